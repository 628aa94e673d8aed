import { textOr } from '../../../../src/plan/kernel/text'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import type { IterationFacts } from '../../../../src/plan/views/retrospective'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { usePage } from '../../page/PageProvider'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'

const DECISIONS = { persevere: 'persevere', pivot: 'pivot', stop: 'stop' } as const

/** What the plan knows of the iteration: to talk about facts, not about memories. */
export function FactsPanel({ facts, isOver }: { readonly facts: IterationFacts; readonly isOver: boolean }) {
  const { state } = usePlanReady()
  const { goTo } = usePage()
  const dates = usePlanDates()
  const { planned, added, done, notDone, verdicts, decisions, alerts, forecast, from, to } = facts
  return (
    <section className="fl-card fl-section" aria-labelledby="fl-retro-facts">
      <h2 id="fl-retro-facts">What happened</h2>
      <p className="fl-note">
        {from === null ? 'It has no dates.' : `${dates.day(from)} to ${dates.day(to)}${isOver ? '' : ', so far'}.`} {count(planned.length, 'story', 'stories')} planned
        {added.length > 0 ? `, ${added.length} added later` : ''}, {done.length} delivered.
      </p>
      {forecast !== null && (
        <p>
          Forecast at its beginning: <strong>{forecast.p50}</strong> stories in {forecast.days} days (8 of 10 chances between {forecast.p10} and {forecast.p90}); <strong>{forecast.actual}</strong> came
          {forecast.actual < forecast.p10 ? ', fewer than expected' : forecast.actual > forecast.p90 ? ', more than expected' : ''}.
        </p>
      )}
      <Stories title="Delivered" stories={done} />
      <Stories title={isOver ? 'Not delivered' : 'Not delivered yet'} stories={notDone} />
      <ul className="fl-rows" hidden={verdicts.length + decisions.length + alerts.length === 0}>
        {verdicts.map(({ hypothesis, number, verdict, story }) => (
          <li key={`v-${hypothesis}`}>
            <Button kind="link" onClick={() => goTo('hypotheses', { story })}>
              ◆ H-{number}
            </Button>{' '}
            was {verdict}.
          </li>
        ))}
        {decisions.map(({ hypothesis, number, kind, story, dropped, added: came }) => (
          <li key={`d-${hypothesis}`}>
            <Button kind="link" onClick={() => goTo('hypotheses', { story })}>
              ◆ H-{number}
            </Button>{' '}
            Decision: {DECISIONS[kind]}
            {dropped > 0 ? `, ${count(dropped, 'story', 'stories')} dropped` : ''}
            {came > 0 ? `, ${count(came, 'story', 'stories')} added` : ''}.
          </li>
        ))}
        {alerts.map(({ metric, alert }) => (
          <li key={`a-${metric}`}>
            <Button kind="link" onClick={() => goTo('monitoring', { metric })}>
              A-{alert.number} {textOr(state.plan.monitoring.byId[metric]?.name ?? '', 'withheld')}
            </Button>{' '}
            {alert.severity}, {alert.answer === null ? 'not answered' : 'answered'}.
          </li>
        ))}
      </ul>
      {verdicts.length + decisions.length + alerts.length === 0 && <p className="fl-note">No verdict, no decision, no alert.</p>}
    </section>
  )
}

function Stories({ title, stories }: { readonly title: string; readonly stories: readonly StoryId[] }) {
  if (stories.length === 0) return null
  return (
    <details>
      <summary>
        {title}: {stories.length}
      </summary>
      <ul className="fl-rows">
        {stories.map((story) => (
          <li key={story}>
            <StoryOpener story={story} />
          </li>
        ))}
      </ul>
    </details>
  )
}
