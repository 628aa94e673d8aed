import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { RoundsEvent } from './events'

const SEEN = rejected('notUndoable', 'What was given, or shown to all, stays. End the round instead.', 'round')
const AGAIN = rejected('notUndoable', 'This round has gone on since.', 'round')

/** A start and an end can be taken back; what people gave and saw cannot. */
export function inverse(event: RoundsEvent, { plan }: PlanState): Decision<RoundsEvent> {
  const { round } = event
  const found = plan.rounds.byId[round]
  if (event.type === 'RoundWithdrawn') return found ? AGAIN : decided({ type: 'RoundStarted', round, stories: event.stories })
  if (!found) return AGAIN
  switch (event.type) {
    case 'RoundStarted':
      return found.given.length === 0 && !found.ended ? decided({ type: 'RoundWithdrawn', round, stories: event.stories }) : AGAIN
    case 'RoundEnded':
      return found.ended ? decided({ type: 'RoundReopened', round }) : AGAIN
    case 'RoundReopened':
      return found.ended ? AGAIN : decided({ type: 'RoundEnded', round })
    case 'SizesSealed':
    case 'RoundRevealed':
      return SEEN
  }
}
