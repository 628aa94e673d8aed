import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { rejectCell } from './decidePlaces'
import type { MapEvent } from './events'
import { holdsUndivided, liveActivitiesOf, storiesIn } from './order'
import type { Place } from './state'

const again = (thing: string) => rejected('notUndoable', `This ${thing} was changed again since.`)
const filled = (thing: string) => rejected('notUndoable', `Stories have been placed in this ${thing} since: move them first.`)

export function inverse(event: MapEvent, state: PlanState): Decision<MapEvent> {
  const map = state.plan.map
  const vertical = 'activity' in event ? map.activities[event.activity]?.vertical : undefined
  if (vertical !== undefined && map.verticals[vertical]?.retired) return rejected('notUndoable', 'Its vertical was retired: restore that first.')
  const holds = (isInside: (place: Place) => boolean) => storiesIn(map, isInside).length > 0
  switch (event.type) {
    case 'VerticalAdded':
    case 'VerticalRestored': {
      const { vertical } = event
      if (!map.verticals[vertical] || map.verticals[vertical].retired) return again('vertical')
      if (holds((place) => place.vertical === vertical)) return filled('vertical')
      return decided({ type: 'VerticalRetired', vertical })
    }
    case 'VerticalRenamed': {
      const { vertical, name, was } = event
      if (!isSame(map.verticals[vertical]?.name, name)) return again('vertical')
      return decided({ type: 'VerticalRenamed', vertical, name: was, was: name })
    }
    case 'VerticalMoved': {
      const { vertical, rank, was } = event
      if (map.verticals[vertical]?.rank !== rank) return again('vertical')
      return decided({ type: 'VerticalMoved', vertical, rank: was, was: rank })
    }
    case 'VerticalRetired':
      if (!map.verticals[event.vertical]?.retired) return again('vertical')
      return decided({ type: 'VerticalRestored', vertical: event.vertical })
    case 'ActivityAdded':
    case 'ActivityRestored': {
      const { activity } = event
      const found = map.activities[activity]
      if (!found || found.retired) return again('activity')
      // The only activity gives its stories back to the vertical, so nothing is lost.
      const isOnly = liveActivitiesOf(map, found.vertical).length === 1
      if (!isOnly && holds((place) => place.activity === activity)) return filled('activity')
      return decided({ type: 'ActivityRetired', activity })
    }
    case 'ActivityRenamed': {
      const { activity, name, was } = event
      if (!isSame(map.activities[activity]?.name, name)) return again('activity')
      return decided({ type: 'ActivityRenamed', activity, name: was, was: name })
    }
    case 'ActivityMoved': {
      const { activity, vertical, rank, was } = event
      const found = map.activities[activity]
      if (!found || found.rank !== rank || found.vertical !== vertical) return again('activity')
      const home = map.verticals[was.vertical]
      if (!home || home.retired) return rejected('notUndoable', 'The vertical it came from was retired.')
      if (was.vertical !== vertical && holdsUndivided(map, was.vertical)) return filled('vertical')
      return decided({ type: 'ActivityMoved', activity, ...was, was: { vertical, rank } })
    }
    case 'ActivityRetired': {
      const found = map.activities[event.activity]
      if (!found?.retired) return again('activity')
      return decided({ type: 'ActivityRestored', activity: event.activity })
    }
    case 'SliceAdded':
    case 'SliceRestored': {
      const { slice } = event
      if (!map.slices[slice] || map.slices[slice].retired) return again('slice')
      if (holds((place) => place.slice === slice)) return filled('slice')
      return decided({ type: 'SliceRetired', slice })
    }
    case 'SliceRenamed': {
      const { slice, name, was } = event
      if (!isSame(map.slices[slice]?.name, name)) return again('slice')
      return decided({ type: 'SliceRenamed', slice, name: was, was: name })
    }
    case 'SliceMoved': {
      const { slice, rank, was } = event
      if (map.slices[slice]?.rank !== rank) return again('slice')
      return decided({ type: 'SliceMoved', slice, rank: was, was: rank })
    }
    case 'SliceRetired':
      if (!map.slices[event.slice]?.retired) return again('slice')
      return decided({ type: 'SliceRestored', slice: event.slice })
    case 'StoriesPlaced':
      return placeBack(event, state)
    case 'StoriesUnplaced': {
      if (event.stories.some(({ story }) => map.places[story])) return again('story')
      const gone = event.stories.map(({ was }) => rejectCell(map, was)).find((wrong) => wrong !== null)
      if (gone) return rejected('notUndoable', gone.message)
      return decided({ type: 'StoriesPlaced', stories: event.stories.map(({ story, was }) => ({ story, place: was, was: null })) })
    }
  }
}

function placeBack(event: Extract<MapEvent, { type: 'StoriesPlaced' }>, state: PlanState): Decision<MapEvent> {
  const map = state.plan.map
  const back: MapEvent[] = []
  if (event.stories.some(({ story, place }) => !isSame(map.places[story], place)))
    return rejected('notUndoable', 'This story was moved again since.')
  const toTray = event.stories.filter(({ was }) => was === null)
  const toCells = event.stories.flatMap(({ story, place, was }) => (was === null ? [] : [{ story, place: was, was: place }]))
  const gone = toCells.map(({ place }) => rejectCell(map, place)).find((wrong) => wrong !== null)
  if (gone) return rejected('notUndoable', gone.message)
  if (toCells.length > 0) back.push({ type: 'StoriesPlaced', stories: toCells })
  if (toTray.length > 0) back.push({ type: 'StoriesUnplaced', stories: toTray.map(({ story, place }) => ({ story, was: place })) })
  return decided(...back)
}
