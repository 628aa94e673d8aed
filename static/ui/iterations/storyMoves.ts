import { createContext, useContext } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'

/** A story on its way by keyboard: `to` is the iteration it would be dropped into, null: none. */
export interface LiftedStory {
  readonly story: StoryId
  readonly to: LocalId | null
}

/** Moving stories between iterations by hand; null where that is not allowed. */
export interface StoryMoves {
  readonly lifted: LiftedStory | null
  readonly lift: (lifted: LiftedStory | null) => void
  /** Iterations in the order of the page, then null: planned into none. */
  readonly lanes: readonly (LocalId | null)[]
  readonly nameOf: (lane: LocalId | null) => string
  readonly move: (story: StoryId, to: LocalId | null) => void
  readonly say: (text: string) => void
}

export const StoryMovesContext = createContext<StoryMoves | null>(null)

export const useStoryMoves = (): StoryMoves | null => useContext(StoryMovesContext)

/** What a drag between iterations carries. */
export function storyIn(data: Readonly<Record<string | symbol, unknown>>): StoryId | null {
  return data['kind'] === 'iteration-story' && typeof data['story'] === 'string' ? data['story'] : null
}
