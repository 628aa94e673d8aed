import type { HypothesisRow } from '../../plan/areas/hypotheses/state'
import type { LocalId, Moment, StoryId } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { timeBoxOf } from '../../plan/views/hypothesisBoard'
import { HORIZON_DAYS } from '../pace/paceForecast'
import type { ConfidenceRecord } from './confidenceRecord'
import { corrected } from './confidenceRecord'
import { inBounds } from './inBounds'

/** A hypothesis without a verdict, or with one that nobody has drawn the consequence from. */
export interface OpenHypothesis {
  readonly id: LocalId
  readonly number: number
  /** The story it is stated on. */
  readonly story: StoryId
  readonly dependants: readonly StoryId[]
  /** As stated, and as the people's record corrects it. */
  readonly confidence: number
  readonly probability: number
  /** It failed; what to do about its dependants is not decided. */
  readonly isFailed: boolean
  readonly isTesting: boolean
  /** Working days of one test, and those left of the one under way. */
  readonly testDays: number
  readonly leftDays: number
  /** Hypotheses on the same data set fail together more often; null where it names none. */
  readonly dataSet: string | null
}

/** A test that is over its time box takes at least another day. */
const LEAST_LEFT = 1
const LEAST_TEST = 0.5
/** Where a confidence is no number, the test may end either way. */
const UNKNOWN = 0.5

/**
 * The hypotheses that can still change the plan. A validated one changes nothing, nor does one on which a decision
 * was taken: what it dropped is dropped already. `dataSets` names data sets by id where the register knows them.
 */
export function openHypotheses(
  state: PlanState,
  now: Moment,
  record: ConfidenceRecord,
  dataSets: Readonly<Record<LocalId, string>> = {},
): readonly OpenHypothesis[] {
  const { hypotheses, learning } = state.plan
  return Object.entries(hypotheses.rows)
    .filter(([id, row]) => isOpen(row, learning.decisions[id] !== undefined))
    .map(([id, row]): OpenHypothesis => {
      const { day } = timeBoxOf(row, state, now)
      const isTesting = row.status === 'testing'
      const confidence = inBounds(row.confidence, 0, 1, UNKNOWN)
      const testDays = inBounds(row.timeBoxDays, LEAST_TEST, HORIZON_DAYS, LEAST_LEFT)
      return {
        id,
        number: row.number,
        story: row.story,
        dependants: row.dependants,
        confidence,
        probability: row.status === 'invalidated' ? 0 : corrected(confidence, record),
        isFailed: row.status === 'invalidated',
        isTesting,
        testDays,
        leftDays: isTesting ? Math.max(LEAST_LEFT, testDays - ((day ?? 1) - 1)) : testDays,
        dataSet: dataSets[id] ?? namedDataSet(state, id, row.story),
      }
    })
    .sort((a, b) => a.number - b.number)
}

function isOpen({ status }: HypothesisRow, isDecided: boolean): boolean {
  switch (status) {
    case 'stated':
    case 'testing':
      return true
    case 'inconclusive':
    case 'invalidated':
      return !isDecided
    case 'validated':
      return false
  }
}

/** Two people write the same name alike but for case and spaces; a withheld one is like no other. */
function namedDataSet(state: PlanState, id: LocalId, story: StoryId): string | null {
  const text = state.stories[story]?.areas.hypotheses?.byId[id]?.statement.dataSet
  const name = typeof text === 'string' ? text.trim().toLowerCase() : ''
  return name === '' ? null : name
}

/** The share of tests that end without a verdict: a stated default of 15 %, worth eight tests. */
export function inconclusiveShare({ plan }: PlanState): number {
  const verdicts = Object.values(plan.hypotheses.rows).filter(({ verdictAt }) => verdictAt !== null)
  const inconclusive = verdicts.filter(({ status }) => status === 'inconclusive').length
  return (inconclusive + 0.15 * 8) / (verdicts.length + 8)
}
