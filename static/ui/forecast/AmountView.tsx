import type { Ref } from 'react'
import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Day } from '../../../src/plan/kernel/ids'
import { addDays } from '../../../src/plan/workCalendar'
import { DayField } from '../charts/DayField'
import { daysBetween } from '../charts/dayAxis'
import { useDayWords } from '../charts/useDayWords'
import { EmptyState } from '../kit/EmptyState'
import { Skeleton } from '../kit/Skeleton'
import { AmountChart } from './AmountChart'
import { ForecastFailed } from './ForecastFailed'
import { AMOUNT_CONFIDENCES, amountAnswer } from './amountWords'
import { atLeastText, unitCount } from './basisWords'
import type { MadeForecast } from './dateRows'
import { useFan } from './engine/useForecast'

interface AmountViewProps {
  readonly forecast: MadeForecast
  readonly model: ForecastModel
  readonly chosen: Day
  readonly onChoose: (day: Day) => void
  readonly around: Ref<HTMLDivElement>
}

/** "How much by": at least so many stories by a day, with 95, 85 and 50 % confidence. */
export function AmountView({ forecast, model, chosen, onChoose, around }: AmountViewProps) {
  const words = useDayWords()
  const reckoned = useFan()
  const { origin, basis } = forecast
  if (reckoned.status === 'failed') return <ForecastFailed message={reckoned.message} />
  const fan = reckoned.status === 'ready' ? reckoned.value : reckoned.last
  if (reckoned.status === 'reckoning' && fan === null) return <Skeleton height="20rem" />
  const [first, ...rest] = fan ?? []
  if (first === undefined)
    return (
      <EmptyState title="How much needs a pace">
        A pace needs 28 days of history; there are {model.pace.days} so far. Until then only a guess by when can be made, from the ranges of the sizes.
      </EmptyState>
    )
  const ahead = Math.min(rest.length, Math.max(0, daysBetween(origin, chosen)))
  const day = [first, ...rest][ahead] ?? first
  return (
    <section className="fl-forecast-part" aria-label="How much by">
      <div className="fl-forecast-controls">
        <DayField label="Delivered by" value={day.day} min={origin} max={rest.at(-1)?.day ?? first.day} onChange={onChoose} />
        <p className="fl-forecast-said" aria-live="polite">
          {amountAnswer(day, basis, words)}
        </p>
      </div>
      <AmountChart ref={around} fan={[first, ...rest]} basis={basis} chosen={ahead} onChoose={(next) => onChoose(addDays(origin, next))} />
      <table className="fl-table fl-amount-table">
        <caption className="fl-visually-hidden">How much is delivered by {words.day(day.day)}, from today on</caption>
        <thead>
          <tr>
            <th scope="col">Confidence</th>
            <th scope="col">Delivered from today to {words.day(day.day)}</th>
          </tr>
        </thead>
        <tbody>
          {AMOUNT_CONFIDENCES.map(({ confidence, atLeast }) => (
            <tr key={confidence}>
              <th scope="row">{Math.round(confidence * 100)} %</th>
              <td>{atLeastText(day[atLeast], basis)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">less than 5 %</th>
            <td>more than {unitCount(day.atLeast5, basis)}</td>
          </tr>
        </tbody>
      </table>
      <p className="fl-chart-note">It counts what the team delivers of this plan, whatever it is: hypotheses that fail and stories that are added change which, not how many.</p>
    </section>
  )
}
