import { isUnderWay, nextShare } from '../../areas/deployment/decideRamp'
import type { Deployment, Ramp } from '../../areas/deployment/state'
import { currentRamp, shareOf } from '../../areas/deployment/state'
import type { Moment } from '../../kernel/ids'

export interface RampView {
  readonly ramp: Ramp
  /** Share of the traffic that it gets, in percent. */
  readonly share: number
  /** The next planned share; null where there is none, or where it was switched back to nothing. */
  readonly next: number | null
  /** Since when it stands at its share. */
  readonly since: Moment
  readonly state: 'waiting' | 'rising' | 'done' | 'back'
  /** It stands still for longer than an iteration, on its way. */
  readonly isStuck: boolean
}

const WEEK = 7 * 86_400_000

/** Where the last ramp of a slice stands; null before the first. `weeks`: how long an iteration is. */
export function rampView(deployment: Deployment, now: Moment, weeks: number): RampView | null {
  const ramp = currentRamp(deployment)
  if (ramp === null) return null
  const share = shareOf(ramp)
  const last = ramp.steps.at(-1)
  const since = last?.at ?? ramp.at
  const state = last === undefined ? 'waiting' : share === 100 ? 'done' : share === 0 ? 'back' : 'rising'
  return { ramp, share, next: nextShare(deployment), since, state, isStuck: (state === 'waiting' || isUnderWay(share)) && now - since > weeks * WEEK }
}
