import { isInCell, storiesOfCell } from '../../../src/plan/areas/map/order'
import type { MapCommand } from '../../../src/plan/areas/map/commands'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { Text } from '../../../src/plan/kernel/text'
import type { PlanParts } from '../../../src/plan/planState'
import { backboneOf, isStanding } from '../../../src/plan/views/storyMap/backbone'
import { mapStories } from '../../../src/plan/views/storyMap/mapStory'

/** How the story that is a hypothesis's test can come first on the map, or why it need not or cannot. */
export type TestMove =
  | { readonly kind: 'place'; readonly command: Extract<MapCommand, { type: 'PlaceStories' }>; readonly story: StoryId; readonly slice: Text }
  /** `underWay`: the test or its story has begun; `first`: nothing stands before it; `unplaced`: the map does not hold it. */
  | { readonly kind: 'none'; readonly why: 'underWay' | 'first' | 'unplaced' | 'closed' }

/**
 * The test's story goes to the top of its own column, in the first slice that still has open stories: its activity
 * stays what it is, and what it depends on is drawn up with it by the order of work.
 */
export function testMove(plan: PlanParts, hypothesis: LocalId): TestMove {
  const row = plan.hypotheses.rows[hypothesis]
  const stories = mapStories(plan)
  const isOpen = (id: StoryId): boolean => stories[id]?.state === 'todo' || stories[id]?.state === 'doing'
  if (row === undefined || (row.status !== 'testing' && !isOpen(row.story))) return none('closed')
  const { story } = row
  if (row.status === 'testing' || stories[story]?.state === 'doing') return none('underWay')

  const { map } = plan
  const place = map.places[story]
  const { slices, verticals } = backboneOf(map, () => true)
  const column = verticals.flatMap(({ columns }) => columns).find(({ vertical, activity }) => vertical === place?.vertical && activity === place.activity)
  if (place === undefined || !isStanding(map, place) || column === undefined || column.isLeftover) return none('unplaced')
  const open = Object.entries(map.places).filter(([id, one]) => isOpen(id) && isStanding(map, one))
  const first = slices.find(({ id }) => open.some(([, { slice }]) => slice === id))!
  const cell = { vertical: place.vertical, activity: place.activity, slice: first.id }
  const there = storiesOfCell(map, cell).map(({ id }) => id)
  const before = there.find((id) => id !== story && isOpen(id)) ?? null
  if (isInCell(place, cell) && (before === null || there.indexOf(story) < there.indexOf(before))) return none('first')
  return { kind: 'place', command: { type: 'PlaceStories', stories: [story], ...cell, before }, story, slice: first.name }
}

function none(why: Extract<TestMove, { kind: 'none' }>['why']): TestMove {
  return { kind: 'none', why }
}
