import { Suspense, lazy, useEffect, useState } from 'react'
import type { MapNow } from './mapScope'

const MapDates = lazy(async () => ({ default: (await import('./MapDates')).MapDates }))

/** How long the map stands before its dates are reckoned, in ms: the picture comes first. */
const AFTER = 500

/** The rows' dates, with all that the forecast needs, once the map has been drawn. */
export function LaterDates({ now }: { readonly now: MapNow }) {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), AFTER)
    return () => clearTimeout(timer)
  }, [])
  return isDrawn ? (
    <Suspense>
      <MapDates now={now} />
    </Suspense>
  ) : null
}
