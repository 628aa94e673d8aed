import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { StoryId } from '../../kernel/ids'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { MapCommand } from './commands'
import type { MapEvent } from './events'
import type { Cell, Ranked } from './order'
import { isInCell, liveActivitiesOf, RANK_LIMIT, ranksBefore, storiesOfCell } from './order'
import { ranksBetween } from './rank'
import type { MapState, Place } from './state'

/** Why stories cannot stand in this cell; null when they can. */
export function rejectCell(map: MapState, { vertical, activity, slice }: Cell): Rejection | null {
  const inVertical = map.verticals[vertical]
  if (!inVertical) return rejected('notFound', 'There is no such vertical.', 'vertical')
  if (inVertical.retired) return rejected('notFound', 'This vertical was retired.', 'vertical')
  const inSlice = map.slices[slice]
  if (!inSlice) return rejected('notFound', 'There is no such slice.', 'slice')
  if (inSlice.retired) return rejected('notFound', 'This slice was retired.', 'slice')
  if (activity === null)
    return liveActivitiesOf(map, vertical).length > 0
      ? rejected('invalid', 'This vertical is divided into activities: choose one.', 'activity')
      : null
  const inActivity = map.activities[activity]
  if (!inActivity || inActivity.vertical !== vertical)
    return rejected('notFound', 'There is no such activity in this vertical.', 'activity')
  return inActivity.retired ? rejected('notFound', 'This activity was retired.', 'activity') : null
}

export function placeStories(
  { stories, vertical, activity, slice, before }: Extract<MapCommand, { type: 'PlaceStories' }>,
  state: PlanState,
): Decision<MapEvent> {
  const map = state.plan.map
  const cell = { vertical, activity, slice }
  const wrong = rejectCell(map, cell) ?? rejectUnknown(state, stories, 'stories')
  if (wrong) return wrong

  const moving = new Set<StoryId>(stories)
  const there = storiesOfCell(map, cell)
  const others = there.filter(({ id }) => !moving.has(id))
  const next = nextThatStays(there, before, moving)
  if (stories.every((story) => map.places[story] && isInCell(map.places[story], cell))) {
    const index = next === null ? others.length : others.findIndex(({ id }) => id === next)
    const wished = [...others.slice(0, index).map(({ id }) => id), ...stories, ...others.slice(index).map(({ id }) => id)]
    if (wished.every((id, at) => there[at]?.id === id)) return NOTHING_TO_DO
  }
  const ranks = ranksBefore(others, next, stories.length)
  if (ranks.some((rank) => rank.length > RANK_LIMIT) && others.length + stories.length <= 500)
    return decided(dealtAnew(map, cell, others, next, stories))
  return decided(placed(map, stories.map((story, at) => [story, { ...cell, rank: ranks[at]! }])))
}

/** The story to stand before; where it moves along itself, the next one of the cell that does not. */
function nextThatStays(there: readonly Ranked[], before: StoryId | null, moving: ReadonlySet<StoryId>): StoryId | null {
  const from = before === null ? -1 : there.findIndex(({ id }) => id === before)
  return from < 0 ? null : (there.slice(from).find(({ id }) => !moving.has(id))?.id ?? null)
}

/** Ranks that grew too long by moves into ever the same gap: the whole cell gets fresh ones (MAP-4). */
function dealtAnew(map: MapState, cell: Cell, others: readonly Ranked[], next: StoryId | null, stories: readonly StoryId[]): MapEvent {
  const index = next === null ? others.length : others.findIndex(({ id }) => id === next)
  const order = [...others.slice(0, index).map(({ id }) => id), ...stories, ...others.slice(index).map(({ id }) => id)]
  const ranks = ranksBetween(null, null, order.length)
  return placed(map, order.map((story, at) => [story, { ...cell, rank: ranks[at]! }]))
}

function placed(map: MapState, entries: readonly (readonly [StoryId, Place])[]): MapEvent {
  return { type: 'StoriesPlaced', stories: entries.map(([story, place]) => ({ story, place, was: copyOf(map.places[story]) })) }
}

const copyOf = (place: Place | undefined): Place | null => (place ? { ...place } : null)

export function layOutStories({ places }: Extract<MapCommand, { type: 'LayOutStories' }>, state: PlanState): Decision<MapEvent> {
  const map = state.plan.map
  const unknown = rejectUnknown(state, places.map(({ story }) => story), 'places')
  if (unknown) return unknown
  const byCell = new Map<string, { readonly cell: Cell; readonly stories: StoryId[] }>()
  for (const [index, { story, ...cell }] of places.entries()) {
    const wrong = rejectCell(map, cell)
    if (wrong) return { ...wrong, at: `places.${index}.${wrong.at ?? ''}` }
    if (map.places[story] && isInCell(map.places[story], cell)) continue
    const key = JSON.stringify([cell.vertical, cell.activity, cell.slice])
    const group = byCell.get(key) ?? { cell, stories: [] }
    group.stories.push(story)
    byCell.set(key, group)
  }
  const entries: (readonly [StoryId, Place])[] = []
  for (const { cell, stories } of byCell.values()) {
    const ranks = ranksBefore(storiesOfCell(map, cell), null, stories.length)
    for (const [at, story] of stories.entries()) entries.push([story, { ...cell, rank: ranks[at]! }])
  }
  return entries.length === 0 ? NOTHING_TO_DO : decided(placed(map, entries))
}

/** Back to the tray; a story that is there already is left alone, and one that Jira no longer holds may go, too. */
export function unplaceStories({ stories }: Extract<MapCommand, { type: 'UnplaceStories' }>, state: PlanState): Decision<MapEvent> {
  const { places } = state.plan.map
  const unknown = stories.find((story) => !state.plan.jiraFacts.rows[story])
  if (unknown !== undefined) return rejected('notFound', 'This issue is not a story of this plan.', 'stories')
  const moved = [...new Set(stories)].flatMap((story) => (places[story] ? [{ story, was: { ...places[story] } }] : []))
  return moved.length === 0 ? NOTHING_TO_DO : decided({ type: 'StoriesUnplaced', stories: moved })
}
