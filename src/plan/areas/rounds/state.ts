import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'

/** What one person gave for a story, unseen. */
export interface RevealedSize {
  readonly person: ActorKey
  readonly size: string
}

/** A team estimates some stories together: each gives sizes unseen, then all are shown at once (E3). */
export interface Round {
  readonly at: Moment
  readonly by: ActorKey
  readonly stories: readonly StoryId[]
  /** Who has given sizes; which ones, nobody knows before the reveal. */
  readonly given: readonly ActorKey[]
  /** Null until all are shown. */
  readonly revealed: Readonly<Record<StoryId, readonly RevealedSize[]>> | null
  readonly ended?: true
}

/** How far apart a team was on a story when it last estimated it together. */
export interface Spread {
  /** Sizes between the smallest and the largest that was given: 0 = all the same. */
  readonly steps: number
  readonly people: number
}

export interface RoundsState {
  readonly byId: Readonly<Record<LocalId, Round>>
  readonly spreads: Readonly<Record<StoryId, Spread>>
}

export const initialRounds = (): RoundsState => ({ byId: {}, spreads: {} })
