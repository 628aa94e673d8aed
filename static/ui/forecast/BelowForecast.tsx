import { Suspense, lazy } from 'react'
import { ErrorBoundary } from '../kit/ErrorBoundary'

const TrackRecordView = lazy(() => import('./record/TrackRecordView').then((module) => ({ default: module.TrackRecordView })))
const ForecastGivens = lazy(() => import('./given/ForecastGivens').then((module) => ({ default: module.ForecastGivens })))

/** With every forecast, whatever it says: what forecasts were worth so far, and what people tell this one. */
export function BelowForecast() {
  return (
    <Suspense>
      <ErrorBoundary what="Track record">
        <TrackRecordView />
      </ErrorBoundary>
      <ErrorBoundary what="What the forecast goes by">
        <ForecastGivens />
      </ErrorBoundary>
    </Suspense>
  )
}
