import { GATE_CHECKS } from '../../../playbook/gateChecklist'
import { FIRST_GATE, FIRST_GATE_CLOSED } from '../../../playbook/sheets/firstGate'
import type { DecideContext } from '../../kernel/area'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { Day } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { isFirstGate } from '../../closedGates'
import { firstGateWaitsFor } from '../../firstGate'
import { openGateChecks } from '../../gateChecks'
import type { PlanState } from '../../planState'
import { dayOf, isDay } from '../../workCalendar'
import type { GatesCommand } from './commands'
import type { GatesEvent } from './events'
import type { GateCondition } from './state'

export function decide(command: GatesCommand, state: PlanState, context: DecideContext): Decision<GatesEvent> {
  const { slice } = command
  const found = state.plan.map.slices[slice]
  if (!found) return rejected('notFound', 'This slice is not on the map.', 'slice')
  if (found.retired) return rejected('invalid', 'This slice is retired: restore it before you decide on it.', 'slice')
  const gate = state.plan.gates.bySlice[slice]
  switch (command.type) {
    case 'PlanGateReview': {
      const { day } = command
      const was = gate?.review ?? null
      if (day === was) return NOTHING_TO_DO
      if (gate?.decision && gate.decision.kind !== 'noGo') return rejected('invalid', 'This gate said go already: decide anew where that no longer holds.', 'day')
      if (day === null && gate?.decision) return rejected('invalid', 'After a no-go the gate has to be looked at again: give another day.', 'day')
      return (day === null ? null : wrongDay(day, 'day', state, context)) ?? decided({ type: 'GateReviewSet', slice, day, was })
    }
    case 'DecideGate':
      return decideGate(command, state, context)
    case 'MeetCondition': {
      const condition = conditionOf(gate?.decision?.conditions, command.condition)
      if (!condition) return rejected('notFound', 'This condition is no longer asked for.', 'condition')
      return condition.met ? NOTHING_TO_DO : decided({ type: 'ConditionMet', slice, condition: condition.id, note: command.note })
    }
    case 'ReopenCondition': {
      const condition = conditionOf(gate?.decision?.conditions, command.condition)
      return condition?.met ? decided({ type: 'ConditionReopened', slice, condition: condition.id, was: condition.met }) : NOTHING_TO_DO
    }
  }
}

function decideGate(command: Extract<GatesCommand, { type: 'DecideGate' }>, state: PlanState, context: DecideContext): Decision<GatesEvent> {
  const { slice, decision, kind, who, reason, conditions, review, seen, confirmed } = command
  const gate = state.plan.gates.bySlice[slice] ?? null
  const standing = gate?.decision ?? null
  if (standing?.id === decision) return isSame([standing.kind, standing.who, standing.reason], [kind, who, reason]) ? NOTHING_TO_DO : rejected('alreadyExists', 'This decision is already recorded.', 'decision')
  if ((standing?.id ?? null) !== seen)
    return { ...rejected('conflict', 'Somebody has decided at this gate meanwhile: look at that decision before you decide again.', 'gate'), ...(standing && { by: standing.by }) }
  if (isEmpty(reason)) return rejected('invalid', 'Say why: whoever comes later will ask.', 'reason')
  const wrong = wrongConditions(command, state, context) ?? wrongReview(command, state, context)
  if (wrong) return wrong
  if (kind !== 'noGo' && isFirstGate(state.plan.map, slice) && firstGateWaitsFor(state.plan.sheets).length > 0) return rejected('invalid', FIRST_GATE_CLOSED, FIRST_GATE.sheet)
  const open = openGateChecks(state.plan, slice)
  if (kind !== 'noGo' && open.length > 0 && confirmed !== true) return rejected('confirm', `Still open: ${open.map(labelOf).join('; ')}. Say go all the same?`, 'checks')
  return decided({ type: 'GateDecided', slice, decision, kind, who, reason, conditions, review, open: [...open], was: gate && structuredGate(gate) })
}

type Gate = NonNullable<Extract<GatesEvent, { type: 'GateDecided' }>['was']>

/** The event's own copy: what the state holds is read-only. */
export function structuredGate({ review, decision }: PlanState['plan']['gates']['bySlice'][string]): Gate {
  return { review, decision: decision && { ...decision, open: [...decision.open], conditions: decision.conditions.map((condition) => ({ ...condition, met: condition.met && { ...condition.met } })) } }
}

function wrongConditions({ kind, conditions }: Extract<GatesCommand, { type: 'DecideGate' }>, state: PlanState, context: DecideContext): Rejection | null {
  if (kind === 'conditions' && conditions.length === 0) return rejected('invalid', 'Name at least one condition, with its owner and its day.', 'conditions')
  if (kind !== 'conditions' && conditions.length > 0) return rejected('invalid', 'Only a go with conditions has conditions.', 'conditions')
  if (new Set(conditions.map(({ id }) => id)).size < conditions.length) return rejected('invalid', 'A condition is named twice.', 'conditions')
  for (const [index, { due }] of conditions.entries()) {
    const wrong = wrongDay(due, `conditions.${index}.due`, state, context)
    if (wrong) return wrong
  }
  return null
}

function wrongReview({ kind, review }: Extract<GatesCommand, { type: 'DecideGate' }>, state: PlanState, context: DecideContext): Rejection | null {
  if (kind !== 'noGo') return review === null ? null : rejected('invalid', 'After a go nothing is looked at again at this gate.', 'review')
  return review === null ? rejected('invalid', 'Say on which day it is looked at again.', 'review') : wrongDay(review, 'review', state, context)
}

function wrongDay(day: Day, at: string, { plan }: PlanState, context: DecideContext): Rejection | null {
  if (!isDay(day)) return rejected('invalid', 'There is no such day.', at)
  return day < dayOf(context.at, plan.settings.calendar) ? rejected('invalid', 'This day has passed: choose today or a later one.', at) : null
}

const labelOf = (id: string): string => GATE_CHECKS.find((check) => check.id === id)?.label ?? id

export const conditionOf = (conditions: readonly GateCondition[] | undefined, id: string): GateCondition | undefined => conditions?.find((condition) => condition.id === id)
