import type { RoundsEvent } from '../../areas/rounds/events'
import type { EventSentence } from './sentence'
import { says, storiesOf } from './sentence'

export function roundsSentence(event: RoundsEvent): EventSentence {
  switch (event.type) {
    case 'RoundStarted':
      return says('started an estimation round on ', storiesOf(event.stories))
    case 'RoundWithdrawn':
      return says('took back the start of an estimation round on ', storiesOf(event.stories))
    case 'SizesSealed':
      return says(`gave ${event.count === 1 ? 'a size' : `${event.count} sizes`} in an estimation round, unseen`)
    case 'RoundRevealed': {
      const apart = Math.max(...event.stories.map(({ steps }) => steps))
      return says('revealed an estimation round on ', storiesOf(event.stories), apart === 0 ? ', of one mind' : `, at most ${apart === 1 ? 'one size' : `${apart} sizes`} apart`)
    }
    case 'RoundEnded':
      return says('ended an estimation round')
    case 'RoundReopened':
      return says('opened an estimation round again')
  }
}
