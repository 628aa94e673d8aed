import type { HypothesisStatus } from '../../areas/hypotheses/state'
import type { DecisionKind } from '../../areas/learning/state'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { PlanState } from '../../planState'
import type { Behind, EventsBetween } from './behind'

export type HypothesisChangeKind = 'stated' | 'withdrawn' | 'verdict' | 'verdictTaken' | 'decided' | 'decisionTaken'

export interface HypothesisChange {
  readonly kind: HypothesisChangeKind
  readonly hypothesis: LocalId
  readonly number: number
  readonly story: StoryId
  readonly is: HypothesisStatus | DecisionKind | null
  readonly behind: Behind | null
}

const MADE_BY: Readonly<Record<HypothesisChangeKind, ReadonlySet<string>>> = {
  stated: new Set(['HypothesisStated', 'HypothesisReinstated']),
  withdrawn: new Set(['HypothesisWithdrawn']),
  verdict: new Set(['HypothesisValidated', 'HypothesisInvalidated', 'HypothesisInconclusive']),
  verdictTaken: new Set(['VerdictWithdrawn']),
  decided: new Set(['PlanPersevered', 'PlanPivoted', 'WorkStopped']),
  decisionTaken: new Set(['DecisionWithdrawn']),
}

/** Hypotheses stated and withdrawn, verdicts, and what was decided after them, by number. */
export function hypothesisChanges(before: PlanState, after: PlanState, events: EventsBetween): readonly HypothesisChange[] {
  const was = before.plan.hypotheses.rows
  const is = after.plan.hypotheses.rows
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .flatMap((id): readonly HypothesisChange[] => {
      const row = is[id] ?? was[id]
      if (row === undefined) return []
      const change = (kind: HypothesisChangeKind, value: HypothesisChange['is'] = null): HypothesisChange => ({
        kind,
        hypothesis: id,
        number: row.number,
        story: row.story,
        is: value,
        behind: events.ofThing('hypothesis', id, MADE_BY[kind]),
      })
      const verdictWas = verdictOf(was[id]?.status)
      const verdictIs = verdictOf(is[id]?.status)
      const decisionWas = before.plan.learning.decisions[id]
      const decisionIs = after.plan.learning.decisions[id]
      return [
        ...(was[id] === undefined ? [change('stated')] : []),
        ...(is[id] === undefined ? [change('withdrawn')] : []),
        ...(verdictIs !== null && verdictIs !== verdictWas ? [change('verdict', verdictIs)] : []),
        ...(verdictIs === null && verdictWas !== null ? [change('verdictTaken')] : []),
        ...(decisionIs !== undefined && decisionIs.seq !== decisionWas?.seq ? [change('decided', decisionIs.kind)] : []),
        ...(decisionIs === undefined && decisionWas !== undefined ? [change('decisionTaken')] : []),
      ]
    })
    .sort((a, b) => a.number - b.number)
}

const verdictOf = (status: HypothesisStatus | undefined): HypothesisStatus | null => (status === undefined || status === 'stated' || status === 'testing' ? null : status)
