import { useEffect, useMemo, useState } from 'react'
import type { DecisionMarks } from '../../../src/plan/views/decisionMarks'
import { decisionMarks } from '../../../src/plan/views/decisionMarks'
import type { PlanState } from '../../../src/plan/planState'
import { useForecastMoment } from '../forecast/engine/useReckoned'
import { usePlanReady } from '../page/usePlanReady'
import { decideHere } from '../plan/optimism'
import type { Rules } from '../plan/rules'
import { createRulesLoader } from '../plan/rules'
import type { DecisionWish } from './decisionWish'
import { commandOf, paramOfWish } from './decisionWish'

export type DecisionPreview =
  | { readonly status: 'loading' }
  /** The plan's rules would not take it; or they could not be had. */
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'ready'; readonly before: PlanState; readonly after: PlanState; readonly marks: DecisionMarks }

/** Its words do not change what it does. */
const UNSAID = { why: '…', from: '…', to: '…' }
const loadRules = createRulesLoader()

/** The plan as it would be after the decision, by the very rules that take it; nothing is sent (L2). */
export function useDecisionPreview(wish: DecisionWish): DecisionPreview {
  const { state, me } = usePlanReady()
  const at = useForecastMoment()
  const [rules, setRules] = useState<Rules | 'missing' | null>(null)
  useEffect(() => {
    let isCurrent = true
    void loadRules('core').then((arrived) => isCurrent && setRules(arrived ?? 'missing'))
    return () => {
      isCurrent = false
    }
  }, [])
  const said = paramOfWish(wish)
  return useMemo(() => {
    if (rules === null) return { status: 'loading' }
    if (rules === 'missing') return { status: 'refused', message: 'What it does could not be loaded. It can be decided all the same.' }
    return previewOf(rules, wish, state, me.actor, at)
    // `said` is all that the wish says.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rules, said, state, me.actor, at])
}

/** A pure preview: the decision decided and folded, as a commit of its own. */
export function previewOf(rules: Rules, wish: DecisionWish, state: PlanState, by: string, at: number): DecisionPreview {
  const decision = decideHere(rules, commandOf(wish, UNSAID), state, { actor: by, accountId: '', may: ['see', 'plan'] })
  if (decision === null) return { status: 'refused', message: 'What it does could not be loaded. It can be decided all the same.' }
  if (decision.kind === 'rejected') return { status: 'refused', message: decision.message }
  const { events } = decision
  const after = events.length === 0 ? state : rules.fold(state, [{ seq: state.seq + 1, id: 'preview', prev: state.head, at: Math.max(at, state.at), by, source: 'page', events }])
  return { status: 'ready', before: state, after, marks: decisionMarks(state.plan, after.plan, wish.hypothesis) }
}
