import type { LocalId, StoryId } from '../../kernel/ids'
import { ranksBetween } from './rank'
import type { MapState, Place, Rank } from './state'

export interface Ranked {
  readonly id: string
  readonly rank: Rank
}

/** Left to right, or top down; equal ranks fall back on the id, the same for everybody. */
export const byRank = (a: Ranked, b: Ranked): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Verticals, activities or slices in order, those retired among them: their ranks stay taken. */
export function inOrder(things: Readonly<Record<LocalId, { readonly rank: Rank }>>): readonly Ranked[] {
  return Object.entries(things)
    .map(([id, { rank }]) => ({ id, rank }))
    .toSorted(byRank)
}

export type Cell = Pick<Place, 'vertical' | 'activity' | 'slice'>

export const isInCell = (place: Place, cell: Cell): boolean =>
  place.vertical === cell.vertical && place.activity === cell.activity && place.slice === cell.slice

/** The stories of one cell, from top to bottom. */
export function storiesOfCell(map: MapState, cell: Cell): readonly Ranked[] {
  const stories: Ranked[] = []
  for (const [id, place] of Object.entries(map.places)) if (isInCell(place, cell)) stories.push({ id, rank: place.rank })
  return stories.toSorted(byRank)
}

export function storiesIn(map: MapState, isInside: (place: Place) => boolean): StoryId[] {
  return Object.keys(map.places).filter((story) => isInside(map.places[story]!))
}

/** Whether stories stand in the vertical itself: it has no activities, and is one column. */
export function holdsUndivided(map: MapState, vertical: LocalId): boolean {
  return Object.values(map.places).some((place) => place.vertical === vertical && place.activity === null)
}

export function liveActivitiesOf(map: MapState, vertical: LocalId): readonly Ranked[] {
  return inOrder(map.activities).filter(({ id }) => map.activities[id]!.vertical === vertical && !map.activities[id]!.retired)
}

/** Beyond this length ranks are dealt anew. */
export const RANK_LIMIT = 48

/**
 * Ranks for `count` newcomers before one of `siblings` (in order, the newcomers not among them); last where
 * it is null or gone (MAP-5). Where siblings share a rank, the newcomers stand before all of those.
 */
export function ranksBefore(siblings: readonly Ranked[], before: string | null, count: number): readonly Rank[] {
  const next = before === null ? undefined : siblings.find(({ id }) => id === before)
  if (!next) return ranksBetween(siblings.at(-1)?.rank ?? null, null, count)
  const previous = siblings.findLast(({ rank }) => rank < next.rank)
  return ranksBetween(previous?.rank ?? null, next.rank, count)
}
