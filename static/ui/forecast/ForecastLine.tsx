import { useDayWords } from '../charts/useDayWords'
import { usePlanForecast } from './engine/useForecast'
import { forecastAnswer } from './forecastAnswer'
import { latestOf } from './latestOf'
import { useBestTest } from './useBestTest'

/** "MVP: 85 % by 12 March; testing H-3 first saves 9 days on average.", for a page that is about more; nothing where nothing is forecast. */
export default function ForecastLine() {
  const words = useDayWords()
  const made = latestOf(usePlanForecast())
  const test = useBestTest(made?.model)
  if (made === null || made.forecast.kind !== 'forecast') return null
  return <>{forecastAnswer(made.forecast, test, words)} </>
}
