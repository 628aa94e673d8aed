import type { InvestmentStage } from '../../playbook/slices'
import type { Place } from '../areas/map/state'
import type { LocalId, StoryId } from '../kernel/ids'
import type { Text } from '../kernel/text'
import { behindClosedGates } from '../closedGates'
import type { ClosedGate } from '../closedGates'
import type { PlanParts } from '../planState'
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
 * screen redraws two cells for one move; a plan of 1,000 stories takes a few milliseconds.
 */
export function storyMap(plan: PlanParts, before?: StoryMap): StoryMap {
  const stories = mapStories(plan)
  const placed = Object.entries(plan.map.places).filter(([id, place]) => stories[id] && isStanding(plan.map, place))
  const stands = new Set(placed.map(([id]) => id))
  const filled = new Set(placed.map(([, place]) => columnKey(place.vertical, place.activity)))
  const backbone = backboneOf(plan.map, (column) => filled.has(column))

  const sliceOrder = new Map(backbone.slices.map((slice, index) => [slice.id, index]))
  const tallies = createTallies()
  for (const [id, place] of placed) {
    const story = stories[id]!
    const late = lateDependencies(id, plan, stands, stories, sliceOrder)
    if (late.length > 0) stories[id] = { ...story, late }
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

/** What a story needs first (Jira's links, and the hypotheses it rests on) but that stands in a later slice, unfinished. */
function lateDependencies(
  id: StoryId,
  plan: PlanParts,
  stands: ReadonlySet<StoryId>,
  stories: Readonly<Record<StoryId, MapStory>>,
  sliceOrder: ReadonlyMap<LocalId, number>,
): readonly StoryId[] {
  const isOpen = (of: StoryId): boolean => stories[of]?.state === 'todo' || stories[of]?.state === 'doing'
  if (!isOpen(id)) return []
  const rowOf = (of: StoryId): number => sliceOrder.get(plan.map.places[of]?.slice ?? '') ?? -1
  const needs = new Set(plan.jiraFacts.dependsOn[id])
  for (const hypothesis of stories[id]?.hypotheses ?? []) {
    const row = plan.hypotheses.rows[hypothesis.id]
    if (row && !hypothesis.isOwn && (row.status === 'stated' || row.status === 'testing')) needs.add(row.story)
  }
  return [...needs].filter((need) => need !== id && stands.has(need) && isOpen(need) && rowOf(need) > rowOf(id))
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
