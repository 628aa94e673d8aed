import type { CapacityEvent } from '../../areas/capacity/events'
import type { CapacityCause } from '../../areas/capacity/state'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

const CAUSES: Readonly<Record<CapacityCause, string>> = { holidays: ' because of holidays', people: ' because people come or go', other: '' }

export function capacitySentence(event: CapacityEvent, { iterations }: PlanParts): EventSentence {
  const found = iterations.byId[event.iteration]
  const iteration: SentencePart = found ? quote(found.name) : 'an iteration that is gone'
  switch (event.type) {
    case 'CapacityPlanned': {
      const { part, cause, note } = event.capacity
      const before = event.was === null ? '' : `, before ${percent(event.was.part)}`
      return because(note, `planned ${percent(part)} of the usual capacity for `, iteration, CAUSES[cause], before)
    }
    case 'CapacityWithdrawn':
      return says('planned the usual capacity again for ', iteration, `, before ${percent(event.was.part)}`)
  }
}

const percent = (part: number): string => `${Math.round(part * 100)} %`
