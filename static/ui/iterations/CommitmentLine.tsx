import type { Commitment } from '../../../src/plan/views/commitment'
import { textOr } from '../../../src/plan/kernel/text'
import { count } from '../kit/amounts'
import { StoryOpener } from '../page/StoryOpener'
import { usePlanReady } from '../page/usePlanReady'

/** What the iteration was begun with, and what was added or taken out since (I1). */
export function CommitmentLine({ commitment }: { readonly commitment: Commitment }) {
  const { byId } = usePlanReady().state.plan.iterations
  const { stories, added, left } = commitment
  return (
    <div className="fl-commitment">
      <p>
        Committed to {count(stories.length, 'story', 'stories')}
        {added.length === 0 && left.length === 0 ? ', unchanged since.' : '.'}
      </p>
      {added.length > 0 && (
        <p>
          Added after commitment:{' '}
          {added.map((story, index) => (
            <span key={story}>
              {index > 0 && ', '}
              <StoryOpener story={story} isShort />
            </span>
          ))}
        </p>
      )}
      {left.length > 0 && (
        <p>
          No longer in it:{' '}
          {left.map(({ story, to }, index) => (
            <span key={story}>
              {index > 0 && ', '}
              <StoryOpener story={story} isShort />
              {to !== null && byId[to] && ` (now in ${textOr(byId[to].name, 'another one')})`}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
