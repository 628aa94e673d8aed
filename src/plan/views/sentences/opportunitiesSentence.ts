import { OPPORTUNITY_QUESTIONS } from '../../../playbook/opportunityFields'
import type { OpportunitiesEvent } from '../../areas/opportunities/events'
import type { Figures } from '../../areas/opportunities/state'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function opportunitiesSentence(event: OpportunitiesEvent, plan: PlanParts): EventSentence {
  const subject = named(plan, event.vertical)
  switch (event.type) {
    case 'OpportunityStated': {
      const { gain, cost, currency, probability, feasibility } = event.figures
      return says('stated the opportunity of ', ...subject, `: gain ${plain(gain)} ${currency} at ${probability} %, cost ${plain(cost)} ${currency}, feasibility ${feasibility} of 5`)
    }
    case 'OpportunityChanged':
      return says('changed the opportunity of ', ...subject, `: ${changesText(event.figures, event.was)}`)
    case 'OpportunityDescribed': {
      const verb = event.value === '' ? 'cleared' : event.was === '' ? 'filled in' : 'reworded'
      return says(`${verb} “${OPPORTUNITY_QUESTIONS[event.field].label}” in the opportunity of `, ...subject)
    }
    case 'OpportunityWithdrawn':
      return says('took back the opportunity of ', ...subject)
    case 'OpportunityDiscarded':
      return because(event.why, 'discarded the opportunity of ', ...subject)
    case 'OpportunityTakenUp':
      return because(event.why, 'took up the opportunity of ', ...subject, ' again')
  }
}

/** A panel's plan comes with the map; a vertical that is gone is still named. */
function named({ map }: PlanParts, vertical: LocalId | null): readonly SentencePart[] {
  if (vertical === null) return ['the plan as a whole']
  const found = map.verticals[vertical]
  return found ? [quote(found.name)] : ['a vertical']
}

type Changes = { readonly [K in keyof Figures]?: Figures[K] | undefined }

function changesText(figures: Changes, was: Changes): string {
  const one = (key: keyof Figures, unit = ''): readonly string[] => (figures[key] === undefined ? [] : [`${key} ${said(was[key])}${unit} → ${said(figures[key])}${unit}`])
  return [...one('gain'), ...one('cost'), ...one('currency'), ...one('probability', ' %'), ...one('feasibility')].join(', ')
}

const said = (value: string | number | undefined): string => (typeof value === 'number' ? plain(value) : (value ?? '–'))
const plain = (value: number): string => value.toLocaleString('en')
