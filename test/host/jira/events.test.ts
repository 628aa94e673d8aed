import { existsSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { SEED_USERS } from '../../../host/jira/seed/users'
import { addStory, createTestJira, whoToPrincipal, type TestJira } from './support/testJira'

const SCHEMA = new URL('../../../../shared/jira/forge-events.schema.json', import.meta.url)

/** Everything that tells of itself, once. */
const runThrough = async (): Promise<TestJira> => {
  const t = createTestJira()
  const call = (method: string, path: string, body?: unknown) => t.call('productOwner', method, path, body)
  const epic = await addStory(t, 'Epic', { issuetype: { name: 'Epic' } })
  const a = await addStory(t, 'A')
  const b = await addStory(t, 'B')
  await addStory(t, 'Part of B', { issuetype: { name: 'Sub-task' }, parent: { key: b.key } })
  await call('PUT', `/rest/api/3/issue/${a.key}`, { fields: { parent: { key: epic.key }, summary: 'A, renamed' } })
  await call('POST', `/rest/api/3/issue/${a.key}/transitions`, { transition: { id: '41' } })
  await call('POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: a, outwardIssue: b })
  const links = await call('GET', `/rest/api/3/issue/${a.key}?fields=issuelinks`)
  await call('DELETE', `/rest/api/3/issueLink/${links.body.fields.issuelinks[0].id}`)
  const dates = { startDate: '2026-01-05T09:00:00.000Z', endDate: '2026-01-19T09:00:00.000Z' }
  await call('POST', '/rest/agile/1.0/sprint', { name: 'S1', originBoardId: 2, goal: 'First loop', ...dates })
  await call('POST', '/rest/agile/1.0/sprint/1/issue', { issues: [b.key] })
  await call('POST', '/rest/agile/1.0/sprint/1', { name: 'S one' })
  await call('POST', '/rest/agile/1.0/sprint/1', { state: 'active' })
  await call('POST', '/rest/agile/1.0/sprint/1', { state: 'closed' })
  await call('DELETE', '/rest/agile/1.0/sprint/1')
  await call('DELETE', `/rest/api/3/issue/${b.key}?deleteSubtasks=true`)
  await t.call('administrator', 'PUT', '/rest/api/3/project/BLANK', { name: 'Blank no more' })
  return t
}

describe('product events', () => {
  it('tell of each change once, in order; a deleted parent tells of itself only', async () => {
    const t = await runThrough()
    expect(t.events.map((event) => event.eventType.replace(/^avi:jira(-software)?:/, ''))).toEqual([
      'created:issue', 'created:issue', 'created:issue', 'created:issue', 'updated:issue', 'updated:issue', 'created:issuelink', 'deleted:issuelink',
      'created:sprint', 'updated:issue', 'updated:sprint', 'started:sprint', 'closed:sprint', 'deleted:sprint', 'deleted:issue', 'updated:project',
    ])
  })

  it('carry what production carries: a re-parenting without fieldId, sprint ids as text, the old value', async () => {
    const { events } = await runThrough()
    expect(events[4]).toMatchObject({
      atlassianId: SEED_USERS.productOwner,
      selfGenerated: false,
    })
    expect(events[4]).toHaveProperty('changelog.items.0', { field: 'IssueParentAssociation', fieldtype: 'jira', from: null, fromString: null, to: '10000', toString: 'BLANK-1' })
    expect(events[4]).toHaveProperty('changelog.items.1.fromString', 'A')
    const items = (events[4]!['changelog'] as { items: readonly object[] }).items
    expect(items[0]).not.toHaveProperty('fieldId')
    expect(events[10]).toMatchObject({ sprint: { id: '1', originBoardId: '2', name: 'S one' }, oldValue: { name: 'S1' } })
    expect(events[12]).toMatchObject({ sprint: { state: 'closed', completeDate: '2026-01-05T09:00:00.000+0000' } })
  })

  it('say whether the app itself did it', async () => {
    const t = createTestJira()
    const { key } = await addStory(t, 'A')
    await t.call('app', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'B' } })
    expect(t.events.map((event) => event['selfGenerated'])).toEqual([false, true])
  })

  it('leave only after the change has been committed, and not at all when it is refused half way', async () => {
    const t = createTestJira()
    const { id } = await addStory(t, 'A')
    t.events.length = 0
    expect(() => t.jira.bulkMoveToStatus(whoToPrincipal('productOwner'), [id, '99999'], 'Done')).toThrow('Issue 99999 does not exist.')
    expect(t.events).toEqual([])
    expect((await t.call('viewer', 'GET', `/rest/api/3/issue/${id}`)).body.fields.status.name).toBe('To Do')
    const refused = await t.call('productOwner', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: 'B', customfield_10020: 99 },
    })
    expect(refused.status).toBe(404)
    expect(t.events).toEqual([])
  })

  it('tell of 1,000 issues moved to Done at once one by one', async () => {
    const t = createTestJira()
    const ids: string[] = []
    for (let index = 0; index < 1000; index += 1) ids.push((await addStory(t, `Story ${index}`)).id)
    t.events.length = 0
    t.jira.bulkMoveToStatus(whoToPrincipal('productOwner'), ids, 'Done')
    expect(new Set(t.events.map((event) => (event['issue'] as { id: string }).id)).size).toBe(1000)
    expect(t.events[999]).toMatchObject({ changelog: { items: [{ field: 'resolution', toString: 'Done' }, { field: 'status', toString: 'Done' }] } })
    const count = await t.call('viewer', 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = BLANK AND resolution = Done' })
    expect(count.body.count).toBe(1000)
  })

  it('tell of a move by both its project and its key, and of what a clone is a clone of', async () => {
    const t = createTestJira()
    const { id, key } = await addStory(t, 'A')
    await t.call('app', 'PUT', `/rest/api/3/issue/${id}/properties/plan`, { size: 'M' })
    expect(t.jira.moveIssue(whoToPrincipal('productOwner'), key, 'SOLAR')).toBe('SOLAR-1')
    expect(t.events.at(-1)).toMatchObject({ issue: { id, key: 'SOLAR-1' }, changelog: { items: [{ field: 'project' }, { field: 'Key', fromString: key }] } })
    expect((await t.call('viewer', 'GET', `/rest/api/3/issue/${key}`)).body.key).toBe('SOLAR-1')
    expect(t.jira.cloneIssue(whoToPrincipal('productOwner'), 'SOLAR-1')).toBe('SOLAR-2')
    expect(t.events.at(-1)).toMatchObject({ eventType: 'avi:jira:created:issue', clonedFrom: { id } })
    expect((await t.call('viewer', 'GET', '/rest/api/3/issue/SOLAR-2/properties/plan')).body.value).toEqual({ size: 'M' })
  })

  it.skipIf(!existsSync(SCHEMA))('have the shape that was measured (skipped where ../shared/jira is not at hand)', async () => {
    const validate = new Ajv({ strict: false, ownProperties: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
    for (const event of (await runThrough()).events) {
      validate(event)
      expect(validate.errors, event.eventType).toBeNull()
    }
  })
})
