import type { LocalId, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { backboneOf, byRank, columnKey, isStanding } from '../views/storyMap/backbone'
import type { MapStory } from '../views/storyMap/mapStory'
import type { NeedsOf } from './dependencies'

/** The order in which open stories are expected to be worked off. */
export interface WorkOrder {
  readonly stories: readonly { readonly id: StoryId; readonly slice: LocalId | null }[]
  /** Stories whose dependencies lead back to themselves; there the map's order counts. */
  readonly circular: readonly StoryId[]
}

/**
 * What is under way first, then the map: slices from top to bottom, columns from left to right, ranks; what stands
 * nowhere comes last, as it came in. A story that others depend on is drawn up before them; null: nothing is drawn up.
 */
export function workOrder(plan: PlanParts, open: Readonly<Record<StoryId, MapStory>>, needsOf: NeedsOf | null): WorkOrder {
  const backbone = backboneOf(plan.map, () => true)
  const rowOf = new Map(backbone.slices.map(({ id }, index) => [id, index]))
  const columnOf = new Map(backbone.verticals.flatMap(({ columns }) => columns).map(({ key }, index) => [key, index]))
  const placed = Object.values(open).map(({ id, state }) => {
    const place = plan.map.places[id]
    const stands = place !== undefined && isStanding(plan.map, place)
    return {
      id,
      slice: stands ? place.slice : null,
      isDoing: state === 'doing',
      row: stands ? rowOf.get(place.slice)! : backbone.slices.length,
      column: stands ? (columnOf.get(columnKey(place.vertical, place.activity)) ?? 0) : 0,
      rank: stands ? place.rank : '',
      entered: stands ? 0 : (plan.jiraFacts.rows[id]?.entered ?? Number.MAX_SAFE_INTEGER),
    }
  })
  placed.sort(
    (a, b) =>
      Number(b.isDoing) - Number(a.isDoing) || a.row - b.row || a.column - b.column || a.entered - b.entered || byRank(a.rank, b.rank, a.id, b.id),
  )
  return needsOf ? dependenciesFirst(placed, needsOf) : { stories: placed, circular: [] }
}

type Placed = { readonly id: StoryId; readonly slice: LocalId | null }

/** Walks depth first without recursion, so that a chain of thousands is no problem. */
function dependenciesFirst(placed: readonly Placed[], needsOf: NeedsOf): WorkOrder {
  const byId = new Map(placed.map((story) => [story.id, story]))
  const entered = new Set<StoryId>()
  const done = new Set<StoryId>()
  const stories: Placed[] = []
  const circular = new Set<StoryId>()
  for (const first of placed) {
    const way: { readonly story: Placed; next: number }[] = entered.has(first.id) ? [] : [{ story: first, next: 0 }]
    entered.add(first.id)
    while (way.length > 0) {
      const here = way.at(-1)!
      const needs = needsOf(here.story.id)
      const need = needs[here.next]
      here.next += 1
      if (need === undefined) {
        stories.push(here.story)
        done.add(here.story.id)
        way.pop()
        continue
      }
      const story = byId.get(need)
      if (story && entered.has(need) && !done.has(need)) circular.add(here.story.id)
      if (!story || entered.has(need)) continue
      entered.add(need)
      way.push({ story, next: 0 })
    }
  }
  return { stories, circular: [...circular] }
}
