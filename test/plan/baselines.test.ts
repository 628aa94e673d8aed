import { describe, expect, test } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const baseline = {
  metric: 'MAPE',
  kind: 'human' as const,
  value: 18,
  unit: '%',
  better: 'lower' as const,
  dataSet: '',
  learnt: 'Holidays are hard',
}
const about = { story: '1', id: 'b' }
const record: PlanCommand = { type: 'RecordBaseline', ...about, baseline }

describe('baselines', () => {
  test('BASE-1: a baseline is recorded for a named metric', () => {
    const recorded = given(...PLAN).when(record)
    recorded.then({ type: 'BaselineRecorded', ...about, baseline })
    expect(recorded.after().plan.baselines.countByStory).toEqual({ '1': 1 })
    recorded.and(record).thenRejected('alreadyExists', 'id')
    given(...PLAN).when({ ...record, baseline: { ...baseline, metric: '' } }).thenRejected('invalid', 'baseline.metric')
    given(...PLAN).when({ ...record, story: '77' }).thenRejected('notFound', 'story')
  })

  test('BASE-2: it is corrected or withdrawn with what it was', () => {
    const plan = given(...PLAN, { type: 'BaselineRecorded', ...about, baseline })
    const better = { ...baseline, value: 17 }
    plan.when({ type: 'CorrectBaseline', ...about, baseline: better }).then({ type: 'BaselineCorrected', ...about, baseline: better, was: baseline })
    plan.when({ type: 'CorrectBaseline', ...about, baseline }).thenNothing()
    given(...PLAN).when({ type: 'CorrectBaseline', ...about, baseline }).thenRejected('notFound', 'id')
    const withdrawn = plan.when({ type: 'WithdrawBaseline', ...about })
    withdrawn.then({ type: 'BaselineWithdrawn', ...about, was: baseline })
    expect(withdrawn.after().plan.baselines.countByStory).toEqual({})
    withdrawn.and({ type: 'WithdrawBaseline', ...about }).thenNothing()
  })
})
