import { KIND_WORDS } from '../../../playbook/architecture'
import type { ArchitectureEvent } from '../../areas/architecture/events'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { quote, says } from './sentence'

export function architectureSentence(event: ArchitectureEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'ElementAdded':
      return says(`added the ${kindName(event.kind)} `, quote(event.name), ' to the architecture')
    case 'ElementRemoved':
      return says(`removed the ${kindName(event.kind)} `, quote(event.name), ' from the architecture')
    case 'ElementRenamed':
      return says('renamed ', quote(event.was), ' in the architecture to ', quote(event.name))
    case 'ElementDescribed':
      return says(`${event.value === '' ? 'cleared' : event.was === '' ? 'filled in' : 'reworded'} the ${event.field} of `, named(plan, event.element))
    case 'CodeLinked':
      return says(event.code === '' ? 'took back where the code is of ' : 'said where the code is of ', named(plan, event.element))
    case 'ElementPlaced':
      return says('made ', named(plan, event.element), ` a ${kindName(event.kind)}`, ...(event.parent === null ? [] : [' of ', named(plan, event.parent)]))
    case 'RelationAdded':
      return says('related ', ...ends(event, plan), ...labelled(event.label))
    case 'RelationRemoved':
      return says('took back the relation of ', ...ends(event, plan), ...labelled(event.label))
    case 'RelationDescribed':
      return says('reworded a relation in the architecture', ...labelled(event.value))
  }
}

const kindName = (kind: keyof typeof KIND_WORDS): string => KIND_WORDS[kind].name.toLowerCase()

const labelled = (label: Parameters<typeof quote>[0]): readonly SentencePart[] => (label === '' ? [] : [': ', quote(label)])

function ends({ from, to }: { readonly from: LocalId; readonly to: LocalId }, plan: PlanParts): readonly SentencePart[] {
  return [named(plan, from), ' to ', named(plan, to)]
}

/** A panel's plan comes without the architecture. */
function named(plan: Partial<PlanParts>, id: LocalId): SentencePart {
  const found = plan.architecture?.elements[id]
  return found ? quote(found.name) : 'an element'
}
