import type { RetrospectivesEvent } from '../../areas/retrospectives/events'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories } from './sentence'

export function retrospectivesSentence(event: RetrospectivesEvent, plan: PlanParts): EventSentence {
  const of = named(plan, event.iteration)
  switch (event.type) {
    case 'RetrospectiveNoted':
      return because(event.why, event.was === null ? 'noted what went ' : 'reworded what went ', event.kind, ' in ', of, ': ', quote(event.text))
    case 'RetrospectiveNoteRemoved':
      return says('took back what went ', event.kind, ' in ', of, ': ', quote(event.text))
    case 'ActionAgreed':
      return says(event.was === null ? 'agreed an action after ' : 'reworded an action of ', of, ': ', quote(event.text))
    case 'ActionRemoved':
      return says('removed an action of ', of, ': ', quote(event.text))
    case 'ActionCarried':
      if (event.carrier === null) return says('took an action of ', of, ' off its story')
      return says('let ', stories([event.carrier]), ' carry an action of ', of)
    case 'ActionFinished':
      return because(event.how, 'finished an action of ', of)
    case 'ActionReopened':
      return says('opened an action of ', of, ' again')
  }
}

function named({ iterations }: PlanParts, id: LocalId): SentencePart {
  const found = iterations.byId[id]
  return found ? quote(found.name) : 'a removed iteration'
}
