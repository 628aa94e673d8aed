import { roundsView } from '../rounds/roundsView'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

const DAY = 86_400_000
/** Over days is fine; after so many a round is forgotten. */
const LONG = 5 * DAY

/** E3: a round that waits to be revealed, or one that was shown and agreed on by nobody. */
export const roundsAttention: AttentionSource = ({ plan }, now) => {
  const { open, revealed } = roundsView(plan)
  const action = { view: 'rounds' }
  return [
    ...open.flatMap(({ id, at, stories, given }): readonly AttentionItem[] =>
      now - at < LONG
        ? []
        : [{ id: `round-${id}`, urgency: 'due', text: `An estimation round on ${counted(stories.length, 'story', 'stories')} has been open for ${Math.floor((now - at) / DAY)} days; ${counted(given.length, 'person has', 'people have')} given.`, action: { ...action, label: 'Give sizes, or reveal it' } }],
    ),
    ...revealed.flatMap(({ id, at }): readonly AttentionItem[] =>
      now - at < LONG ? [] : [{ id: `agree-${id}`, urgency: 'due', text: 'An estimation round was revealed and has not been ended: agree on the sizes.', action: { ...action, label: 'Agree' } }],
    ),
  ]
}
