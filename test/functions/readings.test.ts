import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HourPoint } from '../../src/contract/hourPoint'
import { SEED_USERS } from '../../host/jira/seed/users'
import type { ReadingCorrections } from '../../src/contract/readingCorrections'
import { unpack } from '../../src/contract/unpack'
import { addStory } from '../host/jira/support/testJira'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

const MINUTE = 60_000
const DAY = 86_400_000
const scientist = { as: 'dataScientist' } as const
const metricOf = (metric: string, over: object = {}) => ({
  metric,
  details: { name: 'Latency <b>p95</b>', kind: 'software', unit: 'ms' },
  thresholds: { worse: 'above', warn: 250, breach: 300 },
  every: 24,
  fallback: null,
  ...over,
})

describe('readings are recorded and judged (P4)', () => {
  let site: TestSite
  let story = ''
  beforeEach(async () => {
    site = createTestSite()
    site.jira.clock.time = Date.now() - 60_000
    story = (await addStory(site.jira, 'A story')).id
    await startPlan(site)
    expect((await site.send(scientist, { type: 'MonitorMetrics', metrics: [metricOf('lat')] })).ok).toBe(true)
    expect((await site.send(scientist, { type: 'LinkMetric', metric: 'lat', story })).ok).toBe(true)
  })
  afterEach(() => site.close())

  const record = (readings: readonly (readonly [number, number])[], id = 'r1', as: 'dataScientist' | 'viewer' | 'noAccess' = 'dataScientist') =>
    site.call({ as }, 'readings.record', { id, metric: 'lat', readings })
  const alertOf = async () => (await site.state(scientist)).plan.monitoring.byId['lat']!.alert
  const stored = (): string => JSON.stringify([...site.stored()].filter(([key]) => /:m:|:c:/.test(key)))

  it('MON-5, P4: a breach is decided on the server, once, said by Foldline, and the linked story’s part knows it', async () => {
    const now = Date.now()
    expect(await record([[now, 261]])).toMatchObject({ ok: true, value: { added: 1 } })
    expect(await alertOf()).toMatchObject({ number: 1, severity: 'warning', limit: 250, answer: null })
    for (let n = 1; n < 5; n++) await record([[now - n * MINUTE, 262 + n]], `again${n}`)
    const before = (await site.state(scientist)).seq
    expect(await record([[now + MINUTE, 340]], 'worse')).toMatchObject({ ok: true, value: { added: 1, seq: before + 1 } })
    const state = await site.state(scientist)
    expect(state.seq).toBe(before + 1)
    expect(state.plan.monitoring.byId['lat']!.alert).toMatchObject({ number: 1, severity: 'breach', reading: { value: 340 } })
    expect(state.stories[story]?.areas.monitoring?.metrics).toMatchObject([{ number: 1, alert: { severity: 'breach', name: 'Latency <b>p95</b>', unit: 'ms' } }])
    const { commits } = await site.ask(scientist, 'plan.since', { seq: before })
    expect(commits).toMatchObject([{ by: 'foldline', events: [{ type: 'AlertRaised' }] }])
  })

  it('MON-6, MON-7: answered, the same breach opens no other alert; after it ended the next one does', async () => {
    const now = Date.now()
    await record([[now - 10 * MINUTE, 320]])
    expect(await site.send(scientist, { type: 'AnswerAlert', metric: 'lat', alert: 1, answer: 'accepted', why: '' })).toMatchObject({ ok: false, failure: { at: 'why' } })
    expect((await site.send(scientist, { type: 'AnswerAlert', metric: 'lat', alert: 1, answer: 'rollBack', why: 'The last release was slow' })).ok).toBe(true)
    await record([[now - 9 * MINUTE, 330]], 'still')
    expect(await alertOf()).toMatchObject({ number: 1, ended: null })
    await record([[now - 8 * MINUTE, 200], [now - 7 * MINUTE, 310]], 'again')
    expect(await alertOf()).toMatchObject({ number: 2, answer: null, reading: { value: 310 } })
  })

  it('READ-3: writers at once lose no reading and open one alert', async () => {
    const now = Date.now()
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => record([[now - n * MINUTE, 400 + n]], `w${n}`)))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const { hours } = await site.ask(scientist, 'readings.read', { metric: 'lat', from: now - DAY, to: now })
    expect(((await unpack(hours)) as readonly HourPoint[]).reduce((sum, [, count]) => sum + count, 0)).toBe(12)
    const { commits } = await site.ask(scientist, 'plan.since', { seq: 0 })
    expect(commits.filter((commit) => JSON.stringify(commit).includes('AlertOpened'))).toHaveLength(1)
  })

  it('READ-1: sent again, also with the log’s answer lost, everything is as it was', async () => {
    const now = Date.now()
    await record([[now, 320]])
    const before = stored()
    expect(await record([[now, 320]])).toMatchObject({ ok: true, value: { added: 0 } })
    expect(await record([[now, 999]], 'other')).toMatchObject({ ok: true, value: { added: 0 } })
    expect(stored()).toBe(before)
  })

  it('READ-8: one that was typed wrong is corrected by who may plan, said by whom, and judged', async () => {
    const at = Date.now() - 5 * MINUTE
    await record([[at, 2120], [at - MINUTE, 208]])
    const correct = (value: number, as: 'dataScientist' | 'viewer' = 'dataScientist', of = at) => site.call({ as }, 'readings.correct', { id: 'c1', metric: 'lat', at: of, value })
    expect(await correct(212, 'viewer')).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await correct(212, 'dataScientist', at - 60 * MINUTE)).toMatchObject({ ok: false, failure: { reason: 'notFound', message: 'There is no reading for this minute: record it.' } })
    expect(await correct(1e18)).toMatchObject({ ok: false, failure: { code: 'invalid', at: 'value' } })
    expect(await correct(212)).toMatchObject({ ok: true, value: { was: 2120 } })
    expect(await correct(212)).toMatchObject({ ok: true, value: { was: null } })
    const reply = await site.ask(scientist, 'readings.read', { metric: 'lat', from: at - DAY, to: at + DAY })
    const hours = (await unpack(reply.hours)) as readonly HourPoint[]
    expect([Math.max(...hours.map(([, , , max]) => max)), hours.reduce((all, [, , , , sum]) => all + sum, 0)]).toEqual([212, 420])
    const { corrections, people } = (await unpack(reply.corrections)) as ReadingCorrections
    expect(corrections).toMatchObject([{ was: 2120, is: 212 }])
    expect(people[corrections[0]!.by]).toBe(SEED_USERS.dataScientist)
    expect((await site.ask(scientist, 'readings.latest', { metrics: ['lat'] })).latest).toMatchObject({ lat: { value: 212 } })
    // The alert that the wrong one opened is answered by a person.
    expect(await alertOf()).toMatchObject({ reading: { value: 2120 }, answer: null })
    expect(await correct(320)).toMatchObject({ ok: true, value: { was: 212 } })
  })

  it('MON-8: history that is brought in opens no alert, and is there to be looked at', async () => {
    const now = Date.now()
    expect(await record([[now - 30 * DAY, 900], [now - MINUTE, 210]])).toMatchObject({ ok: true, value: { added: 2 } })
    expect(await alertOf()).toBeNull()
    expect((await site.ask(scientist, 'readings.latest', { metrics: ['lat', 'none'] })).latest).toEqual({ lat: { at: expect.any(Number) as number, value: 210 } })
  })

  it.each([
    ['a word', [['now', 1]], 'readings.0.0'],
    ['no number', [[1, Number.NaN]], 'readings.0.1'],
    ['no end', [[1, Number.POSITIVE_INFINITY]], 'readings.0.1'],
    ['a future', [[Date.now() - MINUTE, 1], [Date.now() + 600_000, 1]], 'readings.1'],
    ['before the plan and everything', [[0, 1]], 'readings.0'],
    ['more than sums can bear', [[Date.now(), 1e300]], 'readings.0'],
    ['nothing', [], 'readings'],
    ['10,000 at once', Array.from({ length: 10_000 }, (_, n) => [Date.now() - n * MINUTE, 1]), 'readings'],
    ['100 KB of text', 'x'.repeat(100_000), 'readings'],
  ])('READ-2: %s is refused, naming the reading, and nothing is written', async (_what, readings, at) => {
    const before = stored()
    const answer = await record(JSON.parse(JSON.stringify(readings)) as never)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid', at } })
    expect(stored()).toBe(before)
  })

  it('READ-2: only who may plan records, and only for a metric of this plan that is in use', async () => {
    const before = stored()
    const now = Date.now()
    expect(await record([[now, 900]], 'v', 'viewer')).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await record([[now, 900]], 'n', 'noAccess')).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await site.call(scientist, 'readings.record', { id: 'a', metric: 'elsewhere', readings: [[now, 1]] })).toMatchObject({ ok: false, failure: { reason: 'notFound' } })
    expect(await site.call({ ...scientist, project: 'SOLAR' }, 'readings.record', { id: 'a', metric: 'lat', readings: [[now, 1]] })).toMatchObject({ ok: false })
    expect(await site.send(scientist, { type: 'JudgeReadings', metric: 'lat', readings: [{ at: now, value: 900 }] })).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(stored()).toBe(before)
    await site.send(scientist, { type: 'RetireMetric', metric: 'lat', why: '' })
    expect(await record([[now, 900]], 'late')).toMatchObject({ ok: false, failure: { reason: 'conflict', message: 'M-1 is retired: restore it before readings are recorded.' } })
    expect(await site.call(scientist, 'readings.read', { metric: 'lat', from: 0, to: now })).toMatchObject({ ok: false, failure: { at: 'to' } })
  })

  it('READ-5: no reading stands in a commit or comes with the plan', async () => {
    await record(Array.from({ length: 500 }, (_, n) => [Date.now() - n * MINUTE, 123.456] as const))
    expect([...site.stored()].filter(([key, value]) => key.includes(':c:') && value.includes('123.456'))).toEqual([])
    expect(JSON.stringify(await site.state(scientist))).not.toContain('123.456')
  })

  it('READ-6: readings go with the plan', async () => {
    const demo = createTestSite()
    await startPlan(demo, { project: 'SOLAR', demo: true })
    const owner = { as: 'productOwner', project: 'SOLAR' } as const
    await demo.send(owner, { type: 'MonitorMetrics', metrics: [metricOf('lat')] })
    await demo.ask(owner, 'readings.record', { id: 'r', metric: 'lat', readings: [[Date.now(), 1]] })
    expect([...demo.stored().keys()].some((key) => key.includes(':m:lat:'))).toBe(true)
    await demo.ask(owner, 'plan.remove', {})
    await demo.settle()
    expect([...demo.stored().keys()].filter((key) => key.includes(':m:'))).toEqual([])
    demo.close()
  })
})
