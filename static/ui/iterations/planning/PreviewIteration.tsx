import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { PlannedIteration, PlannedStory } from '../../../../src/plan/planning/planIterations'
import { Lozenge } from '../../kit/Lozenge'
import { Meter } from '../../kit/Meter'
import { amount } from '../../kit/amounts'
import { StoryOpener } from '../../page/StoryOpener'

interface PreviewIterationProps {
  readonly planned: PlannedIteration
  readonly nameOf: (iteration: LocalId) => string
}

/** One iteration of the proposal: how full it is, and what is in it, new or not. */
export function PreviewIteration({ planned: { capacity, load, stories }, nameOf }: PreviewIterationProps) {
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
      {isOver && <p className="fl-proposal-over">{amount(load - capacity.days)} days more than there is room for; nothing is added.</p>}
      {stories.length === 0 ? (
        <p className="fl-subtle">Nothing starts here.</p>
      ) : (
        <ol>
          {stories.map((one) => (
            <li key={one.story} data-new={one.was === capacity.iteration ? undefined : ''}>
              <StoryOpener story={one.story} />
              <span className="fl-proposal-marks">
                <span title="Working days of effort">{amount(one.effort)} d</span>
                <Mark one={one} iteration={capacity.iteration} nameOf={nameOf} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Mark({ one, iteration, nameOf }: { readonly one: PlannedStory; readonly iteration: LocalId; readonly nameOf: (iteration: LocalId) => string }) {
  return (
    <>
      {one.was === null && <Lozenge tone="information">new</Lozenge>}
      {one.was !== null && one.was !== iteration && <Lozenge tone="information">from {nameOf(one.was)}</Lozenge>}
      {one.spans.length > 1 && <Lozenge tone="warning">runs on to {nameOf(one.spans.at(-1)!)}</Lozenge>}
    </>
  )
}
