import type { EstimatesEvent } from '../../areas/estimates/events'
import type { Estimate } from '../../areas/estimates/state'
import type { EventSentence } from './sentence'
import { because, says, stories, storiesOf } from './sentence'

export function estimatesSentence(event: EstimatesEvent): EventSentence {
  switch (event.type) {
    case 'StoryEstimated':
      return because(
        event.note,
        event.was === null ? 'sized ' : 're-sized ',
        stories([event.story]),
        event.was === null ? ` ${inWords(event.estimate)}` : ` from ${inWords(event.was)} to ${inWords(event.estimate)}`,
      )
    case 'StoriesEstimated':
      return says('sized ', storiesOf(event.stories), basisInWords(event))
    case 'EstimatesWithdrawn':
      return says('took back the size of ', storiesOf(event.stories))
  }
}

function basisInWords({ basis, stories: sized }: Extract<EstimatesEvent, { type: 'StoriesEstimated' }>): string {
  switch (basis) {
    case 'storyPoints':
      return ' from their story points'
    case 'original':
      return ' as the originals they were cloned from'
    case 'several': {
      const sizes = [...new Set(sized.map(({ estimate }) => estimate.size))]
      return sizes.length === 1 ? ` ${sizes[0]}` : ' together'
    }
  }
}

function inWords({ size, people }: Estimate): string {
  return people === 1 ? size : `${size} × ${people} people`
}
