import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { overrideOf } from './decide'
import { isUnderWay } from './decideRamp'
import type { DeploymentEvent } from './events'
import type { Deployment, Ramp } from './state'
import { currentRamp, NOTHING_SAID, shareOf } from './state'

const AGAIN = rejected('notUndoable', 'The deployment of this slice was changed again since.', 'slice')

/** As it stood before, also where the slice has been retired since. */
export function inverse(event: DeploymentEvent, { plan }: PlanState): Decision<DeploymentEvent> {
  const now = plan.deployment.bySlice[event.slice] ?? NOTHING_SAID
  return opposite(event, now) ?? ofRamp(event, now) ?? AGAIN
}

/** Null where it is none of these, or the plan says something else by now. */
function opposite(event: DeploymentEvent, now: Deployment): Decision<DeploymentEvent> | null {
  const { slice } = event
  switch (event.type) {
    case 'BusinessFigureStated': {
      const { figure, value, was } = event
      return (now.business[figure] ?? null) === value ? decided({ type: 'BusinessFigureStated', slice, figure, value: was, was: value }) : null
    }
    case 'DeploymentDescribed': {
      const { field, value, was } = event
      return isSame(now.texts[field] ?? '', value) ? decided({ type: 'DeploymentDescribed', slice, field, value: was, was: value }) : null
    }
    case 'FigureOverridden': {
      const { figure, value, reason, was } = event
      if (!isSame(overrideOf(now, figure), { value, reason })) return null
      return was === null ? decided({ type: 'OverrideWithdrawn', slice, figure, was: { value, reason } }) : decided({ type: 'FigureOverridden', slice, figure, ...was, was: { value, reason } })
    }
    case 'OverrideWithdrawn':
      return overrideOf(now, event.figure) === null ? decided({ type: 'FigureOverridden', slice, figure: event.figure, ...event.was, was: null }) : null
    case 'DeploymentTypeChosen':
      return now.kind === event.kind ? decided({ type: 'DeploymentTypeChosen', slice, kind: event.was, was: event.kind }) : null
    case 'RollOutPlanned': {
      const ramp = currentRamp(now)
      if (event.was === null && ramp && isUnderWay(shareOf(ramp))) return rejected('notUndoable', 'A ramp is under way by these steps.', 'slice')
      return isSame(now.rollOut, event.rollOut) ? decided({ type: 'RollOutPlanned', slice, rollOut: event.was, was: event.rollOut }) : null
    }
    case 'RampStarted':
    case 'RampDiscarded':
    case 'RampStepped':
    case 'RampSwitchedBack':
    case 'RampStepTakenBack':
    case 'AbResultRecorded':
    case 'AbResultWithdrawn':
      return null
  }
}

function ofRamp(event: DeploymentEvent, now: Deployment): Decision<DeploymentEvent> | null {
  const { slice } = event
  const ramp = currentRamp(now)
  if (event.type === 'RampDiscarded') return ramp === null || isAtRest(ramp) ? decided({ type: 'RampStarted', slice, release: event.release }) : null
  if (ramp === null) return null
  if (event.type === 'RampStarted')
    return isSame(ramp.release, event.release) && ramp.steps.length === 0 ? decided({ type: 'RampDiscarded', slice, release: event.release }) : null
  if (event.type === 'RampStepped' || event.type === 'RampSwitchedBack') return takeBack(event, ramp)
  if (event.type === 'RampStepTakenBack') {
    const { from, to, note } = event
    if (shareOf(ramp) !== from) return null
    return to > from ? decided({ type: 'RampStepped', slice, from, to, note }) : decided({ type: 'RampSwitchedBack', slice, from, to, reason: note })
  }
  if (event.type === 'AbResultRecorded') {
    if (!isSame(ramp.result, event.result)) return null
    return event.was === null ? decided({ type: 'AbResultWithdrawn', slice, was: event.result }) : decided({ type: 'AbResultRecorded', slice, result: event.was, was: event.result })
  }
  if (event.type === 'AbResultWithdrawn') return ramp.result ? null : decided({ type: 'AbResultRecorded', slice, result: event.was, was: null })
  return null
}

/** Only the last step; and not from under a result that rests on it. */
function takeBack(event: Extract<DeploymentEvent, { type: 'RampStepped' | 'RampSwitchedBack' }>, ramp: Ramp): Decision<DeploymentEvent> | null {
  const { slice, from, to } = event
  const last = ramp.steps.at(-1)
  const before = ramp.steps.at(-2)?.share ?? 0
  const note = event.type === 'RampStepped' ? event.note : event.reason
  if (!last || last.share !== to || before !== from || !isSame(last.note, note)) return null
  if (ramp.result && ramp.steps.length === 1) return rejected('notUndoable', 'The result of an A/B test rests on this step: withdraw the result first.', 'slice')
  return decided({ type: 'RampStepTakenBack', slice, from, to, note })
}

const isAtRest = (ramp: Ramp): boolean => ramp.steps.length > 0 && (shareOf(ramp) === 0 || shareOf(ramp) === 100)
