import { AGAINST_NAMES, CRITERION_KIND_NAMES, WORTH_PERIOD_NAMES } from '../../../playbook/criterionWords'
import type { CriteriaEvent, CriterionChange } from '../../areas/criteria/events'
import type { Service } from '../../areas/criteria/state'
import type { LocalId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { PlanParts } from '../../planState'
import { COMPARISON_SIGNS } from '../../../playbook/comparisonSigns'
import { pledgeText } from '../criteria/promise'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories } from './sentence'

export function criteriaSentence(event: CriteriaEvent, plan: PlanParts): EventSentence {
  const { criterion } = event
  switch (event.type) {
    case 'CriterionAdded':
      return says(`added the ${KIND_WORDS[event.kind]} criterion C-${event.number} `, quote(event.name), `: ${pledgeText(event)}`)
    case 'CriterionChanged': {
      const lapsed = event.lapsed.length === 0 ? '' : event.lapsed.length === 2 ? '; both agreements lapsed' : `; the ${event.lapsed[0]} side’s agreement lapsed`
      return says('changed ', ...named(plan, criterion), `: ${changeText(event.change, event.was)}${lapsed}`)
    }
    case 'CriterionAgreed':
      return says(`agreed for the ${event.side} side to `, ...named(plan, criterion), ...(event.who === '' ? [] : [', said by ', quote(event.who)]))
    case 'AgreementWithdrawn':
      return because(event.why, `took back the ${event.side} side’s agreement to `, ...named(plan, criterion))
    case 'AgreementRestored':
      return says(`put the ${event.side} side’s agreement to `, ...named(plan, criterion), event.agreement === null || event.agreement.isLapsed ? ' back to open' : ' back as it was')
    case 'CriterionReadingNoted':
      return because(event.note, `noted ${event.value} for `, ...named(plan, criterion), ` on ${event.day}${event.was === null ? '' : `, before ${event.was}`}`)
    case 'CriterionReadingRemoved':
      return says(`removed the reading ${event.was} of `, ...named(plan, criterion), ` on ${event.day}`)
    case 'BusinessServed':
      return says(...served(event, plan))
    case 'StoryAimed':
      return says('marked ', stories([event.story]), ` as aiming at C-${event.known.number}, better by ${event.gain}${event.against === null ? '' : `; against it: ${AGAINST_NAMES[event.against].toLowerCase()}`}`)
    case 'StoryAimDropped':
      return says('marked ', stories([event.story]), ` as no longer aiming at C-${event.number}`)
    case 'CriterionRetired':
      return because(event.why, 'retired the criterion ', ...named(plan, criterion))
    case 'CriterionRestored':
      return because(event.why, 'restored the criterion ', ...named(plan, criterion))
  }
}

const KIND_WORDS = { ...CRITERION_KIND_NAMES, software: 'software', business: 'business' } as const

function changeText(change: CriterionChange, was: CriterionChange): string {
  return Object.keys(change)
    .map((field) => `${field === 'commitment' ? 'level of commitment' : field} ${wordOf(was[field as keyof CriterionChange])} → ${wordOf(change[field as keyof CriterionChange])}`)
    .join(', ')
}

function wordOf(value: CriterionChange[keyof CriterionChange]): string {
  if (value === undefined || value === '') return 'none'
  if (typeof value === 'number') return String(value)
  const word = textOr(value, 'withheld')
  return word in COMPARISON_SIGNS ? COMPARISON_SIGNS[word as keyof typeof COMPARISON_SIGNS] : word
}

function served({ criterion, serves, was, known }: Extract<CriteriaEvent, { type: 'BusinessServed' }>, plan: PlanParts): readonly SentencePart[] {
  if (serves === null || known === null) return ['took back that ', ...named(plan, criterion), ' serves a business criterion']
  const link: readonly SentencePart[] = ['said that ', ...named(plan, criterion), ` serves C-${known.number}`]
  return [...link, worthText(serves.worth), was?.worth && was.business === serves.business ? ', before another figure' : '']
}

/** ": 0.01 is worth 600 EUR a month". */
function worthText(worth: Service['worth']): string {
  return worth === null ? '' : `: ${worth.step} is worth ${worth.amount} ${textOr(worth.unit, '')} ${WORTH_PERIOD_NAMES[worth.per]}`
}

/** A panel's plan comes without the criteria. */
function named(plan: Partial<PlanParts>, id: LocalId): readonly SentencePart[] {
  const found = plan.criteria?.byId[id]
  return found ? [`C-${found.number} `, quote(found.name)] : ['a criterion']
}
