import type { GateReview } from '../../../../src/plan/views/gateReview'
import { Button } from '../../kit/Button'
import { usePage } from '../../page/PageProvider'
import { StoryOpener } from '../../page/StoryOpener'
import { shown } from './gateWords'

/** Hypotheses without a verdict, and alerts that nobody answered. */
export function OpenPoints({ review: { openHypotheses, alerts } }: { readonly review: GateReview }) {
  const { goTo } = usePage()
  return (
    <section className="fl-section" aria-labelledby="fl-gate-open">
      <h3 id="fl-gate-open">Still open</h3>
      {openHypotheses.length + alerts.length === 0 && <p className="fl-note">No hypothesis of this slice waits for a verdict, and no alert for an answer.</p>}
      <ul className="fl-rows">
        {openHypotheses.map(({ id, number, story }) => (
          <li key={id}>
            ◆ H-{number} has no verdict: <StoryOpener story={story} />
          </li>
        ))}
        {alerts.map(({ id, metric, open }) => (
          <li key={id}>
            A-{open?.number}{' '}
            <Button kind="link" onClick={() => goTo('monitoring', { metric: id })}>
              {shown(metric.name)}
            </Button>{' '}
            waits for an answer
          </li>
        ))}
      </ul>
    </section>
  )
}
