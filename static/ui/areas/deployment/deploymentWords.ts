import { DEPLOYMENT_TYPE_NAMES, PATTERN_NAMES } from '../../../../src/playbook/deployment'
import type { Deployment, RampStep } from '../../../../src/plan/areas/deployment/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { RampView } from '../../../../src/plan/views/deployment/ramp'
import type { Sizing } from '../../../../src/plan/views/deployment/sizing'
import { figureText } from '../../../../src/plan/views/deployment/figureText'
import type { Dates } from '../../kit/dates'

type Days = Pick<Dates, 'day'>

/** What the whole view answers: how far it is in production, and what it takes. */
export function deploymentSentence(slice: string, deployment: Deployment, ramp: RampView | null, sizing: Sizing, dates: Days): string {
  return [`${slice}: ${ramp === null ? 'not rolled out yet.' : rampSentence(deployment, ramp, dates)}`, sizingSentence(sizing)].filter(Boolean).join(' ')
}

/** "canary at 25 % of the traffic since 3 November; next is 50 %." */
export function rampSentence({ rollOut }: Deployment, { ramp, share, next, since, state }: RampView, dates: Days): string {
  const release = textOr(ramp.release, 'a withheld release')
  const how = rollOut === null ? '' : `${PATTERN_NAMES[rollOut.pattern].label.toLowerCase()}, `
  const on = next === null ? '' : `; next is ${next} %`
  switch (state) {
    case 'waiting':
      return `${how}${release} has waited for its first traffic since ${dates.day(since)}${on}.`
    case 'rising':
      return `${how}${release} at ${share} % of the traffic since ${dates.day(since)}${on}.`
    case 'done':
      return `${release} has had all of the traffic since ${dates.day(since)}.`
    case 'back':
      return `${release} was switched back to nothing on ${dates.day(since)}${on}.`
  }
}

function sizingSentence({ lines, open }: Sizing): string {
  const valueOf = (figure: string) => lines.find((line) => line.figure === figure)?.value ?? null
  const servers = valueOf('servers')
  const peak = valueOf('peakRate')
  if (typeof servers === 'number' && typeof peak === 'number') return `It takes ${figureText(servers)} servers for ${figureText(peak)} requests a second at the peak.`
  return open.length === 0 ? '' : `${open.length} of the business side’s figures are open.`
}

/** One step as it is read in the picture and in its table. */
export function stepSentence(step: RampStep, from: number, dates: Days): string {
  const why = step.note === '' ? '' : `: “${textOr(step.note, 'withheld')}”`
  return `${dates.day(step.at)}: ${step.isBack ? `switched back from ${from} %` : `from ${from} %`} to ${step.share} % of the traffic${why}`
}

/** What users get when it fails, as long as nobody has said it. */
export const suggestedFallback = ({ kind }: Deployment): string | null => (kind === null ? null : DEPLOYMENT_TYPE_NAMES[kind].fallback)
