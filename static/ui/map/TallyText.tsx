import type { Tally } from '../../../src/plan/views/storyMap/tally'
import { daysText } from '../kit/amounts'

/** A total as a range (S4), with what it rests on: unestimated stories are said, not guessed. */
export function TallyText({ tally, isLong = false }: { readonly tally: Tally; readonly isLong?: boolean }) {
  const days = tally.maxDays > 0 ? daysText(tally.minDays, tally.maxDays) : null
  const left = tally.delivered > 0 && tally.leftMax > 0 ? `${daysText(tally.leftMin, tally.leftMax)} left` : null
  const basis = [
    `${tally.stories} ${tally.stories === 1 ? 'story' : 'stories'}, ${tally.delivered} delivered`,
    days === null ? '' : `${days} of work in all (size × people)`,
    left ?? '',
    tally.unestimated > 0 ? `${tally.unestimated} not estimated` : '',
  ].filter((line) => line !== '')
  if (tally.stories === 0) return <span className="fl-map-tally">empty</span>
  return (
    <span className="fl-map-tally" title={basis.join('\n')}>
      <span>{days ?? `${tally.stories} ${tally.stories === 1 ? 'story' : 'stories'}`}</span>
      {isLong && left !== null && <span className="fl-map-left">{left}</span>}
      {isLong && (
        <span>
          {tally.delivered} of {tally.stories} delivered
        </span>
      )}
      {tally.unestimated > 0 && <span className="fl-map-guess">{days === null ? '' : '+ '}{tally.unestimated} not estimated</span>}
    </span>
  )
}
