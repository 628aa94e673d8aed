import type { MapStory } from '../../../src/plan/views/storyMap/mapStory'
import type { ColourBy } from './mapScope'

/** How many colours there are for verticals; after that they come round again. */
const VERTICAL_HUES = 8

/** A card's colour as a word for the style sheet. Invalidated is a finding, never red. */
export function hueOf(story: MapStory, colourBy: ColourBy, verticalIndex: number): string {
  switch (colourBy) {
    case 'state':
      return story.state
    case 'vertical':
      return `vertical-${verticalIndex % VERTICAL_HUES}`
    case 'risk':
      return riskOf(story)
    case 'kind':
      return story.kind ?? 'none'
  }
}

/** The least certain thing that a story rests on. */
function riskOf(story: MapStory): 'open' | 'invalidated' | 'settled' | 'none' {
  const statuses = new Set(story.hypotheses.map((hypothesis) => hypothesis.status))
  if (statuses.size === 0) return 'none'
  if (statuses.has('invalidated')) return 'invalidated'
  return statuses.has('validated') && statuses.size === 1 ? 'settled' : 'open'
}
