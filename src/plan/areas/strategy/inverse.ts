import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { isWith, toStar } from './decide'
import type { StrategyEvent } from './events'

const AGAIN = rejected('notUndoable', 'This was changed again since.')

export function inverse(event: StrategyEvent, { plan: { strategy } }: PlanState): Decision<StrategyEvent> {
  switch (event.type) {
    case 'NorthStarStated': {
      const found = strategy.northStars[event.northStar]
      if (!found || found.readings.length > 0 || !isSame(toStar(found), event.star)) return changedBy(found?.by)
      return decided({ type: 'NorthStarRemoved', northStar: event.northStar, star: event.star, readings: [] })
    }
    case 'NorthStarChanged': {
      const { northStar, star, was } = event
      const found = strategy.northStars[northStar]
      return found && isSame(toStar(found), star) ? decided({ type: 'NorthStarChanged', northStar, star: was, was: star }) : changedBy(found?.by)
    }
    case 'NorthStarRead': {
      const { northStar, day, value, was } = event
      const found = strategy.northStars[northStar]
      const stands = found?.readings.find((reading) => reading.day === day)?.value ?? null
      return found && stands === value ? decided({ type: 'NorthStarRead', northStar, day, value: was, was: value }) : changedBy(found?.by)
    }
    case 'NorthStarRemoved': {
      const { northStar, star, readings } = event
      if (strategy.northStars[northStar]) return AGAIN
      const again: readonly StrategyEvent[] = readings.map(({ day, value }) => ({ type: 'NorthStarRead', northStar, day, value, was: null }))
      return decided<StrategyEvent>({ type: 'NorthStarStated', northStar, star }, ...again)
    }
    case 'PeriodFigureSet': {
      const { month, figure, value, was } = event
      return (strategy.periods[month]?.[figure] ?? null) === value ? decided({ type: 'PeriodFigureSet', month, figure, value: was, was: value }) : AGAIN
    }
    case 'BudgetCurrencyChosen':
      return strategy.currency === event.currency ? decided({ type: 'BudgetCurrencyChosen', currency: event.was, was: event.currency }) : AGAIN
    case 'StageOwned': {
      const { stage, owner, was } = event
      if (was !== null && isWith(strategy, stage, was)) return AGAIN
      return isSame(strategy.stages[stage]?.owner ?? null, owner) ? decided({ type: 'StageOwned', stage, owner: was, was: owner }) : AGAIN
    }
    case 'StageJoined': {
      const { stage, person } = event
      return isWith(strategy, stage, person) ? decided({ type: 'StageLeft', stage, person }) : AGAIN
    }
    case 'StageLeft': {
      const { stage, person } = event
      return isWith(strategy, stage, person) || strategy.stages[stage]?.owner?.by === person.by ? AGAIN : decided({ type: 'StageJoined', stage, person })
    }
    case 'StageDated': {
      const { stage, span, was } = event
      return isSame(strategy.stages[stage]?.span ?? null, span) ? decided({ type: 'StageDated', stage, span: was, was: span }) : AGAIN
    }
  }
}

const changedBy = (by: string | undefined) => (by === undefined ? AGAIN : { ...AGAIN, by })
