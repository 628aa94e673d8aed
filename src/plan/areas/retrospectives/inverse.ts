import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { RetrospectivesEvent } from './events'

const AGAIN = rejected('notUndoable', 'This was changed again since.')

/** What was said of an iteration that is gone since is taken back all the same: the notes stay when it goes. */
export function inverse(event: RetrospectivesEvent, { plan }: PlanState): Decision<RetrospectivesEvent> {
  const { notes, actions } = plan.retrospectives
  switch (event.type) {
    case 'RetrospectiveNoted': {
      const { note, iteration, kind, text, why, was } = event
      const now = notes[note]
      if (!now || !isSame([now.iteration, now.kind, now.text, now.why], [iteration, kind, text, why])) return now ? { ...AGAIN, by: now.by } : AGAIN
      return was === null
        ? decided({ type: 'RetrospectiveNoteRemoved', note, iteration, kind, text, why })
        : decided({ type: 'RetrospectiveNoted', note, iteration, kind, ...was, was: { text, why } })
    }
    case 'RetrospectiveNoteRemoved': {
      const { note, iteration, kind, text, why } = event
      return notes[note] ? AGAIN : decided({ type: 'RetrospectiveNoted', note, iteration, kind, text, why, was: null })
    }
    case 'ActionAgreed': {
      const { action, iteration, text, was } = event
      const now = actions[action]
      if (!now || now.iteration !== iteration || !isSame(now.text, text)) return AGAIN
      if (was !== null) return decided({ type: 'ActionAgreed', action, iteration, text: was, was: text })
      return now.story === null && now.finished === null ? decided({ type: 'ActionRemoved', action, iteration, text }) : rejected('notUndoable', 'Something was done about this action since.')
    }
    case 'ActionRemoved': {
      const { action, iteration, text } = event
      return actions[action] ? AGAIN : decided({ type: 'ActionAgreed', action, iteration, text, was: null })
    }
    case 'ActionCarried': {
      const { action, iteration, carrier, was } = event
      return actions[action]?.iteration === iteration && actions[action].story === carrier ? decided({ type: 'ActionCarried', action, iteration, carrier: was, was: carrier }) : AGAIN
    }
    case 'ActionFinished': {
      const { action, iteration, how } = event
      return isSame(actions[action]?.finished?.how, how) ? decided({ type: 'ActionReopened', action, iteration, how }) : AGAIN
    }
    case 'ActionReopened': {
      const { action, iteration, how } = event
      return actions[action]?.iteration === iteration && !actions[action].finished ? decided({ type: 'ActionFinished', action, iteration, how }) : AGAIN
    }
  }
}
