import type { InvestmentStage } from '../../playbook/slices'
import type { Place } from '../areas/map/state'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { Text } from '../kernel/text'
import { behindClosedGates } from '../closedGates'
import type { ClosedGate } from '../closedGates'
import type { PlanParts } from '../planState'
import type { NeedsOf } from '../planning/dependencies'
import { needsIn } from '../planning/dependencies'
import { iterationsAhead } from './iterationsAhead'
import type { CellKey, Column, ColumnKey } from './storyMap/backbone'
import { backboneOf, byRank, cellKey, columnKey, isStanding } from './storyMap/backbone'
import { firstLoop, linksByStory, rowsOf } from './storyMap/firstLoop'
import type { MapStory } from './storyMap/mapStory'
import { mapStories } from './storyMap/mapStory'
import { shared } from './storyMap/sharing'
import type { Tally } from './storyMap/tally'
import { createTallies } from './storyMap/tally'

export interface MapColumn extends Column {
  readonly tally: Tally
}

export interface MapVertical {
  readonly id: LocalId
  readonly name: Text
  readonly columns: readonly MapColumn[]
  readonly tally: Tally
}

export interface MapSlice {
  readonly id: LocalId
  readonly name: Text
  readonly investment: InvestmentStage
  readonly tally: Tally
  /** Nothing of it is begun before that gate's review; absent where no gate above is closed (G1). */
  readonly behind?: ClosedGate
}

export interface MapCell {
  readonly column: ColumnKey
  readonly slice: LocalId
  /** By rank. */
  readonly stories: readonly StoryId[]
  readonly tally: Tally
}

/** An iteration with what is planned into it, placed on the map or not. */
export interface MapIteration {
  readonly id: LocalId
  readonly name: Text
  readonly state: 'future' | 'active' | 'closed'
  readonly tally: Tally
}

/** The plan as a story map (S1, S3, S4): verticals with their activities across, slices down. */
export interface StoryMap {
  readonly verticals: readonly MapVertical[]
  /** The columns of all verticals, from left to right. */
  readonly columns: readonly MapColumn[]
  readonly slices: readonly MapSlice[]
  /** Only cells with stories in them. */
  readonly cells: Readonly<Record<CellKey, MapCell>>
  readonly stories: Readonly<Record<StoryId, MapStory>>
  /** The tray: stories that take part but stand in no cell, in the order in which they came into the plan. */
  readonly unplaced: readonly StoryId[]
  readonly iterations: readonly MapIteration[]
  /** All that stands on the map. */
  readonly tally: Tally
}

/**
 * The story map of a plan. With the one drawn before, whatever is still the same is the same object, so that a
 * screen redraws two cells for one move; a plan of 1,000 stories takes a few milliseconds. `now`: when it is drawn,
 * which says what is late in the plan of iterations.
 */
export function storyMap(plan: PlanParts, before?: StoryMap, now: Moment | null = null): StoryMap {
  const stories = mapStories(plan)
  const placed = Object.entries(plan.map.places).filter(([id, place]) => stories[id] && isStanding(plan.map, place))
  const stands = new Set(placed.map(([id]) => id))
  const filled = new Set(placed.map(([, place]) => columnKey(place.vertical, place.activity)))
  const backbone = backboneOf(plan.map, (column) => filled.has(column))

  const sliceOrder = new Map(backbone.slices.map((slice, index) => [slice.id, index]))
  const needsOf = needsIn(plan)
  const comesLater = now === null ? () => false : laterInPlan(plan, stories, now)
  const tallies = createTallies()
  for (const [id, place] of placed) {
    const story = stories[id]!
    const needs = openNeeds(id, needsOf, stories)
    if (needs.length > 0) {
      const own = sliceOrder.get(place.slice) ?? -1
      const late = needs.filter((need) => stands.has(need) && (sliceOrder.get(plan.map.places[need]?.slice ?? '') ?? -1) > own)
      stories[id] = { ...story, late, lateInPlan: needs.filter((need) => comesLater(need, id)) }
    }
    const column = columnKey(place.vertical, place.activity)
    for (const key of ['all', `v:${place.vertical}`, `c:${column}`, `s:${place.slice}`, `x:${cellKey(column, place.slice)}`])
      tallies.add(key, story)
  }
  for (const [id, loop] of linksByStory(firstLoop(plan, stories, rowsOf(plan.map, sliceOrder)))) stories[id] = { ...stories[id]!, loop }
  for (const story of Object.values(stories)) if (story.iteration !== null) tallies.add(`i:${story.iteration}`, story)

  const behind = behindClosedGates(plan)
  const verticals = backbone.verticals.map((vertical) => ({
    ...vertical,
    columns: vertical.columns.map((column) => ({ ...column, tally: tallies.of(`c:${column.key}`) })),
    tally: tallies.of(`v:${vertical.id}`),
  }))
  return shared<StoryMap>(before, {
    verticals,
    columns: verticals.flatMap((vertical) => vertical.columns),
    slices: backbone.slices.map((slice) => ({ ...slice, tally: tallies.of(`s:${slice.id}`), ...(behind.has(slice.id) && { behind: behind.get(slice.id)! }) })),
    cells: cellsOf(placed, (key) => tallies.of(`x:${key}`)),
    stories,
    unplaced: Object.keys(stories)
      .filter((id) => !stands.has(id) && stories[id]?.state !== 'dropped')
      .toSorted((a, b) => enteredAt(plan, a) - enteredAt(plan, b) || Number(a) - Number(b)),
    iterations: iterationsOf(plan, (id) => tallies.of(`i:${id}`)),
    tally: tallies.of('all'),
  })
}

/** What an open story needs first and that is not finished. */
function openNeeds(id: StoryId, needsOf: NeedsOf, stories: Readonly<Record<StoryId, MapStory>>): readonly StoryId[] {
  const isOpen = (of: StoryId): boolean => stories[of]?.state === 'todo' || stories[of]?.state === 'doing'
  if (!isOpen(id)) return []
  return needsOf(id).filter((need) => need !== id && isOpen(need))
}

/** Whether one story is planned into a later iteration than another, or into none; what is under way is on its way. */
function laterInPlan(plan: PlanParts, stories: Readonly<Record<StoryId, MapStory>>, now: Moment): (need: StoryId, story: StoryId) => boolean {
  const turns = new Map(iterationsAhead(plan, now).map(({ id }, index) => [id, index]))
  return (need, story) => {
    const own = turns.get(stories[story]?.iteration ?? '')
    if (own === undefined) return false
    const turn = turns.get(stories[need]?.iteration ?? '')
    return turn === undefined ? stories[need]?.state !== 'doing' : turn > own
  }
}

function cellsOf(placed: readonly [StoryId, Place][], tallyOf: (key: CellKey) => Tally): Record<CellKey, MapCell> {
  const cells: Record<CellKey, MapCell & { stories: StoryId[] }> = {}
  for (const [id, place] of placed.toSorted(([a, x], [b, y]) => byRank(x.rank, y.rank, a, b))) {
    const column = columnKey(place.vertical, place.activity)
    const key = cellKey(column, place.slice)
    cells[key] ??= { column, slice: place.slice, stories: [], tally: tallyOf(key) }
    cells[key].stories.push(id)
  }
  return cells
}

function enteredAt(plan: PlanParts, id: StoryId): number {
  return plan.jiraFacts.rows[id]?.entered ?? Number.MAX_SAFE_INTEGER
}

/** Those with a start by time, then those without. */
function iterationsOf(plan: PlanParts, tallyOf: (id: LocalId) => Tally): MapIteration[] {
  return Object.entries(plan.iterations.byId)
    .toSorted(([a, x], [b, y]) => (x.startsAt ?? Number.MAX_SAFE_INTEGER) - (y.startsAt ?? Number.MAX_SAFE_INTEGER) || byRank('', '', a, b))
    .map(([id, { name, state }]) => ({ id, name, state, tally: tallyOf(id) }))
}
