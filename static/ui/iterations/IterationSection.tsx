import type { ReactNode } from 'react'
import { useRef } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { commitmentOf } from '../../../src/plan/views/commitment'
import type { IterationCard } from '../../../src/plan/views/iterations'
import { Lozenge } from '../kit/Lozenge'
import { Meter } from '../kit/Meter'
import { count, daysText } from '../kit/amounts'
import { usePlanDates } from '../page/usePlanDates'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { CapacityLine } from './CapacityLine'
import { CommitmentLine } from './CommitmentLine'
import { IterationDetails } from './details/IterationDetails'
import { MixLine } from './MixLine'
import { StoryRow } from './StoryRow'
import { useLane } from './useLane'

export function IterationSection({ card }: { readonly card: IterationCard }) {
  const dates = usePlanDates()
  const section = useRef<HTMLElement>(null)
  const isOver = useLane(section, card.id)
  const { state } = usePlanReady()
  const now = useNow()
  const commitment = commitmentOf(state.plan, card.id, now)
  const { iteration, tally, stories } = card
  const span =
    iteration.startsAt === null || iteration.endsAt === null ? 'no dates yet' : `${dates.day(iteration.startsAt)} – ${dates.day(iteration.endsAt - 1)}`
  const marksOf = (story: StoryId): ReactNode => {
    const first = state.plan.iterations.byId[commitment?.carried[story] ?? '']
    if (first) return <Lozenge tone="warning">carried over from {textOr(first.name, 'before')}</Lozenge>
    return commitment?.added.includes(story) && <Lozenge tone="information">added after commitment</Lozenge>
  }
  const total = tally.maxDays > 0 ? daysText(tally.minDays, tally.maxDays) : 'no sizes yet'
  return (
    <section ref={section} className="fl-card fl-iteration" aria-label={textOr(iteration.name, 'Iteration')} data-lane={card.id} data-over={isOver ? '' : undefined}>
      <div className="fl-iteration-head">
        <h2>{textOr(iteration.name, 'Iteration')}</h2>
        {card.time === 'current' && <Lozenge tone="information">now</Lozenge>}
        <span className="fl-subtle">{span}</span>
        <span className="fl-iteration-total">
          {count(tally.stories, 'story', 'stories')}, {total}
          {tally.unestimated > 0 && `, ${tally.unestimated} without a size`}
        </span>
      </div>
      <IterationDetails card={card} />
      {card.time !== 'past' && <CapacityLine card={card} />}
      {card.time !== 'past' && <MixLine iteration={card.id} />}
      {commitment !== null && <CommitmentLine commitment={commitment} />}
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
            {stories.map((one) => (
              <StoryRow key={one.story} story={one} lane={card.id} marks={marksOf(one.story)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
