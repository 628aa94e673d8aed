import { useMemo, useState } from 'react'
import { knowledgeOf } from '../../../src/forecast/knowledgeOf'
import { teamHistory } from '../../../src/forecast/model/teamHistory'
import { dayOf } from '../../../src/plan/workCalendar'
import { useDayWords } from '../charts/useDayWords'
import { Button } from '../kit/Button'
import { amount, count } from '../kit/amounts'
import { TableHead } from '../kit/TableHead'
import { StoryOpener } from '../page/StoryOpener'
import { usePlanReady } from '../page/usePlanReady'
import type { CountedIteration } from './countedIterations'
import { countedIterations } from './countedIterations'
import { useForecastMoment } from './engine/useReckoned'

const FIRST = 50

/** What the pace was drawn from, opened: each delivered story, and the iterations they fell into. */
export function Counted() {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fl-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Which stories and iterations were counted</summary>
      {isOpen && <CountedLists />}
    </details>
  )
}

function CountedLists() {
  const { state } = usePlanReady()
  const at = useForecastMoment()
  const words = useDayWords()
  const [shown, setShown] = useState(FIRST)
  const { calendar } = state.plan.settings
  const { excluded, deliveries, iterations, since, until } = useMemo(() => {
    const spans = knowledgeOf(state, at).excluded ?? []
    const history = teamHistory(state, calendar, at, spans)
    const counted = history.days.flatMap(({ delivered }) => delivered).toReversed()
    return { excluded: spans, deliveries: counted, iterations: countedIterations(state, counted, history.since), since: history.since, until: history.until }
  }, [state, calendar, at])
  if (since === null) return <p className="fl-subtle">Nothing is counted: nobody has worked on a story yet.</p>
  return (
    <div className="fl-counted">
      <p className="fl-subtle">
        Every day from {words.day(since)} until {words.day(until)} counts, the last weeks most; today does not yet. A story counts once, on the day it was delivered for good.
        {excluded.map(({ from, to }) => ` Left out: ${words.day(from)} to ${words.day(to)}.`).join('')}
      </p>
      <div className="fl-counted-lists">
        <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Counted stories">
          <table className="fl-table">
            <caption className="fl-visually-hidden">{count(deliveries.length, 'delivered story', 'delivered stories')}, the newest first</caption>
            <TableHead columns={['Delivered story', 'Delivered', { figures: 'Took, working days' }]} />
            <tbody>
              {deliveries.slice(0, shown).map(({ story, at: delivered, days }) => (
                <tr key={story}>
                  <td>
                    <StoryOpener story={story} />
                  </td>
                  <td>{words.weekday(dayOf(delivered, calendar))}</td>
                  <td data-align="end">{days === null ? 'not known' : amount(days)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {iterations.length > 0 && <IterationCounts iterations={iterations} />}
      </div>
      {deliveries.length > shown && (
        <Button kind="subtle" onClick={() => setShown(shown + 200)}>
          Show more of {deliveries.length}
        </Button>
      )}
    </div>
  )
}

function IterationCounts({ iterations }: { readonly iterations: readonly CountedIteration[] }) {
  return (
    <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Counted iterations">
      <table className="fl-table">
        <caption className="fl-visually-hidden">Stories delivered in each iteration that was counted, the newest first</caption>
        <TableHead columns={['Iteration', { figures: 'Stories delivered while it ran' }]} />
        <tbody>
          {iterations.map(({ id, name, delivered, isWhole }) => (
            <tr key={id}>
              <td>{isWhole ? name : `${name} (in part)`}</td>
              <td data-align="end">{delivered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
