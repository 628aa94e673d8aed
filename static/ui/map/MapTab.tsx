import { Suspense, lazy } from 'react'
import { MapSkeleton } from './MapSkeleton'

const MapView = lazy(() => import('./MapView').then((module) => ({ default: module.MapView })))

/** The map as a tab: what comes first already has its shape. */
export function MapTab() {
  return (
    <Suspense fallback={<MapSkeleton />}>
      <MapView />
    </Suspense>
  )
}
