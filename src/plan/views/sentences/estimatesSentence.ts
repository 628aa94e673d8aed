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
      return says('sized ', storiesOf(event.stories), event.basis === 'storyPoints' ? ' from their story points' : ' as the originals they were cloned from')
    case 'EstimatesWithdrawn':
      return says('took back the size of ', storiesOf(event.stories))
  }
}

function inWords({ size, people }: Estimate): string {
  return people === 1 ? size : `${size} × ${people} people`
}
