import type { Answer } from '../contract/answer'
import type { Outcome } from '../log/outcome'
import { failed, rebuilding, rejectionToAnswer } from './answers'

/** Why a command was not recorded, in the words of an answer. */
export function outcomeToAnswer(outcome: Exclude<Outcome, { readonly kind: 'done' }>): Answer<never> {
  switch (outcome.kind) {
    case 'rejected':
      return rejectionToAnswer(outcome)
    case 'reload':
      return failed('reload', 'This page is too far behind. Reload it.')
    case 'busy':
      return failed('busy', outcome.message)
    case 'unknown':
      return failed('unavailable', outcome.message)
    case 'rebuilding':
      return rebuilding(outcome.progress)
  }
}
