import type { StoryId } from '../plan/kernel/ids'
import type { ModelNote } from './forecastModel'

/** What the reader should know about the input, in a sentence. `nameOf`: what people call a story. */
export function noteSentence(note: ModelNote, nameOf: (story: StoryId) => string): string {
  switch (note.kind) {
    case 'selfDependent':
      return `H-${note.number} is stated on a story that depends on it; that dependency is left out.`
    case 'circular':
      return `These stories depend on each other in a circle, so the order of the map counts: ${note.stories.map(nameOf).join(', ')}.`
    case 'noGrowthKnown':
      return 'There is too little history to say how the scope grows: both answers are the same.'
    case 'noCapacity':
      return 'The planned capacity is zero on all days, so nothing will be done.'
  }
}
