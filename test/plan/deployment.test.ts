import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const slice = 'mvp'
const state = (figure: 'requestsPerDay' | 'peakFactor' | 'utilisation', value: number | null): PlanCommand => ({ type: 'StateBusinessFigure', slice, figure, value })
const rollOut = (pattern: 'canary' | 'blueGreen' | 'ab', ...steps: number[]) => ({ pattern, steps })
const plan = (pattern: 'canary' | 'blueGreen' | 'ab', ...steps: number[]): PlanCommand => ({ type: 'PlanRollOut', slice, rollOut: rollOut(pattern, ...steps) })
const advance = (from: number, note = ''): PlanCommand => ({ type: 'AdvanceRamp', slice, from, note })
const back = (from: number, to: number, reason = 'late answers'): PlanCommand => ({ type: 'SwitchBack', slice, from, to, reason })
const PLANNED: PlanEvent = { type: 'RollOutPlanned', slice, rollOut: rollOut('canary', 5, 25, 100), was: null }
const RAMP: PlanEvent = { type: 'RampStarted', slice, release: 'Model 1' }
const step = (from: number, to: number): PlanEvent => ({ type: 'RampStepped', slice, from, to, note: '' })
const RESULT = { metric: 'followed', a: 24, b: 29, better: 'higher' as const, note: '' }
const undo = (seq: number): PlanCommand => ({ type: 'UndoCommit', seq })

describe('the business side (P2)', () => {
  test('DEPLOY-1: each figure is a fact that says what it was; the same again writes nothing', () => {
    given(...PLAN).when(state('requestsPerDay', 480_000)).then({ type: 'BusinessFigureStated', slice, figure: 'requestsPerDay', value: 480_000, was: null })
    const stated = given(...PLAN).when(state('requestsPerDay', 480_000))
    stated.and(state('requestsPerDay', 480_000)).thenNothing()
    stated.and(state('requestsPerDay', 10)).then({ type: 'BusinessFigureStated', slice, figure: 'requestsPerDay', value: 10, was: 480_000 })
    expect(stated.and(state('requestsPerDay', null)).after().plan.deployment.bySlice).toEqual({})
    given(...PLAN).when({ type: 'DescribeDeployment', slice, field: 'fallback', value: 'The day before' }).then({ type: 'DeploymentDescribed', slice, field: 'fallback', value: 'The day before', was: '' })
  })

  test.each([
    ['requestsPerDay', 0, 'Requests a day are a whole number from 1 on.'],
    ['requestsPerDay', 1.5, 'Requests a day are a whole number from 1 on.'],
    ['peakFactor', 0.5, 'The peak factor is between 1 and 1,000: the peak is never below the average.'],
    ['utilisation', 100, 'The utilisation is between 5 and 95 %: a server that is always busy answers late.'],
  ] as const)('DEPLOY-1: %s of %d is refused with a sentence', (figure, value, sentence) => {
    expect(given(...PLAN).when(state(figure, value)).decision).toMatchObject({ kind: 'rejected', code: 'invalid', at: 'value', message: sentence })
  })

  test('DEPLOY-1: what is no number never gets in', () => {
    given(...PLAN).when(state('requestsPerDay', Number.NaN)).thenRejected('invalid', 'value')
    given(...PLAN).when(state('requestsPerDay', Number.POSITIVE_INFINITY)).thenRejected('invalid', 'value')
    given(...PLAN).when({ type: 'DescribeDeployment', slice, field: 'fallback', value: 'x'.repeat(10_001) }).thenRejected('invalid', 'value')
    given(...PLAN).when(state('requestsPerDay', 5), { may: ['see'] }).thenRejected('forbidden')
  })

  test('DEPLOY-2: only a slice of the map is deployed; the example fills what is open, in one commit', () => {
    given(...PLAN).when({ ...state('requestsPerDay', 5), slice: 'gone' } as PlanCommand).thenRejected('notFound', 'slice')
    given(...PLAN, { type: 'SliceRetired', slice }).when(state('requestsPerDay', 5)).thenRejected('conflict', 'slice')
    const outline: PlanCommand = {
      type: 'OutlineDeployment', slice, business: [{ figure: 'requestsPerDay', value: 5 }, { figure: 'peakFactor', value: 2 }],
      texts: [{ field: 'fallback', value: 'none' }], kind: 'shadow', rollOut: rollOut('canary', 5, 100),
    }
    given(...PLAN).when(state('requestsPerDay', 9)).and(outline).then(
      { type: 'BusinessFigureStated', slice, figure: 'peakFactor', value: 2, was: null },
      { type: 'DeploymentDescribed', slice, field: 'fallback', value: 'none', was: '' },
      { type: 'DeploymentTypeChosen', slice, kind: 'shadow', was: null },
      { type: 'RollOutPlanned', slice, rollOut: rollOut('canary', 5, 100), was: null },
    )
    given(...PLAN).when(outline).and(outline).thenNothing()
    given(...PLAN).when({ ...outline, business: [{ figure: 'peakFactor', value: 0 }] }).thenRejected('invalid', 'business')
  })
})

test('DEPLOY-9: a figure is overridden with a reason, which is kept, and computed again when that is withdrawn', () => {
  const override = (value: number | 'batch', reason = 'storm warnings', figure: 'servers' | 'mode' = 'servers'): PlanCommand => ({ type: 'OverrideFigure', slice, figure, value, reason })
  const overridden = given(...PLAN).when(override(6))
  overridden.then({ type: 'FigureOverridden', slice, figure: 'servers', value: 6, reason: 'storm warnings', was: null })
  expect(overridden.after().plan.deployment.bySlice[slice]!.overrides.servers).toMatchObject({ value: 6, reason: 'storm warnings', by: 'ann' })
  overridden.and(override(6)).thenNothing()
  overridden.and({ type: 'WithdrawOverride', slice, figure: 'servers' }).then({ type: 'OverrideWithdrawn', slice, figure: 'servers', was: { value: 6, reason: 'storm warnings' } })
  given(...PLAN).when({ type: 'WithdrawOverride', slice, figure: 'servers' }).thenNothing()
  given(...PLAN).when(override(6, ' ')).thenRejected('invalid', 'reason')
  given(...PLAN).when(override(2.5)).thenRejected('invalid', 'value')
  given(...PLAN).when(override('batch')).thenRejected('invalid', 'value')
  given(...PLAN).when(override(3, 'why', 'mode')).thenRejected('invalid', 'value')
  given(...PLAN).when(override('batch', 'overnight', 'mode')).then({ type: 'FigureOverridden', slice, figure: 'mode', value: 'batch', reason: 'overnight', was: null })
})

describe('the ramp (P3)', () => {
  test('DEPLOY-11: type and pattern; the steps rise to 100 %, and fit the pattern', () => {
    given(...PLAN).when({ type: 'ChooseDeploymentType', slice, kind: 'replacement' }).then({ type: 'DeploymentTypeChosen', slice, kind: 'replacement', was: null })
    given(...PLAN).when(plan('canary', 5, 25, 100)).then(PLANNED)
    given(...PLAN).when(plan('blueGreen', 100)).and(plan('ab', 50, 100)).then({ type: 'RollOutPlanned', slice, rollOut: rollOut('ab', 50, 100), was: rollOut('blueGreen', 100) })
    for (const wrong of [plan('canary', 25, 5, 100), plan('canary', 0, 100), plan('canary', 5, 50), plan('canary'), plan('blueGreen', 50, 100), plan('ab', 100)])
      given(...PLAN).when(wrong).thenRejected('invalid', 'steps')
  })

  test('DEPLOY-12: it starts with a release, takes one planned step at a time, and says where it stands to who saw another share', () => {
    given(...PLAN).when({ type: 'StartRamp', slice, release: 'Model 1' }).thenRejected('invalid', 'rollOut')
    given(...PLAN, PLANNED).when(advance(0)).thenRejected('notFound')
    const started = given(...PLAN, PLANNED).when({ type: 'StartRamp', slice, release: 'Model 1' })
    started.then(RAMP)
    started.and({ type: 'StartRamp', slice, release: 'Model 2' }).thenRejected('conflict', 'release')
    started.and(advance(0, 'ten households')).then({ type: 'RampStepped', slice, from: 0, to: 5, note: 'ten households' })
    const first = started.and(advance(0))
    first.and(advance(0)).thenRejected('conflict', 'from')
    first.and({ type: 'StartRamp', slice, release: 'Model 2' }).thenRejected('conflict', 'release')
    first.and({ type: 'PlanRollOut', slice, rollOut: null }).thenRejected('conflict', 'rollOut')
    const done = first.and(advance(5)).and(advance(25))
    done.then(step(25, 100))
    done.and(advance(100)).thenRejected('invalid', 'from')
    done.and({ type: 'StartRamp', slice, release: 'Model 2' }).then({ type: 'RampStarted', slice, release: 'Model 2' })
    // Other steps may be planned on the way; the next one is the next larger of them.
    first.and(plan('canary', 10, 100)).and(advance(5)).then(step(5, 10))
  })

  test('DEPLOY-13: switching back asks for a reason and leads to nothing, or to a share that was reached before', () => {
    const at25 = given(...PLAN, PLANNED, RAMP, step(0, 5), step(5, 25))
    at25.when(back(25, 5)).then({ type: 'RampSwitchedBack', slice, from: 25, to: 5, reason: 'late answers' })
    at25.when(back(25, 0)).and(advance(0)).then(step(0, 5))
    at25.when(back(25, 5, ' ')).thenRejected('invalid', 'reason')
    at25.when(back(25, 10)).thenRejected('invalid', 'to')
    at25.when(back(25, 100)).thenRejected('invalid', 'to')
    at25.when(back(5, 0)).thenRejected('conflict', 'from')
    expect(at25.when(back(25, 5)).after().plan.deployment.bySlice[slice]!.ramps[0]!.steps.map(({ share, isBack }) => [share, isBack])).toEqual([[5, undefined], [25, undefined], [5, true]])
  })

  test('DEPLOY-15: an A/B result belongs to a ramp that somebody has seen', () => {
    const record: PlanCommand = { type: 'RecordAbResult', slice, result: RESULT }
    given(...PLAN, PLANNED, RAMP).when(record).thenRejected('invalid', 'result')
    given(...PLAN).when(record).thenRejected('notFound')
    const recorded = given(...PLAN, PLANNED, RAMP, step(0, 5)).when(record)
    recorded.then({ type: 'AbResultRecorded', slice, result: RESULT, was: null })
    recorded.and(record).thenNothing()
    recorded.and({ type: 'RecordAbResult', slice, result: { ...RESULT, b: 31 } }).then({ type: 'AbResultRecorded', slice, result: { ...RESULT, b: 31 }, was: RESULT })
    recorded.and({ type: 'WithdrawAbResult', slice }).then({ type: 'AbResultWithdrawn', slice, was: RESULT })
  })

  test('DEPLOY-17: the last step never happened when it is taken back; an earlier one, or one that a result rests on, stays', () => {
    const steps = given(...PLAN, PLANNED, RAMP, step(0, 5), step(5, 25))
    steps.when(undo(7)).then({ type: 'RampStepTakenBack', slice, from: 5, to: 25, note: '' }, { type: 'CommitUndone', seq: 7 } as never)
    steps.when(undo(6)).thenRejected('notUndoable')
    expect(steps.when(undo(7)).after().plan.deployment.bySlice[slice]!.ramps[0]!.steps.map(({ share }) => share)).toEqual([5])
    given(...PLAN, PLANNED, RAMP, step(0, 5), { type: 'AbResultRecorded', slice, result: RESULT, was: null }).when(undo(6)).thenRejected('notUndoable')
    given(...PLAN, PLANNED, RAMP, step(0, 5)).when(undo(4)).thenRejected('notUndoable')
    expect(given(...PLAN, PLANNED).when(undo(4)).after().plan.deployment.bySlice).toEqual({})
  })
})
