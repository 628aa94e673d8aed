import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import { rejectUnknown } from '../../knownStories'
import type { RoundsCommand } from './commands'
import type { RoundsEvent } from './events'
import type { Round } from './state'

type Of<Type extends RoundsCommand['type']> = Extract<RoundsCommand, { type: Type }>

export function decide(command: RoundsCommand, state: PlanState): Decision<RoundsEvent> {
  const { round } = command
  const found = state.plan.rounds.byId[round]
  if (command.type === 'StartRound') return start(command, found, state)
  if (!found) return rejected('notFound', 'This round is not there.', 'round')
  switch (command.type) {
    case 'SealSizes':
      return seal(command, found)
    case 'RevealRound':
      return reveal(command, found, state)
    case 'EndRound':
      return found.ended ? NOTHING_TO_DO : decided({ type: 'RoundEnded', round })
  }
}

function start({ round, stories }: Of<'StartRound'>, found: Round | undefined, state: PlanState): Decision<RoundsEvent> {
  if (found) return rejected('alreadyExists', 'This round has been started already.', 'round')
  const unknown = rejectUnknown(state, stories, 'stories')
  if (unknown) return unknown
  const elsewhere = Object.values(state.plan.rounds.byId).find((one) => isOpen(one) && one.stories.some((story) => stories.includes(story)))
  if (elsewhere) return rejected('conflict', 'A story of these is being estimated in another round: reveal or end that one first.', 'stories')
  return decided({ type: 'RoundStarted', round, stories: stories.map((story) => ({ story })) })
}

/** Giving again is no new fact: who has given is known, what they gave is not. */
function seal({ round, person, stories }: Of<'SealSizes'>, found: Round): Decision<RoundsEvent> {
  const closed = rejectClosed(found)
  if (closed) return closed
  if (stories.some((story) => !found.stories.includes(story))) return rejected('notFound', 'This story is not in the round.', 'sizes')
  return found.given.includes(person) ? NOTHING_TO_DO : decided({ type: 'SizesSealed', round, person, count: stories.length })
}

function reveal({ round, estimates }: Of<'RevealRound'>, found: Round, { plan }: PlanState): Decision<RoundsEvent> {
  const closed = rejectClosed(found)
  if (closed) return closed
  if (estimates.length === 0) return rejected('invalid', 'Nobody has given a size yet.', 'round')
  const order = plan.settings.sizes.map(({ id }) => id)
  const stories = found.stories.flatMap((story) => {
    const sizes = estimates.filter((one) => one.story === story).map(({ person, size }) => ({ person, size }))
    return sizes.length === 0 ? [] : [{ story, sizes, steps: stepsOf(sizes.map(({ size }) => order.indexOf(size))) }]
  })
  return stories.length === 0 ? rejected('invalid', 'Nobody has given a size for its stories.', 'round') : decided({ type: 'RoundRevealed', round, stories })
}

/** A size that is no longer offered has no place among the others. */
function stepsOf(places: readonly number[]): number {
  const known = places.filter((place) => place >= 0)
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known)
}

function rejectClosed(found: Round): Rejection | null {
  if (found.ended) return rejected('conflict', 'This round has ended.', 'round')
  return found.revealed === null ? null : rejected('conflict', 'This round has been revealed: start another one to estimate again.', 'round')
}

/** Sizes can still be given. */
export const isOpen = (round: Round): boolean => round.revealed === null && round.ended === undefined
