import type { LocalId, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import type { StoryMap } from './storyMap'
import type { CellKey } from './storyMap/backbone'
import { cellKey, columnKey, isStanding } from './storyMap/backbone'

/** What a decision does to one story: it leaves the plan, it takes the place of what leaves, or it only changes its size. */
export interface DecisionMark {
  readonly change: 'leaves' | 'joins' | 'resized'
  /** Null where the size stays as it is. */
  readonly size: { readonly was: string | null; readonly is: string | null } | null
}

export type DecisionMarks = Readonly<Record<StoryId, DecisionMark>>

/** What differs between the plan before and after a decision on this hypothesis (L2): read off the fold, not off the wish. */
export function decisionMarks(before: PlanParts, after: PlanParts, hypothesis: LocalId): DecisionMarks {
  const marks: Record<StoryId, DecisionMark> = {}
  const sizeOf = (story: StoryId): DecisionMark['size'] => {
    const [was, is] = [before, after].map((plan) => nameOf(plan.estimates.byStory[story]))
    return was === is ? null : { was: was ?? null, is: is ?? null }
  }
  for (const story of Object.keys(after.estimates.byStory)) {
    const size = sizeOf(story)
    if (size !== null) marks[story] = { change: 'resized', size }
  }
  for (const story of after.learning.decisions[hypothesis]?.added ?? []) marks[story] = { change: 'joins', size: sizeOf(story) }
  for (const story of Object.keys(after.learning.dropped)) if (!before.learning.dropped[story]) marks[story] = { change: 'leaves', size: null }
  return marks
}

/** "M", or "M ×2" where several people are on it. */
function nameOf(estimate: PlanParts['estimates']['byStory'][StoryId] | undefined): string | null {
  if (estimate === undefined) return null
  return estimate.people === 1 ? estimate.size : `${estimate.size} ×${estimate.people}`
}

/** The cells in which something changes, and the marked stories that stand in none of the map. */
export function markedCells(map: StoryMap, plan: PlanParts, marks: DecisionMarks): { readonly cells: ReadonlySet<CellKey>; readonly tray: readonly StoryId[] } {
  const cells = new Set<CellKey>()
  const tray: StoryId[] = []
  for (const story of Object.keys(marks)) {
    const place = plan.map.places[story]
    if (place === undefined || !isStanding(plan.map, place) || map.stories[story] === undefined) tray.push(story)
    else cells.add(cellKey(columnKey(place.vertical, place.activity), place.slice))
  }
  return { cells, tray }
}
