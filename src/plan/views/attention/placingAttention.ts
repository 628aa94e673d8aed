import { backboneOf } from '../storyMap/backbone'
import { mapStories } from '../storyMap/mapStory'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** S2, S4: what has no place counts for no slice, what has no size is guessed. */
export const placingAttention: AttentionSource = ({ plan }) => {
  const open = Object.values(mapStories(plan)).filter(({ state }) => state === 'todo' || state === 'doing')
  const unplaced = open.filter(({ id }) => plan.map.places[id] === undefined)
  const unsized = open.filter(({ id }) => plan.map.places[id] !== undefined && plan.estimates.byStory[id] === undefined)
  const isDrawn = backboneOf(plan.map, () => false).slices.length > 0
  return [
    ...(unplaced.length > 0 && isDrawn
      ? [{ id: 'unplaced', urgency: 'due' as const, text: `${counted(unplaced.length, 'open story has', 'open stories have')} no place on the map.`, action: { label: 'Place them', view: 'map' } }]
      : []),
    ...(unsized.length > 0
      ? [{ id: 'unsized', urgency: 'due' as const, text: `${counted(unsized.length, 'open story on the map has', 'open stories on the map have')} no size: the forecast guesses.`, action: { label: 'Size them', view: 'map' } }]
      : []),
  ]
}
