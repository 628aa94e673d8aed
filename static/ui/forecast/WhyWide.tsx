import type { ForecastModel } from '../../../src/forecast/forecastModel'
import { noteSentence } from '../../../src/forecast/noteSentence'
import { storyName } from '../jira/StoryLink'
import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { Meter } from '../kit/Meter'
import { Skeleton } from '../kit/Skeleton'
import { count } from '../kit/amounts'
import { usePage } from '../page/PageProvider'
import { wasteSentence } from './basisWords'
import { causeName, causeRemedy, widthSentence } from './causeWords'
import type { DateRow, MadeForecast } from './dateRows'
import { useCauses } from './engine/useForecast'

/** What makes the date less sure: the five that widen it most, what is thrown away, and what to know about the input. */
export function WhyWide({ forecast, model, row }: { readonly forecast: MadeForecast; readonly model: ForecastModel; readonly row: DateRow | undefined }) {
  const waste = wasteSentence(forecast)
  const issues = useIssues(forecast.notes.flatMap((note) => (note.kind === 'circular' ? note.stories : [])))
  return (
    <section className="fl-card fl-why" aria-label="Why it is not surer">
      <h2>Why it is not surer</h2>
      {row !== undefined && <CauseList row={row} />}
      {waste !== '' && <p>{waste}</p>}
      {forecast.notes.map((note) => (
        <p key={JSON.stringify(note)} className="fl-subtle">
          {noteSentence(note, (id) => storyName(issues[id]))}
        </p>
      ))}
      {model.hypotheses.length === 0 && <p className="fl-subtle">No open hypothesis is among the causes: nothing is stated that could fail.</p>}
    </section>
  )
}

function CauseList({ row }: { readonly row: DateRow }) {
  const { goTo } = usePage()
  const reckoned = useCauses(row.row)
  if (reckoned.status === 'failed') return <p className="fl-subtle">{reckoned.message}</p>
  const causes = reckoned.status === 'ready' ? reckoned.value : reckoned.last
  if (causes === null)
    return (
      <div className="fl-why-list" aria-busy="true">
        {['85%', '60%', '70%'].map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    )
  const most = Math.max(1, causes.width)
  return (
    <>
      <p className="fl-subtle">{widthSentence(causes, row.name)}</p>
      <ol className="fl-why-list">
        {causes.causes.map((cause) => (
          <li key={causeName(cause)}>
            <span className="fl-why-name">
              {cause.kind === 'hypothesis' ? (
                <Button kind="link" onClick={() => goTo('hypotheses')}>
                  {causeName(cause)}
                </Button>
              ) : (
                causeName(cause)
              )}
              <span className="fl-why-days">{count(Math.round(cause.days), 'day', 'days')}</span>
            </span>
            <Meter value={cause.days / most} label={`${causeName(cause)}: ${count(Math.round(cause.days), 'day', 'days')} of ${Math.round(most)}`} tone="neutral" />
            <span className="fl-subtle">{causeRemedy(cause)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
