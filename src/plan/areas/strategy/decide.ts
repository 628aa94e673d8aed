import { CURRENCIES } from '../../../playbook/currencies'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { isDay } from '../../workCalendar'
import type { StrategyCommand } from './commands'
import type { StrategyEvent } from './events'
import type { NorthStar, Person, StagePlan, Star, StrategyState } from './state'

export function decide(command: StrategyCommand, { plan }: PlanState): Decision<StrategyEvent> {
  const { strategy, settings } = plan
  switch (command.type) {
    case 'StateNorthStar':
    case 'ChangeNorthStar':
    case 'ReadNorthStar':
    case 'RemoveNorthStar':
      return decideStar(command, strategy)
    case 'SetPeriodFigure': {
      const { month, figure, value } = command
      const was = strategy.periods[month]?.[figure] ?? null
      if (was === value) return NOTHING_TO_DO
      // Half a person is half their time; half a cent is nothing that anybody plans.
      if (value !== null && figure.startsWith('budget') && !Number.isInteger(value)) return rejected('invalid', 'Write a whole amount.', 'value')
      return decided({ type: 'PeriodFigureSet', month, figure, value, was })
    }
    case 'ChooseBudgetCurrency': {
      const { currency } = command
      if (!CURRENCIES.includes(currency)) return rejected('invalid', `${currency} is not the code of a currency (ISO 4217), such as EUR or USD.`, 'currency')
      return currency === strategy.currency ? NOTHING_TO_DO : decided({ type: 'BudgetCurrencyChosen', currency, was: strategy.currency })
    }
    case 'OwnStage':
    case 'JoinStage':
    case 'LeaveStage':
    case 'DateStage': {
      const { stage } = command
      if (!settings.stages.some(({ id }) => id === stage)) return rejected('notFound', 'This plan has no such lifecycle stage.', 'stage')
      const stands: StagePlan = strategy.stages[stage] ?? { owner: null, span: null }
      if (command.type === 'OwnStage') {
        const { owner } = command
        if (isSame(owner, stands.owner)) return NOTHING_TO_DO
        const owned: StrategyEvent = { type: 'StageOwned', stage, owner, was: stands.owner }
        return owner !== null && isWith(strategy, stage, owner) ? decided<StrategyEvent>({ type: 'StageLeft', stage, person: owner }, owned) : decided(owned)
      }
      if (command.type === 'JoinStage') {
        const { person } = command
        if (stands.owner?.by === person.by) return rejected('invalid', 'This person owns the stage already.', 'person')
        if (isWith(strategy, stage, person)) return NOTHING_TO_DO
        if ((stands.others ?? []).length >= OTHERS) return rejected('invalid', `At most ${OTHERS} people work on a stage with its owner.`, 'person')
        return decided({ type: 'StageJoined', stage, person })
      }
      if (command.type === 'LeaveStage') return isWith(strategy, stage, command.person) ? decided({ type: 'StageLeft', stage, person: command.person }) : NOTHING_TO_DO
      const { span } = command
      if (span && !(isDay(span.from) && isDay(span.to))) return rejected('invalid', 'This day does not exist.', 'span')
      if (span && span.to < span.from) return rejected('invalid', 'A stage ends on the day it starts, or later.', 'span.to')
      return isSame(span, stands.span) ? NOTHING_TO_DO : decided({ type: 'StageDated', stage, span, was: stands.span })
    }
  }
}

type StarCommand = Extract<StrategyCommand, { readonly northStar: string }>

function decideStar(command: StarCommand, { northStars }: StrategyState): Decision<StrategyEvent> {
  const { northStar } = command
  const found = northStars[northStar]
  if (command.type === 'StateNorthStar') {
    if (found) return rejected('alreadyExists', 'This metric is stated already.', 'northStar')
    return rejectDue(command.star) ?? decided({ type: 'NorthStarStated', northStar, star: command.star })
  }
  if (!found) return command.type === 'RemoveNorthStar' ? NOTHING_TO_DO : rejected('notFound', 'This metric is not there any more.', 'northStar')
  switch (command.type) {
    case 'ChangeNorthStar': {
      const was = toStar(found)
      return isSame(was, command.star) ? NOTHING_TO_DO : (rejectDue(command.star) ?? decided({ type: 'NorthStarChanged', northStar, star: command.star, was }))
    }
    case 'ReadNorthStar': {
      const { day, value } = command
      if (!isDay(day)) return rejected('invalid', 'This day does not exist.', 'day')
      const was = found.readings.find((reading) => reading.day === day)?.value ?? null
      if (was === value) return NOTHING_TO_DO
      if (was === null && found.readings.length >= READINGS) return rejected('invalid', `A metric keeps ${READINGS} readings: take back old ones first.`, 'value')
      return decided({ type: 'NorthStarRead', northStar, day, value, was })
    }
    case 'RemoveNorthStar':
      return decided({ type: 'NorthStarRemoved', northStar, star: toStar(found), readings: [...found.readings] })
  }
}

/** Two a month for five years. */
const READINGS = 120

/** With an owner, more than any team that works on one thing. */
const OTHERS = 20

export const isWith = ({ stages }: StrategyState, stage: string, { by }: Person): boolean => (stages[stage]?.others ?? []).some((other) => other.by === by)

const rejectDue = ({ due }: Star) => (due === null || isDay(due) ? null : rejected('invalid', 'This day does not exist.', 'star.due'))

export const toStar = ({ name, unit, start, target, due }: NorthStar): Star => ({ name, unit, start, target, due })
