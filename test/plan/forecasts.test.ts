import { describe, expect, test } from 'vitest'
import type { IssuedForecast } from '../../src/plan/areas/forecasts/state'
import { MOST_ISSUED } from '../../src/plan/areas/forecasts/state'
import { lastEnded } from '../../src/plan/iterationEnd'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN, START } from '../support/givenWhenThen'

const WEEK = 7 * 86_400_000
const iteration = (id: string, from: number, over: object = {}): PlanEvent => ({
  type: 'IterationAdded',
  iteration: id,
  details: { name: id, startsAt: START + from * WEEK, endsAt: START + (from + 2) * WEEK, state: 'future', sprint: null, ...over },
})
const occasion = { kind: 'iteration' as const, of: 'one' }
const quantiles = Array.from({ length: 99 }, (_, index) => Math.floor(index / 10))
const forecast = (over: object = {}) => ({
  at: START,
  origin: '2026-01-05',
  version: 1,
  seed: 1,
  inputs: 4,
  counts: [{ days: 14, quantiles }],
  slices: [{ slice: 'mvp', p50: '2026-02-02', p85: '2026-03-02', p95: null }],
  milestones: [],
  ...over,
})
const issue = (over: object = {}, on: typeof occasion = occasion): PlanCommand => ({ type: 'IssueForecast', occasion: on, forecast: forecast(over) })
const issued = (over: object = {}, of = 'one'): PlanEvent => ({ type: 'ForecastIssued', occasion: { ...occasion, of }, forecast: forecast(over) })
const OVER = [...PLAN, iteration('one', -2)] as const

describe('issued forecasts', () => {
  test('ISSUE-1: once for each iteration that is over, never for the past', () => {
    const first = given(...OVER).when(issue())
    first.then(issued())
    first.and(issue()).thenNothing()
    first.and(issue({ at: START + 1, seed: 2 })).thenNothing()
    first.and({ type: 'OmitForecast', occasion, why: 'done' }).thenNothing()
    given(...PLAN, iteration('one', 0)).when(issue()).thenRejected('invalid', 'occasion.of')
    given(...PLAN, iteration('one', -4, { sprint: '4', state: 'active' })).when(issue()).thenRejected('invalid', 'occasion.of')
    given(...PLAN).when(issue()).thenRejected('notFound', 'occasion.of')
    given(...OVER, iteration('two', -4), issued({ at: START })).when({ ...issue({ at: START - WEEK }), occasion: { ...occasion, of: 'two' } } as PlanCommand).thenRejected('invalid', 'forecast.at')
    given(...OVER).when(issue({ inputs: 99 })).thenRejected('invalid', 'forecast.inputs')
  })

  test('ISSUE-1: the iteration that ended last: a sprint when Jira closed it, another one by the calendar', () => {
    const { plan } = given(...PLAN, iteration('old', -6), iteration('one', -2), iteration('now', 0), iteration('s', -3, { sprint: '4', state: 'active' })).state
    expect(lastEnded(plan.iterations, START)).toEqual({ iteration: 'one', endedAt: START })
    expect(lastEnded(plan.iterations, START - 1)).toEqual({ iteration: 'old', endedAt: START - 4 * WEEK })
    const closed = given(...PLAN, iteration('one', -2), iteration('s', -3, { sprint: '4', state: 'closed', completedAt: START + 5 })).state
    expect(lastEnded(closed.plan.iterations, START + 9)).toEqual({ iteration: 's', endedAt: START + 5 })
    expect(lastEnded(given(...PLAN).state.plan.iterations, START)).toBeNull()
  })

  test('ISSUE-2: what could not be issued is recorded once, with the reason', () => {
    const omitted = given(...OVER).when({ type: 'OmitForecast', occasion, why: 'tooYoung' })
    omitted.then({ type: 'ForecastOmitted', occasion, why: 'tooYoung' })
    omitted.and({ type: 'OmitForecast', occasion, why: 'tooYoung' }).thenNothing()
    omitted.and(issue()).thenNothing()
    expect(omitted.after().plan.forecasts.occasions).toEqual({ 'iteration-one': 'tooYoung' })
  })

  test('ISSUE-3: only Foldline issues, and what was issued is never taken back', () => {
    given(...OVER).when(issue(), { may: ['see', 'plan', 'structure', 'site'] }).thenRejected('forbidden')
    given(...OVER, issued()).when({ type: 'UndoCommit', seq: 5 }).thenRejected('notUndoable')
  })

  test('ISSUE-4: it carries quantiles, version, seed and the last commit it knew; the last 120 are at hand', () => {
    const { forecasts } = given(...OVER).when(issue()).after().plan
    expect(forecasts.issued).toEqual([{ ...(forecast() as IssuedForecast), occasion }])
    given(...OVER).when(issue({ counts: [{ days: 14, quantiles: quantiles.slice(1) }] })).thenRejected('invalid')
    given(...OVER).when(issue({ counts: [{ days: 14, quantiles: quantiles.toReversed() }] })).thenRejected('invalid', 'forecast.counts.0.quantiles')
    const many = Array.from({ length: MOST_ISSUED + 3 }, (_, index) => issued({ seed: index }, `i${index}`))
    const kept = given(...PLAN, ...many).state.plan.forecasts.issued
    expect([kept.length, kept[0]!.seed, kept.at(-1)!.seed]).toEqual([MOST_ISSUED, 3, MOST_ISSUED + 2])
  })

  test('ISSUE-5: days that have passed are left out with a reason, and counted again', () => {
    const span = { from: '2025-12-20', to: '2026-01-02', reason: 'the office was closed' }
    const exclude = (over: object = {}): PlanCommand => ({ type: 'ExcludePeriod', period: 'p1', span: { ...span, ...over } })
    const excluded = given(...PLAN).when(exclude())
    excluded.then({ type: 'PeriodExcluded', period: 'p1', span })
    excluded.and(exclude()).thenNothing()
    excluded.and(exclude({ to: '2026-01-03' })).thenRejected('alreadyExists', 'period')
    excluded.and({ type: 'IncludePeriod', period: 'p1' }).then({ type: 'PeriodIncluded', period: 'p1', was: span })
    expect(excluded.and({ type: 'UndoCommit', seq: 4 }).after().plan.forecasts.excluded).toEqual({})
    given(...PLAN).when({ type: 'IncludePeriod', period: 'p1' }).thenNothing()
    given(...PLAN).when(exclude({ to: '2026-01-05' })).thenRejected('invalid', 'span.to')
    given(...PLAN).when(exclude({ to: '2025-12-01' })).thenRejected('invalid', 'span.to')
    given(...PLAN).when(exclude({ from: '2025-02-30' })).thenRejected('invalid', 'span.from')
    given(...PLAN).when(exclude({ reason: ' ' })).thenRejected('invalid', 'span.reason')
    given(...PLAN).when(exclude({ reason: { withheld: true } })).then({ type: 'PeriodExcluded', period: 'p1', span: { ...span, reason: { withheld: true } } })
    given(...PLAN).when(exclude(), { may: ['see', 'plan'] }).thenRejected('forbidden')
  })

  test('ISSUE-6: the correlation is set between 0 and 1, or left to the model', () => {
    const set = (correlation: number | null): PlanCommand => ({ type: 'SetCorrelation', correlation })
    const half = given(...PLAN).when(set(0.5))
    half.then({ type: 'CorrelationSet', correlation: 0.5, was: null })
    half.and(set(0.5)).thenNothing()
    half.and(set(null)).then({ type: 'CorrelationSet', correlation: null, was: 0.5 })
    expect(half.and({ type: 'UndoCommit', seq: 4 }).after().plan.forecasts.correlation).toBeNull()
    given(...PLAN).when(set(1.1)).thenRejected('invalid', 'correlation')
  })
})
