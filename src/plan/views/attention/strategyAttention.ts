import { stagePlan } from '../stagePlan'
import type { StageClash } from '../stagePlan'
import { strategyBudget } from '../strategyBudget'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** T1, T2: stages that clash, stages that nobody owns or dated, a budget that is overdrawn. */
export const strategyAttention: AttentionSource = ({ plan }) => {
  const { clashes, gaps } = stagePlan(plan)
  const { over, currency, upTo } = strategyBudget(plan)
  const money = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(over)
  const action = { label: 'Plan who and when', view: 'strategy', params: { part: 'tactics' } }
  return [
    ...clashes.map((clash): AttentionItem => ({ id: `clash-${clash.kind}-${clash.stages[0].stage}-${clash.stages[1].stage}`, urgency: 'waiting', text: clashText(clash), action })),
    ...(over > 0 && upTo !== null
      ? [{ id: 'budget-over', urgency: 'waiting' as const, text: `The budget is overdrawn: ${money} more was burnt than planned up to ${upTo}.`, action: { label: 'Look at the budget', view: 'strategy', params: { part: 'budget' } } }]
      : []),
    ...(gaps.length > 0 ? [{ id: 'stage-gaps', urgency: 'due' as const, text: `The plan of the lifecycle stages has ${counted(gaps.length, 'gap', 'gaps')}: an owner, days, or what happens in between.`, action }] : []),
  ]
}

function clashText(clash: StageClash): string {
  const [first, second] = clash.stages
  switch (clash.kind) {
    case 'twoPlaces':
      return `${clash.who.length === 1 ? 'One person works' : `${clash.who.length} people work`} on ${first.name} and ${second.name} at the same time.`
    case 'endsLate':
      return `${first.name} ends after ${second.name} has started.`
  }
}
