import { describe, expect, it } from 'vitest'
import { addStory, createTestJira, type TestJira, type Who } from './support/testJira'

const refused = async (t: TestJira, who: Who, method: string, path: string, body?: unknown): Promise<number> => {
  const answer = await t.call(who, method, path, body)
  expect(answer.body).toMatchObject({ errorMessages: expect.any(Array), errors: expect.any(Object) })
  return answer.status
}

describe('the Jira side refuses as Jira does', () => {
  it('says 410, word for word, where the old search was', async () => {
    const answer = await createTestJira().call('viewer', 'GET', '/rest/api/3/search?jql=project=BLANK')
    expect(answer.status).toBe(410)
    expect(answer.body).toEqual({
      errorMessages: [
        'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
      ],
      errors: {},
    })
  })

  it('says 400 for JQL that it does not know, never an empty list', async () => {
    const t = createTestJira()
    await addStory(t, 'One')
    for (const jql of [
      'project = NOPE', 'nothing = 1', 'project = BLANK AND status = Nowhere', 'project =', 'status was Done', 'key = BLANK-99',
      'project = BLANK AND created >= yesterday', 'sprint = 99', 'assignee in membersOf("x")', 'summary = "One"', 'project = BLANK ORDER BY nothing',
      'ORDER BY key', '', 'resolution ~ Done', 'project = BLANK AND summary ~ "*"',
    ]) {
      expect(await refused(t, 'viewer', 'POST', '/rest/api/3/search/jql', { jql }), jql).toBe(400)
    }
  })

  it('says 400 for what a search request may not hold, and for a token of another search', async () => {
    const t = createTestJira()
    await addStory(t, 'One')
    await addStory(t, 'Two')
    const first = await t.call('viewer', 'POST', '/rest/api/3/search/jql', { jql: 'project = BLANK', maxResults: 1 })
    expect(first.body).toMatchObject({ isLast: false, nextPageToken: expect.any(String) })
    const token = first.body.nextPageToken as string
    expect(await refused(t, 'viewer', 'POST', '/rest/api/3/search/jql', { jql: 'project = BLANK', startAt: 0 })).toBe(400)
    expect(await refused(t, 'viewer', 'POST', '/rest/api/3/search/jql', { jql: 'project = SOLAR', nextPageToken: token })).toBe(400)
    expect(await refused(t, 'viewer', 'POST', '/rest/api/3/search/jql', { jql: 'project = BLANK', nextPageToken: 'x' })).toBe(400)
    const last = await t.call('viewer', 'POST', '/rest/api/3/search/jql', { jql: 'project = BLANK', maxResults: 1, nextPageToken: token })
    expect(last.body).toMatchObject({ isLast: true })
    expect(last.body).not.toHaveProperty('nextPageToken')
  })

  it('says 400 for 1,001 changelogs and for 101 issues at a time', async () => {
    const t = createTestJira()
    const ids = Array.from({ length: 1001 }, (_, index) => String(index))
    const answer = await t.call('app', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ids })
    expect(answer.status).toBe(400)
    expect(answer.body.errorMessages).toEqual(['You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.'])
    expect(await refused(t, 'app', 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids.slice(0, 101) })).toBe(400)
  })

  it('names the field to blame', async () => {
    const t = createTestJira()
    const create = (fields: Record<string, unknown>) => t.call('productOwner', 'POST', '/rest/api/3/issue', { fields })
    const base = { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: 'One' }
    expect((await create({ ...base, summary: ' ' })).body.errors).toHaveProperty('summary')
    expect((await create({ ...base, issuetype: { name: 'Riddle' } })).body.errors).toHaveProperty('issuetype')
    expect((await create({ ...base, project: { key: 'NOPE' } })).body.errors).toHaveProperty('project')
    expect((await create({ ...base, customfield_99999: 1 })).body.errors).toHaveProperty('customfield_99999')
    expect((await create({ ...base, issuetype: { name: 'Sub-task' } })).body.errors).toHaveProperty('parent')
    expect((await create({ ...base, description: 'plain text' })).body.errors).toHaveProperty('description')
    expect(t.events).toEqual([])
  })

  it('lets nobody in who is not logged in, or not allowed to', async () => {
    const t = createTestJira()
    const { key } = await addStory(t, 'One')
    const path = `/rest/api/3/issue/${key}`
    expect(await refused(t, 'anonymous', 'GET', path)).toBe(401)
    expect(await refused(t, 'noAccess', 'GET', path)).toBe(404)
    expect(await refused(t, 'noAccess', 'GET', '/rest/api/3/project/BLANK')).toBe(404)
    expect(await refused(t, 'viewer', 'PUT', path, { fields: { summary: 'Two' } })).toBe(403)
    expect(await refused(t, 'viewer', 'DELETE', path)).toBe(403)
    expect(await refused(t, 'dataScientist', 'POST', '/rest/agile/1.0/sprint', { name: 'S', originBoardId: 2 })).toBe(403)
    expect(await refused(t, 'productOwner', 'PUT', '/rest/api/3/project/BLANK/properties/x', 1)).toBe(403)
    const pin = { moduleId: 'x', projectList: [{ projectIdOrKey: 'BLANK', action: 'PIN' }] }
    expect(await refused(t, 'productOwner', 'POST', '/rest/api/3/forge/panel/action/bulk/async', pin)).toBe(403)
    expect(await refused(t, 'viewer', 'POST', '/rest/api/3/permissions/check', { accountId: '712020:administrator' })).toBe(403)
  })

  it('says 410 where agile 1.0 used to read issues, and 404 for a path it does not have', async () => {
    const t = createTestJira()
    expect(await refused(t, 'viewer', 'GET', '/rest/agile/1.0/board/2/issue')).toBe(410)
    expect(await refused(t, 'viewer', 'GET', '/rest/api/3/no/such/thing')).toBe(404)
  })

  it('keeps a name of 31 letters, a second active sprint and a closed one from being', async () => {
    const t = createTestJira()
    const post = (path: string, body: unknown) => t.call('productOwner', 'POST', `/rest/agile/1.0/sprint${path}`, body)
    const dates = { startDate: '2026-01-05T09:00:00.000Z', endDate: '2026-01-19T09:00:00.000Z' }
    expect((await post('', { name: 'S'.repeat(31), originBoardId: 2 })).body.errors).toHaveProperty('name')
    const [one, two] = [await post('', { name: 'One', originBoardId: 2 }), await post('', { name: 'Two', originBoardId: 2 })]
    expect((await post(`/${one.body.id}`, { state: 'active' })).status).toBe(400)
    expect((await post(`/${one.body.id}`, { state: 'active', ...dates })).status).toBe(200)
    expect((await post(`/${two.body.id}`, { state: 'active', ...dates })).status).toBe(400)
    expect((await post(`/${one.body.id}`, { state: 'closed' })).status).toBe(200)
    expect((await post(`/${one.body.id}`, { state: 'active' })).status).toBe(400)
    const { key } = await addStory(t, 'Late')
    expect((await post(`/${one.body.id}/issue`, { issues: [key] })).status).toBe(400)
  })

  it('answers bulk writes of properties by 303 and a task, and leaves out what may not be edited', async () => {
    const t = createTestJira()
    const { id } = await addStory(t, 'One')
    const body = { entitiesIds: [Number(id), 99999], properties: { size: { days: [1, 3] } } }
    const answer = await t.call('app', 'POST', '/rest/api/3/issue/properties', body)
    expect(answer.status).toBe(303)
    const task = new URL(answer.headers.get('location') ?? '')
    expect((await t.call('app', 'GET', task.pathname)).body).toMatchObject({ status: 'COMPLETE', progress: 100 })
    expect((await t.call('app', 'GET', `/rest/api/3/issue/${id}/properties/size`)).body.value).toEqual({ days: [1, 3] })
    const many = Array.from({ length: 101 }, (_, index) => ({ issueID: index + 1, properties: {} }))
    expect(await refused(t, 'app', 'POST', '/rest/api/3/issue/properties/multi', { issues: many })).toBe(400)
  })
})
