import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import { dayOf, isDay } from '../../workCalendar'
import { aiming } from './aiming'
import type { CriteriaCommand } from './commands'
import type { CriteriaEvent } from './events'
import { latestOf, readingsAfter, readingsWithout } from './readings'
import type { Criterion } from './state'
import { READINGS_KEPT } from './state'

type Of<Type extends CriteriaCommand['type']> = Extract<CriteriaCommand, { type: Type }>

export function noteReading({ criterion, day, value, note }: Of<'NoteCriterionReading'>, found: Criterion, state: PlanState, { at }: DecideContext): Decision<CriteriaEvent> {
  if (!isDay(day)) return rejected('invalid', 'There is no such day.', 'day')
  if (day > dayOf(at, state.plan.settings.calendar)) return rejected('invalid', 'This day is still to come: a reading is of a day that has been.', 'day')
  const { readings } = found
  const was = readings.find((one) => one.day === day)?.value ?? null
  if (was === value) return NOTHING_TO_DO
  const isFull = was === null && readings.length === READINGS_KEPT
  const [oldest] = readings
  if (isFull && day < oldest!.day) return rejected('invalid', `The last ${READINGS_KEPT} readings are kept, and this one is older than all of them.`, 'day')
  const latest = latestOf(readingsAfter(readings, { day, value }))
  return decided({ type: 'CriterionReadingNoted', criterion, day, value, note, was, pushedOut: isFull ? oldest! : null, latest, stories: aiming(state, criterion) })
}

export function removeReading({ criterion, day }: Of<'RemoveCriterionReading'>, found: Criterion, state: PlanState): Decision<CriteriaEvent> {
  const was = found.readings.find((one) => one.day === day)
  if (!was) return NOTHING_TO_DO
  const latest = latestOf(readingsWithout(found.readings, day, null))
  return decided({ type: 'CriterionReadingRemoved', criterion, day, was: was.value, back: null, latest, stories: aiming(state, criterion) })
}
