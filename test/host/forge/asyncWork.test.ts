import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostOptions } from '../../../host/server'
import type { Fixture } from './support/fixtureHost'
import { buildFixture, startFixture } from './support/fixtureHost'

const DAY = 24 * 3600_000
let root: string
let fixture: Fixture
beforeAll(() => {
  root = buildFixture()
})
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => fixture.host.close())

const start = async (options: Partial<HostOptions> = {}): Promise<void> => {
  fixture = await startFixture(root, options)
}
type Event = { readonly event: { readonly eventId: string; readonly queueName: string; readonly body: { readonly n?: number }; readonly retryContext?: { readonly retryCount: number } } }
const seen = (): readonly Event[] => fixture.seen<Event>('queue')
const push = (events: unknown, queue = 'work') => fixture.call<{ jobId?: string; error?: string }>('push', { queue, events })

describe('queues', () => {
  it('hand every event to the consumer that the manifest names', async () => {
    await start()
    const { jobId } = await push([{ body: { n: 1 } }, { body: { n: 2 } }])
    await fixture.host.settle()
    expect(seen().map(({ event }) => [event.queueName, event.eventId, event.body.n]).toSorted()).toEqual([['work', `${jobId}#0`, 1], ['work', `${jobId}#1`, 2]])
  })

  it('bring an event again whose function failed, asked for it or hung', async () => {
    await start()
    await push([{ body: { kind: 'fails' } }, { body: { kind: 'asks' } }, { body: { kind: 'hangs' } }])
    const triesOf = (kind: string): number => seen().filter(({ event }) => (event.body as { kind?: string }).kind === kind).length
    await expect.poll(() => ['fails', 'asks', 'hangs'].map(triesOf), { timeout: 15_000, interval: 100 }).toEqual([3, 2, 2])
    expect(seen().filter(({ event }) => event.retryContext !== undefined).map(({ event }) => event.retryContext!.retryCount).toSorted()).toEqual([1, 1, 1, 2])
    await expect.poll(() => fixture.host.base.store.get<{ n: number }>('select count(*) as n from host_jobs')?.n, { timeout: 5000 }).toBe(0)
  })

  it('bring an event at least once when the process is killed under it', async () => {
    await start()
    fixture.host.base.faults.add({ target: 'function', kind: 'crash', match: '^consumer work$', times: 2 })
    await push([{ body: { n: 1 } }])
    await expect.poll(() => fixture.host.base.store.get<{ n: number }>('select count(*) as n from host_jobs')?.n, { timeout: 15_000 }).toBe(0)
    expect(seen().length).toBeGreaterThanOrEqual(1)
  })

  it('keep no order where the profile says so', async () => {
    await start({ profile: 'chaos', seed: 3 })
    const events = Array.from({ length: 30 }, (_, n) => ({ body: { kind: 'waits', n } }))
    // Under this profile a push fails now and then, too.
    while ((await push(events)).jobId === undefined);
    await expect.poll(() => new Set(seen().map(({ event }) => event.body.n)).size, { timeout: 20_000 }).toBe(30)
    const order = fixture.host.base.store.all<{ value: string }>("select value from kvs where key like 'seen:queue:%' order by created_at, key").map(({ value }) => (JSON.parse(value) as Event).event.body.n)
    expect(order).not.toEqual(order.toSorted((a, b) => a! - b!))
  }, 30_000)

  it('wait as long as an event says, by the clock of the site', async () => {
    await start()
    await push([{ body: { n: 1 }, delayInSeconds: 900 }])
    await fixture.host.settle()
    expect(seen()).toEqual([])
    fixture.host.base.clock.advance(901_000)
    await fixture.host.settle()
    expect(seen()).toHaveLength(1)
  })

  it('lose nothing when the host ends before the work is done', async () => {
    const file = join(root, 'queue.db')
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    await start({ file })
    await push([{ body: { n: 7 }, delayInSeconds: 60 }])
    await fixture.host.close()
    await start({ file })
    fixture.host.base.clock.advance(61_000)
    await fixture.host.settle()
    expect(seen().map(({ event }) => event.body.n)).toEqual([7])
  })

  it('refuse what Forge refuses', async () => {
    await start()
    const { error: unknown } = await push([{ body: {} }], 'nowhere')
    expect(unknown).toBeDefined()
    const big = await push([{ body: { text: 'x'.repeat(150 * 1024) } }], 'long')
    expect(big.error).toBe('PayloadTooBigError')
    expect((await push([{ body: { text: 'x'.repeat(150 * 1024) } }])).jobId).toBeDefined()
    const { host } = fixture
    host.base.faults.add({ target: 'queue', kind: '429', match: '^push work$', times: 1 })
    expect((await push([{ body: {} }])).error).toBe('RateLimitError')
  })
})

describe('product triggers', () => {
  const story = async (summary: string): Promise<string> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields: { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary } }) }
    return ((await (await fixture.host.jira.fetch({ as: 'user', accountId: '712020:product-owner' }, '/rest/api/3/issue', init)).json()) as { key: string }).key
  }
  const change = (key: string, by: { as: 'app' } | { as: 'user'; accountId: string }) =>
    fixture.host.jira.fetch(by, `/rest/api/3/issue/${key}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"fields":{"summary":"other"}}' })
  type Seen = { readonly event: { readonly eventType: string; readonly issue?: { readonly key: string }; readonly selfGenerated?: boolean } }

  it('tell the function of a change in Jira, not of its own where it said so (ignoreSelf)', async () => {
    await start()
    const key = await story('First')
    await change(key, { as: 'user', accountId: '712020:product-owner' })
    expect((await change(key, { as: 'app' })).status).toBe(204)
    await fixture.host.settle()
    expect(fixture.seen<Seen>('trigger').map(({ event }) => [event.eventType, event.issue?.key, event.selfGenerated]).toSorted()).toEqual([
      ['avi:jira:created:issue', key, false],
      ['avi:jira:updated:issue', key, false],
    ])
  })

  it('come late, and some of them twice, where the profile says so', async () => {
    await start({ profile: 'chaos', seed: 5 })
    for (let index = 0; index < 12; index += 1) await story(`Story ${index}`)
    await expect.poll(() => fixture.host.base.store.get<{ n: number }>('select count(*) as n from host_jobs')?.n, { timeout: 20_000 }).toBe(0)
    const keys = fixture.seen<Seen>('trigger').map(({ event }) => event.issue?.key)
    expect(keys.length).toBeGreaterThan(new Set(keys).size)
  }, 30_000)

  it('are not tried again when the function fails, and at most four times when it asks', async () => {
    await start()
    fixture.host.deliver({ eventType: 'avi:jira:deleted:issue' })
    await fixture.host.settle()
    expect(fixture.seen('trigger')).toHaveLength(1)
    fixture.host.deliver({ eventType: 'avi:jira:updated:issue', again: true })
    for (let index = 0; index < 8; index += 1) {
      await fixture.host.settle()
      fixture.host.base.clock.advance(60_000)
    }
    await fixture.host.settle()
    expect(fixture.seen<{ event: { again?: boolean } }>('trigger').filter(({ event }) => event.again)).toHaveLength(5)
  })
})

describe('schedules', () => {
  const turns = async (): Promise<number> => {
    await fixture.host.settle()
    return fixture.seen('schedule').length
  }

  it('run by the clock of the site, once for a longer jump', async () => {
    await start({ schedules: true, turned: [] })
    expect(await turns()).toBe(0)
    fixture.host.base.clock.advance(DAY)
    expect(await turns()).toBe(1)
    fixture.host.base.clock.advance(10 * DAY)
    expect(await turns()).toBe(2)
    fixture.host.base.clock.advance(DAY / 2)
    expect(await turns()).toBe(2)
  })

  it('run twice under the switch (doubledSchedules)', async () => {
    await start({ schedules: true, turned: ['doubledSchedules'] })
    fixture.host.base.clock.advance(DAY)
    expect(await turns()).toBe(2)
  })

  it('remember their turn over a restart', async () => {
    const file = join(root, 'schedules.db')
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    await start({ schedules: true, file, turned: [] })
    fixture.host.base.clock.advance(DAY / 2)
    await fixture.host.close()
    await start({ schedules: true, file, turned: [] })
    fixture.host.base.clock.advance(DAY / 2)
    expect(await turns()).toBe(1)
  })
})
