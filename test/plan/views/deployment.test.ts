import { describe, expect, test } from 'vitest'
import type { BusinessFigure, TechnicalFigure } from '../../../src/playbook/deployment'
import { suggestedMode, suggestedOptions } from '../../../src/playbook/exposure'
import { softwareRequirements } from '../../../src/playbook/sheets/softwareRequirements'
import { questionsOf } from '../../../src/playbook/sheets/sheet'
import type { Deployment, FigureValue } from '../../../src/plan/areas/deployment/state'
import { NOTHING_SAID } from '../../../src/plan/areas/deployment/state'
import type { PlanEvent } from '../../../src/plan/planState'
import { deploymentAttention } from '../../../src/plan/views/attention/deploymentAttention'
import { deploymentBackground } from '../../../src/plan/views/deployment/deploymentBackground'
import { rampView } from '../../../src/plan/views/deployment/ramp'
import type { SizingBackground } from '../../../src/plan/views/deployment/sizing'
import { durationText, sizing } from '../../../src/plan/views/deployment/sizing'
import { given, PLAN, START } from '../../support/givenWhenThen'

const DAY = 86_400_000
const FULL = { requestsPerDay: 480_000, peakFactor: 8, users: 12_000, acceptableLatency: 300, throughput: 25, utilisation: 60 }
const NO_BACKGROUND: SizingBackground = { exposed: [], required: null }

const deployed = (business: Partial<Record<BusinessFigure, number>>, overrides: Partial<Record<TechnicalFigure, FigureValue>> = {}): Deployment => ({
  ...NOTHING_SAID,
  business,
  overrides: Object.fromEntries(Object.entries(overrides).map(([figure, value]) => [figure, { value, reason: 'measured', at: START, by: 'ann' }])),
})
const linesOf = (deployment: Deployment, background = NO_BACKGROUND) => Object.fromEntries(sizing(deployment, background).lines.map((line) => [line.figure, line])) as Record<TechnicalFigure, ReturnType<typeof sizing>['lines'][number]>

describe('the technical side (P2)', () => {
  test('DEPLOY-3, DEPLOY-4, DEPLOY-5, DEPLOY-8: the figures follow step by step, with the arithmetic in numbers', () => {
    const lines = linesOf(deployed(FULL))
    expect(lines.averageRate.value).toBeCloseTo(480_000 / 86_400, 9)
    expect(lines.averageRate.sum).toBe('480,000 a day ÷ 86,400 s = 5.56')
    expect(lines.peakRate.value).toBeCloseTo(400 / 9, 9)
    expect(lines.peakRate.sum).toBe('5.56 a second × 8 at the peak = 44.4')
    expect(lines.perUser).toMatchObject({ value: 40, sum: '480,000 a day ÷ 12,000 users = 40' })
    expect(lines.concurrency.value).toBeCloseTo(400 / 30, 9)
    expect(lines.concurrency.sum).toBe('44.4 a second × 0.3 s (Little’s law) = 13.3')
    // 44.4 ÷ 15 = 2.96: three servers and a spare.
    expect(lines.servers).toMatchObject({ value: 4, sum: '44.4 ÷ (25 × 60 %) = 2.96, so 3, and 1 spare' })
  })

  test('DEPLOY-5: a load that fits exactly needs no further server; a day of time lets the peak even out', () => {
    expect(linesOf(deployed({ ...FULL, requestsPerDay: 86_400, peakFactor: 3, throughput: 10, utilisation: 30 })).servers.value).toBe(2)
    const daily = linesOf(deployed({ ...FULL, acceptableLatency: DAY }))
    expect(daily.servers).toMatchObject({ value: 2, sum: '5.56 ÷ (25 × 60 %) = 0.37, so 1, and 1 spare; with a day of time the peak evens out' })
    expect(linesOf(deployed({ ...FULL, acceptableLatency: DAY - 1 })).servers.value).toBe(4)
  })

  test('DEPLOY-6: the acceptable latency says batch or real time; before it, the requirements, then framing', () => {
    expect(linesOf(deployed({ acceptableLatency: 60_000 })).mode).toMatchObject({ value: 'realTime', sum: '60 s is at most a minute: somebody waits for the answer' })
    expect(linesOf(deployed({ acceptableLatency: 60_001 })).mode.value).toBe('batch')
    expect(linesOf(deployed({}), { exposed: ['table'], required: 'realTime' }).mode).toMatchObject({ value: 'realTime', sum: expect.stringContaining('software requirements') as string })
    expect(linesOf(deployed({}), { exposed: ['table'], required: null }).mode).toMatchObject({ value: 'batch', sum: expect.stringContaining('Suggested by framing') as string })
    expect(linesOf(deployed({})).mode).toMatchObject({ value: null, sum: 'Waits for acceptable latency' })
    expect(sizing(deployed(FULL), { exposed: ['api'], required: 'batch' }).doubts).toEqual(['The software requirements say batch; here it is real time.'])
    expect(sizing(deployed(FULL), { exposed: ['visualisation'], required: null }).doubts).toEqual(['What framing exposes suggests batch; here it is real time.'])
  })

  test('DEPLOY-7: no time to wait means a store, some time a queue, a batch a store', () => {
    expect([1000, 1001, 60_001].map((acceptableLatency) => linesOf(deployed({ acceptableLatency })).buffer.value)).toEqual(['store', 'queue', 'store'])
  })

  test('DEPLOY-8: what is not stated is waited for by name; nothing is NaN, nothing endless', () => {
    const empty = sizing(NOTHING_SAID, NO_BACKGROUND)
    expect(empty.open).toHaveLength(6)
    expect(empty.lines.every(({ value, sum }) => value === null && sum.startsWith('Waits for '))).toBe(true)
    expect(linesOf(deployed({ requestsPerDay: 10 })).peakRate.sum).toBe('Waits for peak factor')
    for (const extreme of [{ ...FULL, requestsPerDay: 1e12, peakFactor: 1000, throughput: 0.0001, utilisation: 5 }, { ...FULL, requestsPerDay: 1, peakFactor: 1, users: 1e10, throughput: 1e7 }])
      for (const { value, sum } of sizing(deployed(extreme), NO_BACKGROUND).lines) {
        expect(typeof value === 'number' ? Number.isFinite(value) : value).toBeTruthy()
        expect(sum).not.toMatch(/NaN|Infinity|e\+/)
      }
  })

  test('DEPLOY-9: what follows from an overridden figure is computed from it, and what was computed still stands beside', () => {
    const lines = linesOf(deployed(FULL, { peakRate: 60 }))
    expect(lines.peakRate).toMatchObject({ value: 60, computed: expect.closeTo(44.44, 2) as number, override: { reason: 'measured' } })
    expect(lines.servers).toMatchObject({ value: 5, sum: '60 ÷ (25 × 60 %) = 4, so 4, and 1 spare' })
    expect(linesOf(deployed(FULL, { mode: 'batch' })).buffer.value).toBe('store')
    expect(sizing(deployed({ ...FULL, users: 5 }), NO_BACKGROUND).doubts).toEqual(['More requests at once (13.3) than users (5): look at the peak factor and the latency again.'])
  })

  test('DEPLOY-8: durations in the unit that people would say', () => {
    expect([300, 2500, 600_000, 6 * 3_600_000, 3 * DAY].map(durationText)).toEqual(['300 ms', '2.5 s', '10 minutes', '6 hours', '3 days'])
  })
})

describe('what is exposed suggests the deploy sheets (F1)', () => {
  test('DEPLOY-10: an API real time, table and visualisation batch, a result nothing', () => {
    expect([['api'], ['table'], ['visualisation'], ['result'], ['table', 'api'], []].map(suggestedMode)).toEqual(['realTime', 'batch', 'batch', null, 'realTime', null])
    expect(suggestedOptions('serving', 'exposed-through', ['api', 'visualisation', 'result'])).toEqual(['rest', 'page'])
    expect(suggestedOptions('software-requirements', 'mode', ['table'])).toEqual(['batch'])
    expect(suggestedOptions('software-requirements', 'place', ['table'])).toEqual([])
  })

  test('DEPLOY-10, F1: a suggestion is read from framing and leaves the plan as it is', () => {
    const plan = given(...PLAN).when({ type: 'GiveAnswer', sheet: 'framing', field: 'exposed', answer: { kind: 'choice', options: ['table'] } }).after()
    expect(deploymentBackground(plan.plan.sheets)).toEqual({ exposed: ['table'], required: null })
    expect(plan.plan.deployment.bySlice).toEqual({})
    expect(Object.keys(plan.plan.sheets.answers)).toEqual(['framing/exposed'])
  })

  test('P1: the sheet of software requirements asks what the article names, each with an example', () => {
    expect(questionsOf(softwareRequirements).map(({ id }) => id)).toEqual(['mode', 'place', 'compute', 'memory', 'latency', 'logging', 'security', 'privacy'])
    for (const { asks } of questionsOf(softwareRequirements)) expect(JSON.stringify(asks.example)).not.toMatch(/^(""|\[\])$/)
    const plan = given(...PLAN).when({ type: 'StartFromExample', sheet: 'software-requirements' }).after()
    expect(deploymentBackground(plan.plan.sheets).required).toBe('realTime')
  })
})

describe('where the ramp stands (P3)', () => {
  const slice = 'mvp'
  const PLANNED: PlanEvent = { type: 'RollOutPlanned', slice, rollOut: { pattern: 'canary', steps: [5, 100] }, was: null }
  const RAMP: PlanEvent = { type: 'RampStarted', slice, release: 'Model 1' }
  const STEP: PlanEvent = { type: 'RampStepped', slice, from: 0, to: 5, note: '' }
  const viewOf = (now: number, ...facts: readonly PlanEvent[]) => rampView(given(...PLAN, ...facts).state.plan.deployment.bySlice[slice] ?? NOTHING_SAID, now, 2)

  test('DEPLOY-14: share, next step, since when', () => {
    expect(viewOf(START, PLANNED)).toBeNull()
    expect(viewOf(START, PLANNED, RAMP)).toMatchObject({ share: 0, next: 5, state: 'waiting' })
    expect(viewOf(START, PLANNED, RAMP, STEP)).toMatchObject({ share: 5, next: 100, state: 'rising', since: START + 6 * 60_000 })
    expect(viewOf(START, PLANNED, RAMP, STEP, { type: 'RampStepped', slice, from: 5, to: 100, note: '' })).toMatchObject({ share: 100, next: null, state: 'done' })
    expect(viewOf(START, PLANNED, RAMP, STEP, { type: 'RampSwitchedBack', slice, from: 5, to: 0, reason: 'slow' })).toMatchObject({ share: 0, next: 5, state: 'back' })
  })

  test('DEPLOY-16: a ramp that stands longer than an iteration, and traffic or load without a fallback, ask for attention', () => {
    const at = (days: number, ...facts: readonly PlanEvent[]) => deploymentAttention(given(...PLAN, ...facts).state, START + days * DAY, {}).map(({ id, urgency }) => `${id} ${urgency}`)
    const fallback: PlanEvent = { type: 'DeploymentDescribed', slice, field: 'fallback', value: 'The day before', was: '' }
    expect(at(15, PLANNED, RAMP, STEP, fallback)).toEqual(['ramp-mvp waiting'])
    expect(at(13, PLANNED, RAMP, STEP, fallback)).toEqual([])
    expect(at(40, PLANNED, RAMP, STEP, { type: 'RampStepped', slice, from: 5, to: 100, note: '' }, fallback)).toEqual([])
    expect(at(1, PLANNED, RAMP, STEP)).toEqual(['fallback-mvp pressing'])
    expect(at(1, { type: 'BusinessFigureStated', slice, figure: 'requestsPerDay', value: 5, was: null })).toEqual(['fallback-mvp due'])
    expect(at(1, PLANNED)).toEqual([])
    expect(at(40, PLANNED, RAMP, { type: 'SliceRetired', slice })).toEqual([])
    const [stuck] = deploymentAttention(given(...PLAN, PLANNED, RAMP, STEP, fallback).state, START + 15 * DAY, {})
    expect(stuck).toMatchObject({ text: 'The ramp of MVP has stood at 5 % for 14 days, longer than an iteration.', action: { label: 'Go on, or switch back', view: 'deployment', params: { slice } } })
  })
})
