import {
  BUFFER_NAMES, BUSINESS_QUESTIONS, DEPLOYMENT_TEXT_QUESTIONS, DEPLOYMENT_TYPE_NAMES, MODE_NAMES, PATTERN_NAMES, TECHNICAL_NAMES,
} from '../../../playbook/deployment'
import type { DeploymentEvent } from '../../areas/deployment/events'
import type { FigureValue, RollOut } from '../../areas/deployment/state'
import type { PlanParts } from '../../planState'
import { figureText } from '../deployment/figureText'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function deploymentSentence(event: DeploymentEvent, { map }: PlanParts): EventSentence {
  const of: readonly SentencePart[] = [' of ', slice(event.slice, map)]
  switch (event.type) {
    case 'BusinessFigureStated': {
      const { label, unit } = BUSINESS_QUESTIONS[event.figure]
      if (event.value === null) return says(`cleared “${label}”`, ...of)
      return says(`stated “${label}”`, ...of, ` as ${figureText(event.value)} ${unit}${event.was === null ? '' : `, before ${figureText(event.was)}`}`)
    }
    case 'DeploymentDescribed':
      return says(event.value === '' ? 'cleared' : event.was === '' ? 'filled in' : 'reworded', ` “${DEPLOYMENT_TEXT_QUESTIONS[event.field].label}”`, ...of)
    case 'FigureOverridden':
      return because(event.reason, `overrode “${TECHNICAL_NAMES[event.figure].label}”`, ...of, ` with ${valueText(event.value)}`)
    case 'OverrideWithdrawn':
      return says(`let “${TECHNICAL_NAMES[event.figure].label}”`, ...of, ' be computed again')
    case 'DeploymentTypeChosen':
      return says('set the type of deployment', ...of, ` to ${event.kind === null ? 'open' : DEPLOYMENT_TYPE_NAMES[event.kind].label.toLowerCase()}`)
    case 'RollOutPlanned':
      return says('planned the roll-out', ...of, event.rollOut === null ? ' as open' : ` as ${rollOutText(event.rollOut)}`)
    case 'RampStarted':
      return says('started the ramp', ...of, ' for ', quote(event.release))
    case 'RampDiscarded':
      return says('took back the start of the ramp', ...of, ' for ', quote(event.release))
    case 'RampStepped':
      return because(event.note, 'moved the ramp', ...of, ` from ${event.from} % to ${event.to} %`)
    case 'RampSwitchedBack':
      return because(event.reason, 'switched the ramp', ...of, ` back from ${event.from} % to ${event.to} %`)
    case 'RampStepTakenBack':
      return says('took back that the ramp', ...of, ` went from ${event.from} % to ${event.to} %`)
    case 'AbResultRecorded': {
      const { metric, a, b, note } = event.result
      return because(note, 'recorded the A/B result', ...of, ': ', quote(metric), ` ${a} before, ${b} after`)
    }
    case 'AbResultWithdrawn':
      return says('withdrew the A/B result', ...of, ': ', quote(event.was.metric))
  }
}

const slice = (id: string, map: PlanParts['map']): SentencePart => (map.slices[id] ? quote(map.slices[id].name) : 'a slice')

const rollOutText = ({ pattern, steps }: RollOut): string => `${PATTERN_NAMES[pattern].label} with ${steps.map((step) => `${step} %`).join(', ')}`

function valueText(value: FigureValue): string {
  if (typeof value === 'number') return figureText(value)
  return { ...MODE_NAMES, ...BUFFER_NAMES }[value].toLowerCase()
}
