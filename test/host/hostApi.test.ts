import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fixture } from './forge/support/fixtureHost'
import { buildFixture, startFixture } from './forge/support/fixtureHost'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture(buildFixture())
})
afterAll(() => fixture.host.close())

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: { message?: string } & Record<string, never> }> {
  const answer = await fetch(`${fixture.host.url}/host/${path}`, { method, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
  return { status: answer.status, body: (await answer.json()) as never }
}

const invoke = { user: 'Viewer', module: 'project-page', project: 'BLANK', functionKey: 'echo' }

describe('the host’s own calls refuse in words what they cannot read', () => {
  it.each([
    ['invoke', { ...invoke, user: 'Nobody' }, 'There is no user Nobody'],
    ['invoke', { ...invoke, module: 'nothing' }, 'The manifest has no module nothing'],
    ['invoke', { ...invoke, project: 'NOPE' }, 'There is no project NOPE'],
    ['invoke', { ...invoke, project: undefined, issue: 'NOPE-1' }, 'There is no issue NOPE-1'],
    ['invoke', { ...invoke, functionKey: undefined }, 'functionKey names what the resolver is asked for'],
    ['clock', { advance: 'soon' }, 'advance takes milliseconds, or a number with s, m, h, d or w'],
    ['clock', { set: 'noon' }, 'set takes a time: milliseconds, or ISO 8601'],
    ['clock', {}, 'set takes a time: milliseconds, or ISO 8601'],
    ['clock', 'no json', 'The body is a JSON object'],
    ['clock', [], 'The body is a JSON object'],
    ['faults', { target: 'disk', kind: '500', times: 1 }, 'target is one of kvs, jira, queue, function'],
    ['faults', { target: 'kvs', kind: 'slow', times: 1 }, /^kind is one of/],
    ['faults', { target: 'kvs', kind: '500' }, /^times says/],
    ['faults', { target: 'kvs', kind: '500', times: 1, match: '(' }, 'match is a regular expression'],
    ['deliver', { type: 'x' }, 'A product event has an eventType'],
    ['deliver', { eventType: 'avi:jira:nope' }, 'No trigger of the manifest names avi:jira:nope'],
    ['jira', { user: 'Viewer', path: '/host/users' }, 'path begins with /rest/'],
    ['jira', { user: 'Nobody', path: '/rest/api/3/myself' }, 'There is no user Nobody'],
  ] as const)('%s %j', async (path, body, message) => {
    const answer = await call('POST', path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(message)
  })
})

describe('the host’s own calls', () => {
  it('invoke by name, by account id, in a project and on an issue', async () => {
    expect((await call('POST', 'invoke', invoke)).body).toMatchObject({ kind: 'value', value: { context: { accountId: '712020:viewer', extension: { project: { key: 'BLANK' } } } } })
    const issue = await call('POST', 'jira', { user: '712020:product-owner', method: 'POST', path: '/rest/api/3/issue', body: { fields: { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: 'x' } } })
    expect(issue.status).toBe(201)
    const onIssue = await call('POST', 'invoke', { ...invoke, user: '712020:viewer', project: undefined, issue: issue.body['key'], module: 'issue-panel' })
    expect(onIssue.body).toMatchObject({ value: { context: { extension: { issue: { id: issue.body['id'] } } } } })
  })

  it('answer 500 with the reason when a function fails', async () => {
    expect(await call('POST', 'invoke', { ...invoke, functionKey: 'fail' })).toMatchObject({ status: 500, body: { kind: 'error' } })
  })

  it('set and advance the clock, by any unit', async () => {
    await call('POST', 'clock', { set: '2026-03-01T12:00:00Z' })
    for (const [advance, then] of [['30s', '12:00:30'], ['2m', '12:02:30'], ['1h', '13:02:30'], [500, '13:02:30'], ['1w', '13:02:3']] as const)
      expect(String((await call('POST', 'clock', { advance })).body['now'])).toContain(then)
    expect(String((await call('GET', 'clock')).body['now'])).toMatch(/^2026-03-08T13/)
  })

  it('are for this machine’s own calls: a page of another site is refused whatever it asks', async () => {
    for (const path of ['users', 'meters', 'clock', 'faults'])
      expect((await fetch(`${fixture.host.url}/host/${path}`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  })
})
