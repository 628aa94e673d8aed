import { textOr } from '../../../src/plan/kernel/text'
import type { IterationCard } from '../../../src/plan/views/iterations'
import { Lozenge } from '../kit/Lozenge'
import type { Tone } from '../kit/Lozenge'
import { Meter } from '../kit/Meter'
import { count, daysText } from '../kit/amounts'
import { usePlanDates } from '../page/usePlanDates'
import { StoryOpener } from '../page/StoryOpener'
import { CapacityLine } from './CapacityLine'

const STATES: Readonly<Record<IterationCard['stories'][number]['delivery'], { readonly word: string; readonly tone: Tone }>> = {
  todo: { word: 'to do', tone: 'neutral' },
  doing: { word: 'doing', tone: 'information' },
  delivered: { word: 'delivered', tone: 'success' },
  dropped: { word: 'dropped', tone: 'neutral' },
}

export function IterationSection({ card }: { readonly card: IterationCard }) {
  const dates = usePlanDates()
  const { iteration, tally, stories } = card
  const span =
    iteration.startsAt === null || iteration.endsAt === null ? 'no dates yet' : `${dates.day(iteration.startsAt)} – ${dates.day(iteration.endsAt - 1)}`
  const total = tally.maxDays > 0 ? daysText(tally.minDays, tally.maxDays) : 'no sizes yet'
  return (
    <section className="fl-card fl-iteration" aria-label={textOr(iteration.name, 'Iteration')}>
      <div className="fl-iteration-head">
        <h2>{textOr(iteration.name, 'Iteration')}</h2>
        {card.time === 'current' && <Lozenge tone="information">now</Lozenge>}
        <span className="fl-subtle">{span}</span>
        <span className="fl-iteration-total">
          {count(tally.stories, 'story', 'stories')}, {total}
          {tally.unestimated > 0 && `, ${tally.unestimated} without a size`}
        </span>
      </div>
      {card.time !== 'past' && <CapacityLine card={card} />}
      {tally.stories > 0 && <Meter value={tally.delivered / tally.stories} label={`${tally.delivered} of ${tally.stories} delivered`} />}
      {stories.length === 0 ? (
        <p className="fl-subtle">No stories yet.</p>
      ) : (
        <table className="fl-table">
          <thead className="fl-visually-hidden">
            <tr>
              <th scope="col">Story</th>
              <th scope="col">Size</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {stories.map(({ story, size, delivery }) => (
              <tr key={story}>
                <td>
                  <StoryOpener story={story} />
                </td>
                <td>{size ?? <span className="fl-subtle">no size</span>}</td>
                <td data-align="end">
                  <Lozenge tone={STATES[delivery].tone}>{STATES[delivery].word}</Lozenge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
