import { Suspense, lazy } from 'react'
import { Skeleton } from '../kit/Skeleton'
import { usePage } from '../page/PageProvider'
import { MapSkeleton } from './MapSkeleton'

const MapView = lazy(() => import('./MapView').then((module) => ({ default: module.MapView })))
const DecisionMapView = lazy(() => import('../decision/DecisionMapView').then((module) => ({ default: module.DecisionMapView })))

/** The map as a tab: what comes first already has its shape. With a decision in the address, as that would leave it. */
export function MapTab() {
  const { after } = usePage().address.params
  if (after !== undefined)
    return (
      <Suspense fallback={<Skeleton height="24rem" />}>
        <DecisionMapView param={after} />
      </Suspense>
    )
  return (
    <Suspense fallback={<MapSkeleton />}>
      <MapView />
    </Suspense>
  )
}
