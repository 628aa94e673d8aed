import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StrategyEvent } from './events'
import type { Person, StagePlan, StrategyState } from './state'

export function evolve(plan: Draft<StrategyState>, event: StrategyEvent, { at, by }: Commit): void {
  switch (event.type) {
    case 'NorthStarStated':
      plan.northStars[event.northStar] = { ...event.star, readings: [], at, by }
      return
    case 'NorthStarChanged': {
      const was = plan.northStars[event.northStar]
      if (was) plan.northStars[event.northStar] = { ...was, ...event.star, at, by }
      return
    }
    case 'NorthStarRead': {
      const was = plan.northStars[event.northStar]
      if (!was) return
      const others = was.readings.filter(({ day }) => day !== event.day)
      const readings = event.value === null ? others : [...others, { day: event.day, value: event.value }].toSorted((a, b) => (a.day < b.day ? -1 : 1))
      plan.northStars[event.northStar] = { ...was, readings, at, by }
      return
    }
    case 'NorthStarRemoved':
      delete plan.northStars[event.northStar]
      return
    case 'PeriodFigureSet': {
      const { [event.figure]: _, ...others } = plan.periods[event.month] ?? {}
      const next = event.value === null ? others : { ...others, [event.figure]: event.value }
      if (Object.keys(next).length > 0) plan.periods[event.month] = next
      else delete plan.periods[event.month]
      return
    }
    case 'BudgetCurrencyChosen':
      plan.currency = event.currency
      return
    case 'StageOwned':
      setStage(plan, event.stage, { owner: event.owner })
      return
    case 'StageJoined':
      setStage(plan, event.stage, { others: [...without(plan, event), event.person] })
      return
    case 'StageLeft':
      setStage(plan, event.stage, { others: without(plan, event) })
      return
    case 'StageDated':
      setStage(plan, event.stage, { span: event.span })
      return
  }
}

/** A stage of which nothing is said any more leaves no trace. */
function setStage(plan: Draft<StrategyState>, stage: string, change: Partial<StagePlan>): void {
  const { others = [], ...next } = { ...(plan.stages[stage] ?? { owner: null, span: null }), ...change }
  if (next.owner === null && next.span === null && others.length === 0) delete plan.stages[stage]
  else plan.stages[stage] = others.length === 0 ? next : { ...next, others }
}

const without = (plan: Draft<StrategyState>, { stage, person }: { readonly stage: string; readonly person: Person }): readonly Person[] =>
  (plan.stages[stage]?.others ?? []).filter(({ by }) => by !== person.by)
