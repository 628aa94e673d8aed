import type { Round } from '../../areas/rounds/state'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import { mapStories } from '../storyMap/mapStory'

export interface RoundRow extends Round {
  readonly id: LocalId
}

export interface RoundsView {
  /** Sizes can be given. The oldest first. */
  readonly open: readonly RoundRow[]
  /** Shown to all, not ended yet: to be agreed on. The newest first. */
  readonly revealed: readonly RoundRow[]
  readonly ended: number
  /** Open stories that are in no open round: those without a size first, then those that the team was far apart on. */
  readonly candidates: readonly StoryId[]
}

/** The estimation rounds of a plan, and what could be estimated next (E3). */
export function roundsView(plan: PlanParts): RoundsView {
  const rows = Object.entries(plan.rounds.byId).map(([id, round]): RoundRow => ({ id, ...round }))
  const open = rows.filter(({ ended, revealed }) => !ended && revealed === null).toSorted((a, b) => a.at - b.at)
  const busy = new Set(open.flatMap(({ stories }) => stories))
  const stepsOf = (story: StoryId): number => plan.rounds.spreads[story]?.steps ?? 0
  const isSized = (story: StoryId): number => (plan.estimates.byStory[story] === undefined ? 0 : 1)
  return {
    open,
    revealed: rows.filter(({ ended, revealed }) => !ended && revealed !== null).toSorted((a, b) => b.at - a.at),
    ended: rows.filter(({ ended }) => ended).length,
    candidates: Object.values(mapStories(plan))
      .filter(({ id, state }) => (state === 'todo' || state === 'doing') && !busy.has(id))
      .map(({ id }) => id)
      .toSorted((a, b) => isSized(a) - isSized(b) || stepsOf(b) - stepsOf(a) || Number(a) - Number(b)),
  }
}
