import { useEffect, useMemo, useRef } from 'react'
import { deliveriesOf } from '../../../../src/forecast/model/deliveries'
import { GATE_CHECKS } from '../../../../src/playbook/gateChecklist'
import type { GateRow } from '../../../../src/plan/views/gateReview'
import { gateReview } from '../../../../src/plan/views/gateReview'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { Decision } from './Decision'
import { DecideGate } from './DecideGate'
import { sliceName } from './gateWords'
import { Invested } from './Invested'
import { OpenPoints } from './OpenPoints'
import { PlanReview } from './PlanReview'

interface GateSheetProps {
  readonly row: GateRow
  readonly mayDecide: boolean
  readonly mayFollowUp: boolean
}

/** The review of one gate: what was put in, what came back, what is open, and the decision. */
export function GateSheet({ row, mayDecide, mayFollowUp }: GateSheetProps) {
  const { state } = usePlanReady()
  const { goTo } = usePage()
  const now = useNow()
  const review = useMemo(() => {
    const { all } = deliveriesOf(state, state.plan.settings.calendar, now)
    return gateReview(state.plan, row.slice, now, new Map(all.map(({ story, days }) => [story, days])))
  }, [state, row.slice, now])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [row.slice])
  if (review === null) return null
  return (
    <article className="fl-gate fl-column" aria-labelledby="fl-gate-title">
      <div className="fl-between">
        <h2 id="fl-gate-title" ref={heading} tabIndex={-1}>
          Gate of {sliceName(row)}
        </h2>
        <Button kind="subtle" size="small" onClick={() => goTo('gates')}>
          All gates
        </Button>
      </div>
      {row.decision && <Decision row={row} decision={row.decision} mayFollowUp={mayFollowUp} />}
      <div className="fl-columns">
        <Invested review={review} />
        <section className="fl-section" aria-labelledby="fl-gate-checks">
          <h3 id="fl-gate-checks">Required practices</h3>
          <ul className="fl-rows fl-gate-checks">
            {GATE_CHECKS.map(({ id, label, view }) => (
              <li key={id}>
                <Lozenge tone={review.open.includes(id) ? 'warning' : 'success'}>{review.open.includes(id) ? 'Open' : 'Done'}</Lozenge>
                <Button kind="link" onClick={() => goTo(view)}>
                  {label}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <OpenPoints review={review} />
      </div>
      {mayDecide && (
        <>
          <DecideGate row={row} open={review.open} />
          <PlanReview row={row} />
        </>
      )}
    </article>
  )
}
