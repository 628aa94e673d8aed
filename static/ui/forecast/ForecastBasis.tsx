import { useDayWords } from '../charts/useDayWords'
import { Lozenge } from '../kit/Lozenge'
import { usePlanDates } from '../page/usePlanDates'
import { Counted } from './Counted'
import { basisSentence, cautionsOf } from './basisWords'
import type { MadeForecast } from './dateRows'

/** As of when, out of what, and what to be careful about; opens to what was counted. */
export function ForecastBasis({ forecast, isOutdated }: { readonly forecast: MadeForecast; readonly isOutdated: boolean }) {
  const words = useDayWords()
  const dates = usePlanDates()
  const cautions = cautionsOf(forecast.basis, words)
  return (
    <div className="fl-basis">
      <p>
        {cautions.map(({ label }) => (
          <Lozenge key={label} tone="warning">
            {label}
          </Lozenge>
        ))}{' '}
        As of {dates.moment(forecast.at)}, {forecast.trials.toLocaleString('en')} runs. {basisSentence(forecast.basis, words)} {cautions.map(({ sentence }) => sentence).join(' ')}
        <span role="status">{isOutdated ? ' Being made anew …' : ''}</span>
      </p>
      <Counted />
    </div>
  )
}
