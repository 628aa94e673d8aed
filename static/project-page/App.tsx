import { Suspense, lazy } from 'react'
import type { AddressStore } from '../ui/address'
import { useAddress } from '../ui/address'
import { ErrorBoundary } from '../ui/kit/ErrorBoundary'
import { PlanProblem } from '../ui/kit/PlanProblem'
import { Skeleton } from '../ui/kit/Skeleton'
import { Tabs } from '../ui/kit/Tabs'
import { usePlan } from '../ui/plan/PlanProvider'

const MapView = lazy(() => import('../ui/map/MapView').then((module) => ({ default: module.MapView })))
const BurnUpView = lazy(() => import('../ui/burnUp/BurnUpView').then((module) => ({ default: module.BurnUpView })))
const ForecastView = lazy(() => import('../ui/forecast/ForecastView').then((module) => ({ default: module.ForecastView })))
const HypothesisBoardView = lazy(() =>
  import('../ui/hypotheses/HypothesisBoardView').then((module) => ({ default: module.HypothesisBoardView })),
)
const TimelineView = lazy(() => import('../ui/timeline/TimelineView').then((module) => ({ default: module.TimelineView })))
const StartView = lazy(() => import('../ui/start/StartView').then((module) => ({ default: module.StartView })))

const VIEWS = [
  { id: 'map', label: 'Map', View: MapView },
  { id: 'burn-up', label: 'Burn-up', View: BurnUpView },
  { id: 'forecast', label: 'Forecast', View: ForecastView },
  { id: 'hypotheses', label: 'Hypotheses', View: HypothesisBoardView },
  { id: 'timeline', label: 'Timeline', View: TimelineView },
] as const

export function App({ addresses }: { readonly addresses: AddressStore }) {
  const plan = usePlan()
  const address = useAddress(addresses)
  if (plan.status === 'loading') return <Skeleton height="24rem" />
  if (plan.status === 'failed' || plan.status === 'rebuilding') return <PlanProblem plan={plan} />
  if (plan.status === 'notStarted')
    return (
      <Suspense fallback={<Skeleton height="24rem" />}>
        <StartView />
      </Suspense>
    )
  const current = VIEWS.find((view) => view.id === address.view) ?? VIEWS[0]
  return (
    <>
      <Tabs tabs={VIEWS} current={current.id} onChoose={(view) => addresses.go({ view, params: {} })} label="Views of the plan" />
      <main role="tabpanel" aria-label={current.label}>
        <ErrorBoundary key={current.id} what={current.label}>
          <Suspense fallback={<Skeleton height="24rem" />}>
            <current.View />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  )
}
