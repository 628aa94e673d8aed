import { describe, expect, it } from 'vitest'
import { SEED_USERS } from '../../../host/jira/seed/users'
import { putUser, readUser } from '../../../host/jira/model/users'
import { addStory, createTestJira, type TestJira } from './support/testJira'

const DAY = 86_400_000

const keysOf = async (t: TestJira, jql: string): Promise<readonly string[]> => {
  const answer = await t.call('viewer', 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'], maxResults: 100 })
  if (answer.status !== 200) throw new Error(`${jql}: ${JSON.stringify(answer.body)}`)
  return answer.body.issues.map((issue: { fields: { summary: string } }) => issue.fields.summary)
}

/** Four stories, a day apart; the second is done, the third in a running sprint, the fourth has labels, points and a due day. */
const createSearchSite = async (): Promise<TestJira> => {
  const t = createTestJira()
  const epic = await addStory(t, 'Epic', { issuetype: { name: 'Epic' } })
  await addStory(t, 'One', { parent: { key: epic.key }, assignee: { accountId: SEED_USERS.dataScientist } })
  t.clock.time += DAY
  const two = await addStory(t, 'Two words here')
  await t.call('productOwner', 'POST', `/rest/api/3/issue/${two.key}/transitions`, { transition: { id: '41' }, fields: { resolution: { name: 'Duplicate' } } })
  t.clock.time += DAY
  const three = await addStory(t, 'Three')
  const dates = { startDate: '2026-01-05T09:00:00.000Z', endDate: '2026-01-19T09:00:00.000Z' }
  await t.call('productOwner', 'POST', '/rest/agile/1.0/sprint', { name: 'S1', originBoardId: 2, ...dates })
  await t.call('productOwner', 'POST', '/rest/agile/1.0/sprint/1/issue', { issues: [three.key] })
  await t.call('productOwner', 'POST', '/rest/agile/1.0/sprint/1', { state: 'active' })
  t.clock.time += DAY
  const four = await addStory(t, 'Four', { labels: ['ml', 'data'], customfield_10034: 5, duedate: '2026-02-01' })
  await t.call('app', 'PUT', `/rest/api/3/issue/${four.key}/properties/plan`, { size: { days: 3 }, stage: 'Prototype' })
  return t
}

describe('JQL', () => {
  it('finds by each field that the app and people use', async () => {
    const t = await createSearchSite()
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['issuetype = Epic', ['Epic']],
      ['type in standardIssueTypes() AND issuetype != Epic', ['One', 'Two words here', 'Three', 'Four']],
      ['status = Done', ['Two words here']],
      ['statusCategory != Done AND issuetype = Story', ['One', 'Three', 'Four']],
      ['statusCategory in ("To Do", "In Progress") AND type = story', ['One', 'Three', 'Four']],
      ['resolution = Duplicate', ['Two words here']],
      ['resolution = Unresolved AND type = Story', ['One', 'Three', 'Four']],
      ['resolution is not EMPTY', ['Two words here']],
      ['parent = BLANK-1', ['One']],
      ['parent is EMPTY AND NOT type = Epic', ['Two words here', 'Three', 'Four']],
      ['key in (BLANK-2, BLANK-5)', ['One', 'Four']],
      ['key > BLANK-3', ['Three', 'Four']],
      ['sprint in openSprints()', ['Three']],
      ['sprint = 1', ['Three']],
      ['sprint is EMPTY AND type = Story', ['One', 'Two words here', 'Four']],
      ['sprint in closedSprints()', []],
      [`assignee = "${SEED_USERS.dataScientist}"`, ['One']],
      ['assignee is EMPTY AND type = Story', ['Two words here', 'Three', 'Four']],
      [`assignee != "${SEED_USERS.viewer}"`, ['One']],
      ['labels = ml', ['Four']],
      ['labels in (ml, nothing) OR labels = other', ['Four']],
      ['labels != ml', []],
      ['summary ~ "words two"', ['Two words here']],
      ['text ~ "\\"words here\\""', ['Two words here']],
      ['summary ~ "fou*"', ['Four']],
      ['"Story points" > 3', ['Four']],
      ['cf[10034] = 5', ['Four']],
      ['duedate < 2026-02-02', ['Four']],
      ['due is EMPTY AND created >= -2d AND type = Story', ['Two words here', 'Three']],
      ['created >= "2026-01-07 08:00" AND created < "2026-01-08"', ['Three']],
      ['created >= startOfDay()', ['Four']],
      ['created >= startOfWeek() AND created <= endOfDay(-2)', ['Epic', 'One', 'Two words here']],
      ['resolved >= -3d', ['Two words here']],
      ["issue.property['plan'].size.days >= 3", ['Four']],
      ["issue.property[plan].stage = Prototype", ['Four']],
    ]
    for (const [jql, expected] of cases) expect(await keysOf(t, `project = BLANK AND (${jql}) ORDER BY key`), jql).toEqual(expected)
  })

  it('sorts, newest first when it is not told otherwise', async () => {
    const t = await createSearchSite()
    expect(await keysOf(t, 'project = BLANK AND type = Story')).toEqual(['Four', 'Three', 'Two words here', 'One'])
    expect(await keysOf(t, 'project = BLANK AND type = Story ORDER BY resolution DESC, key ASC')).toEqual(['Two words here', 'One', 'Three', 'Four'])
    await t.call('productOwner', 'PUT', '/rest/agile/1.0/issue/rank', { issues: ['BLANK-5'], rankBeforeIssue: 'BLANK-2' })
    expect(await keysOf(t, 'project = BLANK AND type = Story ORDER BY rank')).toEqual(['Four', 'One', 'Two words here', 'Three'])
  })

  it('understands wall times in the time zone of whoever asks', async () => {
    const t = createTestJira()
    await addStory(t, 'At nine UTC')
    const jql = 'project = BLANK AND created >= "2026-01-05 09:30"'
    expect(await keysOf(t, jql)).toEqual([])
    putUser(t.jira.site, { ...readUser(t.jira.site, SEED_USERS.viewer)!, timeZone: 'Europe/Berlin' })
    expect(await keysOf(t, jql)).toEqual(['At nine UTC'])
    const issue = await t.call('viewer', 'GET', '/rest/api/3/issue/BLANK-1')
    expect(issue.body.fields.created).toBe('2026-01-05T10:00:00.000+0100')
  })

  it('serves fewer than asked when told to, and all of them in the end', async () => {
    const t = createTestJira({ shortPages: () => true })
    for (let index = 0; index < 7; index += 1) await addStory(t, `Story ${index}`)
    const found: string[] = []
    let token: string | undefined
    do {
      const page = await t.call('viewer', 'POST', '/rest/api/3/search/jql', { jql: 'project = BLANK ORDER BY key', fields: ['key'], maxResults: 6, ...(token === undefined ? {} : { nextPageToken: token }) })
      expect(page.body.issues.length).toBeLessThan(6)
      found.push(...page.body.issues.map((issue: { key: string }) => issue.key))
      token = page.body.nextPageToken
    } while (token !== undefined)
    expect(found).toHaveLength(7)
  })

  it('finds nothing of an archived or deleted project', async () => {
    const t = await createSearchSite()
    expect((await t.call('administrator', 'POST', '/rest/api/3/project/BLANK/archive')).status).toBe(204)
    expect(await keysOf(t, 'project = BLANK')).toEqual([])
    expect((await t.call('viewer', 'GET', '/rest/api/3/project/BLANK')).body.archived).toBe(true)
    expect((await t.call('administrator', 'DELETE', '/rest/api/3/project/BLANK')).status).toBe(204)
    expect((await t.call('viewer', 'GET', '/rest/api/3/project/BLANK')).status).toBe(404)
    expect(t.events.slice(-2).map((event) => event.eventType)).toEqual(['avi:jira:archived:project', 'avi:jira:deleted:project'])
  })
})
