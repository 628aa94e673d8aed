import type { NotPlanned } from '../../../../src/plan/planning/planIterations'
import { amount } from '../../kit/amounts'
import { StoryOpener } from '../../page/StoryOpener'
import { REASON_ORDER, REASONS } from './planWords'

/** What does not fit, by why. */
export function LeftOver({ left }: { readonly left: readonly NotPlanned[] }) {
  const groups = REASON_ORDER.map((why) => ({ why, stories: left.filter((one) => one.why === why) })).filter(({ stories }) => stories.length > 0)
  return groups.map(({ why, stories }) => (
    <details key={why} className="fl-proposal-left" open={stories.length <= 6}>
      <summary>
        {REASONS[why].title}: {stories.length} <span className="fl-subtle">{REASONS[why].todo}</span>
      </summary>
      <ul>
        {stories.map((one) => (
          <li key={one.story}>
            <StoryOpener story={one.story} />
            <span className="fl-proposal-marks">
              <span>{amount(one.effort)} d</span>
              {one.why === 'waits' && (
                <span>
                  waits for <StoryOpener story={one.on} isShort />
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  ))
}
