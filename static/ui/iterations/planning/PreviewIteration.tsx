import { useState } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { PlannedIteration, PlannedStory } from '../../../../src/plan/planning/planIterations'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { Meter } from '../../kit/Meter'
import { amount } from '../../kit/amounts'
import { StoryOpener } from '../../page/StoryOpener'

interface PreviewIterationProps {
  readonly planned: PlannedIteration
  /** What begins in an earlier one and is too long for it. */
  readonly runningOn: readonly PlannedStory[]
  readonly nameOf: (iteration: LocalId) => string
}

/** So many are drawn at first: more than fit on a screen are looked through on purpose. */
const AT_FIRST = 12

/** One iteration of the proposal: how full it is, and what is in it, new or not. */
export function PreviewIteration({ planned: { capacity, load, stories }, runningOn, nameOf }: PreviewIterationProps) {
  const [shows, setShows] = useState(AT_FIRST)
  const label = `${amount(load)} of ${amount(capacity.days)} days`
  const isOver = load > capacity.days + 1e-6
  const basis = [
    `${capacity.workingDays} working days`,
    ...(capacity.part === 1 ? [] : [`${Math.round(capacity.part * 100)} % of the usual capacity`]),
    ...(capacity.recurring > 0 ? [`less ${amount(capacity.recurring)} for recurring work`] : []),
  ].join(', ')
  return (
    <section className="fl-proposal-lane" aria-label={`${nameOf(capacity.iteration)}, ${label}`}>
      <div className="fl-proposal-lane-head">
        <h3>{nameOf(capacity.iteration)}</h3>
        <span className="fl-proposal-load" title={basis}>
          {label}
        </span>
      </div>
      <Meter value={capacity.days === 0 ? (load > 0 ? 1 : 0) : load / capacity.days} tone={isOver ? 'danger' : 'brand'} label={`${label} taken (${basis})`} />
      {isOver && (
        <p className="fl-proposal-over">
          {capacity.workingDays === 0 ? 'No working day is left' : `${amount(load - capacity.days)} days more than there is room for`}; nothing is added.
        </p>
      )}
      {stories.length + runningOn.length === 0 ? (
        <p className="fl-subtle">Nothing starts here.</p>
      ) : (
        <ol>
          {runningOn.map(({ story, spans }) => (
            <li key={story}>
              <span>
                <StoryOpener story={story} /> <Lozenge>runs on from {nameOf(spans[0]!)}</Lozenge>
              </span>
            </li>
          ))}
          {stories.slice(0, shows).map((one) => (
            <li key={one.story} data-new={one.was === capacity.iteration ? undefined : ''}>
              <span>
                <StoryOpener story={one.story} /> <Marks one={one} iteration={capacity.iteration} nameOf={nameOf} />
              </span>
              <span className="fl-proposal-marks">
                {one.was === null && <Lozenge tone="information">new</Lozenge>}
                <span title="Working days of effort">{amount(one.effort)} d</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {stories.length > shows && (
        <Button kind="link" onClick={() => setShows(stories.length)}>
          Show {stories.length - shows} more
        </Button>
      )}
    </section>
  )
}

function Marks({ one, iteration, nameOf }: { readonly one: PlannedStory; readonly iteration: LocalId; readonly nameOf: (iteration: LocalId) => string }) {
  return (
    <>
      {one.was !== null && one.was !== iteration && <Lozenge tone="information">from {nameOf(one.was)}</Lozenge>}
      {one.isLong && <Lozenge tone="warning">{one.spans.length > 1 ? `runs on to ${nameOf(one.spans.at(-1)!)}` : 'longer than the iteration'}</Lozenge>}
    </>
  )
}
