import type { Decision, Rejection } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { MapCommand } from './commands'
import { addThing, moveThing, renameThing, restoreThing, retireThing } from './decideThing'
import { layOutStories, placeStories, unplaceStories } from './decidePlaces'
import type { MapEvent } from './events'
import { holdsUndivided, inOrder, liveActivitiesOf, ranksBefore, storiesIn } from './order'
import { ranksBetween } from './rank'
import type { MapState } from './state'

export function decide(command: MapCommand, state: PlanState): Decision<MapEvent> {
  const map = state.plan.map
  const hidden = rejectHidden(command, map)
  if (hidden) return hidden
  const { verticals, activities, slices } = map
  switch (command.type) {
    case 'DrawMap':
      return drawMap(command, map)
    case 'AddVertical': {
      const { vertical, name, before } = command
      return addThing('vertical', verticals, vertical, before, (rank) => ({ type: 'VerticalAdded', vertical, name, rank }))
    }
    case 'RenameVertical': {
      const { vertical, name } = command
      return renameThing('vertical', verticals, vertical, name, (was) => ({ type: 'VerticalRenamed', vertical, name, was }))
    }
    case 'MoveVertical': {
      const { vertical, before } = command
      return moveThing('vertical', verticals, vertical, before, (rank, was) => ({ type: 'VerticalMoved', vertical, rank, was }))
    }
    case 'RetireVertical': {
      const { vertical, confirmed } = command
      const inside = storiesIn(map, (place) => place.vertical === vertical)
      return retireThing('vertical', verticals, vertical, map, inside, confirmed, { type: 'VerticalRetired', vertical })
    }
    case 'RestoreVertical':
      return restoreThing('vertical', verticals, command.vertical, { type: 'VerticalRestored', vertical: command.vertical })
    case 'AddActivity': {
      const { activity, vertical, name, before } = command
      return (
        rejectVertical(map, vertical) ??
        addThing('activity', activities, activity, before, (rank) => ({ type: 'ActivityAdded', activity, vertical, name, rank }))
      )
    }
    case 'RenameActivity': {
      const { activity, name } = command
      return renameThing('activity', activities, activity, name, (was) => ({ type: 'ActivityRenamed', activity, name, was }))
    }
    case 'MoveActivity':
      return moveActivity(command, map)
    case 'RetireActivity': {
      const { activity, confirmed } = command
      const vertical = activities[activity]?.vertical
      const isLast = vertical !== undefined && liveActivitiesOf(map, vertical).length === 1
      const inside = isLast ? [] : storiesIn(map, (place) => place.activity === activity)
      return retireThing('activity', activities, activity, map, inside, confirmed, { type: 'ActivityRetired', activity })
    }
    case 'RestoreActivity':
      return restoreThing('activity', activities, command.activity, { type: 'ActivityRestored', activity: command.activity })
    case 'AddSlice': {
      const { slice, name, investment, before } = command
      return addThing('slice', slices, slice, before, (rank) => ({ type: 'SliceAdded', slice, name, rank, investment }))
    }
    case 'RenameSlice': {
      const { slice, name } = command
      return renameThing('slice', slices, slice, name, (was) => ({ type: 'SliceRenamed', slice, name, was }))
    }
    case 'MoveSlice': {
      const { slice, before } = command
      return moveThing('slice', slices, slice, before, (rank, was) => ({ type: 'SliceMoved', slice, rank, was }))
    }
    case 'RetireSlice': {
      const { slice, confirmed } = command
      const inside = storiesIn(map, (place) => place.slice === slice)
      return retireThing('slice', slices, slice, map, inside, confirmed, { type: 'SliceRetired', slice })
    }
    case 'RestoreSlice':
      return restoreThing('slice', slices, command.slice, { type: 'SliceRestored', slice: command.slice })
    case 'PlaceStories':
      return placeStories(command, state)
    case 'LayOutStories':
      return layOutStories(command, state)
    case 'UnplaceStories':
      return unplaceStories(command, state)
  }
}

/** What a retired vertical holds rests with it (MAP-7). */
function rejectHidden(command: MapCommand, map: MapState): Rejection | null {
  if (!('activity' in command) || command.type === 'AddActivity' || command.type === 'PlaceStories') return null
  const vertical = map.activities[command.activity]?.vertical
  return vertical !== undefined && map.verticals[vertical]?.retired
    ? rejected('invalid', 'Its vertical is retired: restore that first.', 'activity')
    : null
}

function rejectVertical(map: MapState, vertical: string): Rejection | null {
  const found = map.verticals[vertical]
  if (!found) return rejected('notFound', 'There is no such vertical.', 'vertical')
  return found.retired ? rejected('notFound', 'This vertical was retired.', 'vertical') : null
}

function moveActivity(command: Extract<MapCommand, { type: 'MoveActivity' }>, map: MapState): Decision<MapEvent> {
  const { activity, vertical, before } = command
  const wrong = rejectVertical(map, vertical)
  if (wrong) return wrong
  const found = map.activities[activity]
  if (!found || found.retired || found.vertical === vertical)
    return moveThing('activity', map.activities, activity, before, (rank, was) => ({
      type: 'ActivityMoved',
      activity,
      vertical,
      rank,
      was: { vertical: found?.vertical ?? vertical, rank: was },
    }))
  if (holdsUndivided(map, vertical))
    return rejected('invalid', 'This vertical is not divided into activities: add one to it first.', 'vertical')
  const siblings = inOrder(map.activities).filter(({ id }) => id !== activity)
  const rank = ranksBefore(siblings, before, 1)[0]!
  const was = { vertical: found.vertical, rank: found.rank }
  return decided({ type: 'ActivityMoved', activity, vertical, rank, was })
}

/** The first structure of a plan; what is already there under the same id stays as it is. */
function drawMap(command: Extract<MapCommand, { type: 'DrawMap' }>, map: MapState): Decision<MapEvent> {
  const events: MapEvent[] = []
  const fresh = {
    verticals: command.verticals.filter(({ vertical }) => !map.verticals[vertical]),
    activities: command.activities.filter(({ activity }) => !map.activities[activity]),
    slices: command.slices.filter(({ slice }) => !map.slices[slice]),
  }
  for (const [at, ids] of [
    ['verticals', fresh.verticals.map(({ vertical }) => vertical)],
    ['activities', fresh.activities.map(({ activity }) => activity)],
    ['slices', fresh.slices.map(({ slice }) => slice)],
  ] as const)
    if (new Set(ids).size < ids.length) return rejected('invalid', 'The same id is there twice.', at)
  const known = new Set([...Object.keys(map.verticals), ...fresh.verticals.map(({ vertical }) => vertical)])
  if (fresh.activities.some(({ vertical }) => !known.has(vertical) || map.verticals[vertical]?.retired))
    return rejected('notFound', 'An activity names a vertical that is not there.', 'activities')

  const ranks = {
    verticals: lastRanks(map.verticals, fresh.verticals.length),
    activities: lastRanks(map.activities, fresh.activities.length),
    slices: lastRanks(map.slices, fresh.slices.length),
  }
  for (const [index, one] of fresh.verticals.entries())
    events.push({ type: 'VerticalAdded', ...one, rank: ranks.verticals[index]! })
  for (const [index, one] of fresh.activities.entries())
    events.push({ type: 'ActivityAdded', ...one, rank: ranks.activities[index]! })
  for (const [index, one] of fresh.slices.entries()) events.push({ type: 'SliceAdded', ...one, rank: ranks.slices[index]! })
  return decided(...events)
}

const lastRanks = (things: Parameters<typeof inOrder>[0], count: number) => ranksBetween(inOrder(things).at(-1)?.rank ?? null, null, count)
