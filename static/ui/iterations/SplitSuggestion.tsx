import type { StoryId } from '../../../src/plan/kernel/ids'
import { Message } from '../kit/Message'
import { count } from '../kit/amounts'
import { StoryOpener } from '../page/StoryOpener'

/** Stories that no iteration holds as a whole had better be divided (S5). */
export function SplitSuggestion({ stories }: { readonly stories: readonly StoryId[] }) {
  if (stories.length === 0) return null
  return (
    <Message tone="warning" title={`${count(stories.length, 'story is', 'stories are')} longer than an iteration`}>
      Split {stories.length === 1 ? 'it' : 'them'} into parts that can each be tested:{' '}
      {stories.map((story, index) => (
        <span key={story}>
          {index > 0 && ', '}
          <StoryOpener story={story} isShort={stories.length > 3} />
        </span>
      ))}
      .
    </Message>
  )
}
