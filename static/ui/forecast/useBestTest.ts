import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { FailFastStep } from '../../../src/forecast/results/failFastOrder'
import { useFailFast } from './engine/useForecast'
import { latestOf } from './latestOf'

/** The test that saves most by coming first, of those that wait; null without one, or while that is not known. */
export function useBestTest(model: ForecastModel | undefined): FailFastStep | null {
  const order = latestOf(useFailFast())
  const underTest = new Set(model?.hypotheses.filter(({ isTesting }) => isTesting).map(({ id }) => id))
  return order?.steps.find(({ hypothesis }) => !underTest.has(hypothesis)) ?? null
}
