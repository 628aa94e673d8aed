import { placeStories, unplaceStories } from '../../plan/areas/map/decidePlaces'
import type { Place } from '../../plan/areas/map/state'
import type { StoryId } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import type { MapMove } from './forecastRequest'

/** The plan as it would be after a move on the map, by the map's own rule; a move that is refused changes nothing. */
export function movedState(state: PlanState, move: MapMove): PlanState {
  const decision = move.type === 'PlaceStories' ? placeStories(move, state) : unplaceStories(move, state)
  if (decision.kind !== 'decided') return state
  const places: Record<StoryId, Place> = { ...state.plan.map.places }
  for (const event of decision.events) {
    if (event.type === 'StoriesPlaced') for (const { story, place } of event.stories) places[story] = place
    if (event.type === 'StoriesUnplaced') for (const { story } of event.stories) delete places[story]
  }
  return { ...state, plan: { ...state.plan, map: { ...state.plan.map, places } } }
}
