import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Fixture } from './support/fixtureHost'
import { buildFixture, startFixture } from './support/fixtureHost'

const DAY = 24 * 3600_000
let fixture: Fixture
let issue: { id: string; key: string }
const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)

beforeAll(async () => {
  fixture = await startFixture(buildFixture())
  const fields = { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: 'A story' }
  const answer = await fixture.host.jira.fetch({ as: 'user', accountId: '712020:product-owner' }, '/rest/api/3/issue', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields }),
  })
  issue = (await answer.json()) as typeof issue
})
afterAll(async () => {
  await fixture.host.close()
  quiet.mockRestore()
})

describe('a resolver', () => {
  it('gets its context from the host: who, which module, which issue and project', async () => {
    type Echo = { payload: unknown; context: Record<string, never>; app: Record<string, never> }
    const { payload, context, app } = await fixture.call<Echo>('echo', { a: [1, null] }, { user: 'Viewer', module: 'issue-panel', project: undefined, issue: issue.key })
    expect(payload).toEqual({ a: [1, null] })
    expect(context).toMatchObject({
      accountId: '712020:viewer',
      moduleKey: 'issue-panel',
      extension: { type: 'jira:issuePanel', issue: { id: issue.id, key: issue.key, type: 'Story' }, project: { key: 'BLANK' } },
      environmentType: 'DEVELOPMENT',
    })
    expect(app).toMatchObject({ appAri: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001', environmentType: 'DEVELOPMENT', moduleKey: 'issue-panel' })
  })

  it('a payload cannot say who calls', async () => {
    const { context } = await fixture.call<{ context: { accountId: string } }>('echo', { context: { accountId: 'somebody' }, accountId: 'somebody' })
    expect(context.accountId).toBe('712020:product-owner')
  })

  it('that throws, and one that does not exist, is an error with its words', async () => {
    expect(await fixture.result('fail')).toMatchObject({ kind: 'error', message: expect.stringContaining('never meant') as string })
    expect((await fixture.result('nothing')).kind).toBe('error')
  })

  it('may be asked with 500 KB and answer with 5 MB, no more', async () => {
    expect(await fixture.result('echo', 'x'.repeat(501 * 1024))).toMatchObject({ kind: 'error', message: expect.stringContaining('500 KB') as string })
    expect((await fixture.result('large', { size: 5 * 1024 * 1024 - 2 })).kind).toBe('value')
    expect(await fixture.result('large', { size: 5 * 1024 * 1024 })).toMatchObject({ kind: 'error', message: expect.stringContaining('5 MB') as string })
  })
})

describe('Jira from a function', () => {
  const jira = (payload: object, place?: Readonly<Record<string, unknown>>) => fixture.call<{ status: number; body: Record<string, never>; wait: string | null }>('jira', payload, place)

  it('as the user is that user, as the app the app', async () => {
    const mine = await jira({ as: 'user', path: '/rest/api/3/myself' }, { user: 'Data scientist' })
    expect(mine).toMatchObject({ status: 200, body: { accountId: '712020:data-scientist' } })
    const app = await jira({ as: 'app', path: '/rest/api/3/myself' })
    expect(app.body['accountType']).toBe('app')
  })

  it('is refused where the manifest lacks the scope, whoever asks', async () => {
    for (const as of ['user', 'app']) {
      const refused = await jira({ as, method: 'PUT', path: `/rest/api/3/issue/${issue.key}`, body: { fields: { summary: 'changed' } } }, { user: 'Administrator' })
      expect(refused).toMatchObject({ status: 401, body: { message: expect.stringContaining('write:jira-work') as string } })
    }
  })

  it('reaches no address outside: the manifest opens none', async () => {
    const refused = expect.stringContaining('REQUEST_EGRESS_ALLOWLIST_ERR') as string
    expect(await fixture.call('outside', {})).toEqual([refused, refused])
  })

  it('suffers the faults that are asked for', async () => {
    fixture.host.base.faults.add({ target: 'jira', kind: '429', match: 'GET /rest/api/3/myself', times: 1 })
    expect(await jira({ as: 'user', path: '/rest/api/3/myself' })).toMatchObject({ status: 429, wait: '1' })
    expect((await jira({ as: 'user', path: '/rest/api/3/myself' })).status).toBe(200)
  })
})

describe('processes', () => {
  it('there are two, and calls at once run in both', async () => {
    const pids = await Promise.all(Array.from({ length: 6 }, () => fixture.call<number>('process', { wait: 100 })))
    expect(new Set(pids).size).toBe(2)
    expect(pids).not.toContain(process.pid)
  })

  it('one that crashes takes its own calls along and is replaced', async () => {
    const [crashed, other] = await Promise.all([fixture.result('exit'), fixture.result('process', { wait: 100 })])
    expect(crashed.kind).toBe('crash')
    expect(['value', 'crash']).toContain(other.kind)
    await expect.poll(async () => new Set(await Promise.all([1, 2].map(() => fixture.call('process', { wait: 50 })))).size, { timeout: 15_000 }).toBe(2)
  })

  it('a call that runs out of time is ended, with its process, even in an endless loop', async () => {
    const before = await Promise.all([1, 2].map(() => fixture.call<number>('process', { wait: 50 })))
    const hang = { queueName: 'work', jobId: 'j', eventId: 'e', body: { kind: 'hangs' } }
    const result = await fixture.host.workers.invoke({ functionKey: 'consumer', label: 'work', call: { exportName: 'consumer', args: [hang, {}] }, timeoutMs: 500 })
    expect(result.kind).toBe('timeout')
    await expect
      .poll(async () => (await Promise.all([1, 2].map(() => fixture.call<number>('process', { wait: 50 })))).filter((pid) => !before.includes(pid)).length, { timeout: 15_000 })
      .toBe(1)
  })

  it('the crash fault kills a process during the call', async () => {
    fixture.host.base.faults.add({ target: 'function', kind: 'crash', match: '^panel now$', times: 1 })
    expect((await fixture.result('now')).kind).toBe('crash')
    expect((await fixture.result('now')).kind).toBe('value')
  })

  it('every call is metered with what it asked of the platform', async () => {
    fixture.host.meters.reset()
    await fixture.call('set', { key: 'metered', value: 'x'.repeat(15_000) })
    await fixture.call('get', { key: 'metered' })
    const [set, get] = fixture.host.meters.calls()
    expect(set).toMatchObject({ functionKey: 'panel', call: 'set', outcome: 'ok', kvsCalls: 1, roundTrips: 1, writeUnits: 2, readUnits: 0 })
    expect(get).toMatchObject({ call: 'get', readUnits: 2, writeUnits: 0 })
    expect(fixture.host.meters.dollars()).toBeCloseTo((15_000 * (1.09 + 0.055)) / 1024 ** 3, 6)
  })
})

describe('the clock', () => {
  it('a jump moves Date in every process, and ends what waits for a timer', async () => {
    const sleeping = fixture.call<number>('sleep', { ms: 3600_000 })
    const before = fixture.host.base.clock.now()
    // The timer must have been set before the clock jumps.
    await Promise.all([1, 2].map(() => fixture.call('process', { wait: 50 })))
    fixture.host.base.clock.advance(DAY)
    expect(await sleeping).toBeGreaterThanOrEqual(before + DAY)
    const times = await Promise.all([1, 2, 3, 4].map(() => fixture.call<number>('now')))
    for (const time of times) expect(Math.abs(time - fixture.host.base.clock.now())).toBeLessThan(2000)
  })

  it('a jump takes nothing of the time that a call has', async () => {
    const asked = fixture.call<number>('remaining', { wait: 300 })
    fixture.host.base.clock.advance(DAY)
    expect(await asked).toBeGreaterThan(20_000)
  })

  it('set back, it makes nobody wait longer', async () => {
    const sleeping = fixture.call<number>('sleep', { ms: 300 })
    fixture.host.base.clock.advance(-DAY)
    await sleeping
  })
})
