import type { ReactNode } from 'react'
import { useRef } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { commitmentOf } from '../../../src/plan/views/commitment'
import type { IterationCard } from '../../../src/plan/views/iterations'
import { Lozenge } from '../kit/Lozenge'
import { Meter } from '../kit/Meter'
import { count, daysText } from '../kit/amounts'
import { StoryOpener } from '../page/StoryOpener'
import { usePlanDates } from '../page/usePlanDates'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { CapacityLine } from './CapacityLine'
import { CommitmentLine } from './CommitmentLine'
import { IterationDetails } from './details/IterationDetails'
import { MixLine } from './MixLine'
import { StoryRow } from './StoryRow'
import { StoryRows } from './StoryRows'
import { useLane } from './useLane'

interface IterationSectionProps {
  readonly card: IterationCard
  /** Stories longer than their iteration, with the iterations that they run through. */
  readonly long?: ReadonlyMap<StoryId, readonly LocalId[]>
}

const NONE_LONG: ReadonlyMap<StoryId, readonly LocalId[]> = new Map()

export function IterationSection({ card, long = NONE_LONG }: IterationSectionProps) {
  const dates = usePlanDates()
  const section = useRef<HTMLElement>(null)
  const isOver = useLane(section, card.id)
  const { state } = usePlanReady()
  const now = useNow()
  const commitment = commitmentOf(state.plan, card.id, now)
  const { iteration, tally, stories } = card
  const span =
    iteration.startsAt === null || iteration.endsAt === null ? 'no dates yet' : `${dates.day(iteration.startsAt)} – ${dates.day(iteration.endsAt - 1)}`
  const nameOf = (id: LocalId | undefined): string => textOr(state.plan.iterations.byId[id ?? '']?.name ?? '', 'another iteration')
  const marksOf = (story: StoryId): ReactNode => {
    const first = commitment?.carried[story]
    const spans = long.get(story)
    return (
      <>
        {first !== undefined && <Lozenge tone="warning">carried over from {nameOf(first)}</Lozenge>}
        {first === undefined && commitment?.added.includes(story) && <Lozenge tone="information">added after commitment</Lozenge>}
        {spans && <Lozenge tone="warning">{spans.length > 1 ? `runs on to ${nameOf(spans.at(-1))}` : 'longer than the iteration'}</Lozenge>}
      </>
    )
  }
  const runningOn = [...long].filter(([, spans]) => spans.indexOf(card.id) > 0)
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
      {stories.length + runningOn.length === 0 ? (
        <p className="fl-subtle">No stories yet.</p>
      ) : (
        <StoryRows>
          {runningOn.map(([story, spans]) => (
            <tr key={story}>
              <td colSpan={3}>
                <StoryOpener story={story} /> <Lozenge>runs on from {nameOf(spans[0])}</Lozenge>
              </td>
            </tr>
          ))}
          {stories.map((one) => (
            <StoryRow key={one.story} story={one} lane={card.id} marks={marksOf(one.story)} />
          ))}
        </StoryRows>
      )}
    </section>
  )
}
