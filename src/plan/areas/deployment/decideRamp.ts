import { MOST_STEPS } from '../../../playbook/deployment'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import type { DeploymentCommand } from './commands'
import type { DeploymentEvent } from './events'
import type { Deployment, RollOut } from './state'
import { currentRamp, shareOf } from './state'

type Of<Type extends DeploymentCommand['type']> = Extract<DeploymentCommand, { type: Type }>

const NOT_STARTED = rejected('notFound', 'No ramp has been started: start it with the release that gets the traffic.', 'slice')

export function planRollOut({ slice, rollOut }: Of<'PlanRollOut'>, was: Deployment): Decision<DeploymentEvent> {
  if (isSame(rollOut, was.rollOut)) return NOTHING_TO_DO
  const ramp = currentRamp(was)
  if (rollOut === null && ramp && isUnderWay(shareOf(ramp))) return rejected('conflict', 'A ramp is under way: switch back first, or plan other steps.', 'rollOut')
  return (rollOut === null ? null : wrongSteps(rollOut)) ?? decided({ type: 'RollOutPlanned', slice, rollOut, was: was.rollOut && { ...was.rollOut, steps: [...was.rollOut.steps] } })
}

export function startRamp({ slice, release }: Of<'StartRamp'>, was: Deployment): Decision<DeploymentEvent> {
  if (was.rollOut === null) return rejected('invalid', 'Choose a pattern first: it says which steps the ramp takes.', 'rollOut')
  const ramp = currentRamp(was)
  if (ramp && ramp.steps.length === 0) return rejected('conflict', 'A ramp has been started already and has no traffic yet.', 'release')
  if (ramp && isUnderWay(shareOf(ramp))) return rejected('conflict', `The last ramp stands at ${shareOf(ramp)} %: finish it, or switch back, before the next release.`, 'release')
  return decided({ type: 'RampStarted', slice, release })
}

/** One step at a time: what was seen at the step before is what the next one rests on. */
export function advanceRamp({ slice, from, note }: Of<'AdvanceRamp'>, was: Deployment): Decision<DeploymentEvent> {
  const ramp = currentRamp(was)
  if (!ramp) return NOT_STARTED
  if (from !== shareOf(ramp)) return movedOn(shareOf(ramp))
  const to = nextShare(was)
  if (to === null) return rejected('invalid', from === 100 ? 'All of the traffic goes there already.' : 'No further step is planned.', 'from')
  return decided({ type: 'RampStepped', slice, from, to, note })
}

export function switchBack({ slice, from, to, reason }: Of<'SwitchBack'>, was: Deployment): Decision<DeploymentEvent> {
  const ramp = currentRamp(was)
  if (!ramp) return NOT_STARTED
  if (from !== shareOf(ramp)) return movedOn(shareOf(ramp))
  if (!(to < from)) return rejected('invalid', 'Switching back leads to a smaller share.', 'to')
  if (to !== 0 && !ramp.steps.some(({ share }) => share === to)) return rejected('invalid', 'Switch back to nothing, or to a share that was reached before.', 'to')
  if (isEmpty(reason)) return rejected('invalid', 'Say what went wrong: the next release learns from it.', 'reason')
  return decided({ type: 'RampSwitchedBack', slice, from, to, reason })
}

export function recordAbResult({ slice, result }: Of<'RecordAbResult'>, was: Deployment): Decision<DeploymentEvent> {
  const ramp = currentRamp(was)
  if (!ramp) return NOT_STARTED
  if (ramp.steps.length === 0) return rejected('invalid', 'Nobody has seen the new one yet: take the first step before there is a result.', 'result')
  if (isSame(ramp.result, result)) return NOTHING_TO_DO
  return decided({ type: 'AbResultRecorded', slice, result, was: ramp.result ? { ...ramp.result } : null })
}

/** The next planned share above the present one; null where there is none. */
export function nextShare(deployment: Deployment): number | null {
  const ramp = currentRamp(deployment)
  const share = ramp ? shareOf(ramp) : 0
  return deployment.rollOut?.steps.find((step) => step > share) ?? null
}

export function wrongSteps({ pattern, steps }: RollOut): Rejection | null {
  if (steps.length === 0 || steps.length > MOST_STEPS) return rejected('invalid', `A ramp has 1 to ${MOST_STEPS} steps.`, 'steps')
  if (steps.some((step, index) => step <= (steps[index - 1] ?? 0))) return rejected('invalid', 'Each step is a larger share than the one before, from above 0 % on.', 'steps')
  if (steps.at(-1) !== 100) return rejected('invalid', 'The last step is 100 %: all of the traffic.', 'steps')
  if (pattern === 'blueGreen' && steps.length > 1) return rejected('invalid', 'Blue-green moves all of the traffic at once: one step, 100 %.', 'steps')
  if (pattern === 'ab' && steps.length < 2) return rejected('invalid', 'An A/B test first gives a part of the traffic to the new one: a step below 100 %.', 'steps')
  return null
}

/** Some of the traffic goes to the new release, not all of it. */
export const isUnderWay = (share: number): boolean => share > 0 && share < 100

const movedOn = (share: number): Rejection => rejected('conflict', `Somebody moved the ramp meanwhile: it stands at ${share} %. Look at it before you go on.`, 'from')
