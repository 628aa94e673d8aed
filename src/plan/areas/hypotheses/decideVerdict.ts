import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isEmpty } from '../../kernel/text'
import type { HypothesesCommand } from './commands'
import type { HypothesesEvent } from './events'
import type { Comparison, Evidence, HypothesisDetails, Statement, Verdict } from './state'

type GiveVerdict = Extract<HypothesesCommand, { type: 'GiveVerdict' }>

/** Whether a measured value meets the statement's target. */
export function meetsTarget(value: number, { comparison, target }: Pick<Statement, 'comparison' | 'target'>): boolean {
  return COMPARE[comparison](value, target)
}

const COMPARE: Readonly<Record<Comparison, (value: number, target: number) => boolean>> = {
  '>=': (value, target) => value >= target,
  '>': (value, target) => value > target,
  '<=': (value, target) => value <= target,
  '<': (value, target) => value < target,
}

/**
 * Whether the latest measured value speaks against a verdict (H2): validated though it misses the target,
 * invalidated though it meets it. `none` = nothing was logged at all.
 */
function evidenceAgainst(verdict: Verdict, details: HypothesisDetails): 'none' | 'against' | 'fine' {
  if (details.evidence.length === 0) return 'none'
  const value = details.evidence.findLast((one) => one.value !== null)?.value
  if (value === null || value === undefined || verdict === 'inconclusive') return 'fine'
  return meetsTarget(value, details.statement) === (verdict === 'validated') ? 'fine' : 'against'
}

/** What was logged after a verdict is no ground for it. */
export function restsOn(details: HypothesisDetails, evidence: Evidence): boolean {
  return details.verdict !== null && evidence.at <= details.verdict.at
}

export function giveVerdict(command: GiveVerdict, details: HypothesisDetails): Decision<HypothesesEvent> {
  const { hypothesis, story, verdict, reason, confirmed } = command
  if (details.verdict)
    return details.verdict.verdict === verdict
      ? NOTHING_TO_DO
      : { ...rejected('conflict', 'It has another verdict: withdraw that first.', 'verdict'), by: details.verdict.by }
  if (isEmpty(reason)) return rejected('invalid', 'Say what the verdict rests on.', 'reason')
  const against = evidenceAgainst(verdict, details)
  if (confirmed !== true && against === 'none') return rejected('confirm', 'No evidence is logged yet. Give the verdict all the same?', 'verdict')
  if (confirmed !== true && against === 'against')
    return rejected('confirm', `The latest value ${verdict === 'validated' ? 'misses' : 'meets'} the target. Give the verdict all the same?`, 'verdict')
  const given = { hypothesis, story, reason, ...(against === 'against' && { despiteEvidence: true as const }) }
  return decided(verdictEvent(verdict, given))
}

type Given = Omit<Extract<HypothesesEvent, { type: 'HypothesisValidated' }>, 'type'>

export function verdictEvent(verdict: Verdict, given: Given): HypothesesEvent {
  switch (verdict) {
    case 'validated':
      return { type: 'HypothesisValidated', ...given }
    case 'invalidated':
      return { type: 'HypothesisInvalidated', ...given }
    case 'inconclusive':
      return { type: 'HypothesisInconclusive', ...given }
  }
}
