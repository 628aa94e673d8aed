import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { RoundsEvent } from './events'
import type { Round, RoundsState } from './state'

export function evolve(plan: Draft<RoundsState>, event: RoundsEvent, { at, by }: Commit): void {
  const { round } = event
  const was = plan.byId[round]
  if (event.type === 'RoundStarted') plan.byId[round] = { at, by, stories: event.stories.map(({ story }) => story), given: [], revealed: null }
  else if (event.type === 'RoundWithdrawn') delete plan.byId[round]
  else if (was) plan.byId[round] = changed(was, event)
  if (event.type === 'RoundRevealed') for (const { story, sizes, steps } of event.stories) plan.spreads[story] = { steps, people: sizes.length }
}

function changed(was: Round, event: Exclude<RoundsEvent, { type: 'RoundStarted' | 'RoundWithdrawn' }>): Round {
  switch (event.type) {
    case 'SizesSealed':
      return { ...was, given: [...was.given, event.person] }
    case 'RoundRevealed':
      return { ...was, revealed: Object.fromEntries(event.stories.map(({ story, sizes }) => [story, sizes])) }
    case 'RoundEnded':
      return { ...was, ended: true }
    case 'RoundReopened': {
      const { at, by, stories, given, revealed } = was
      return { at, by, stories, given, revealed }
    }
  }
}
