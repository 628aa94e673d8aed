import { count } from '../kit/amounts'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import type { MapNow } from './mapScope'

/**
 * While the first layout stands as Foldline made it (all in one slice), the map says that it rests on assumptions,
 * and leads to them.
 */
export function MapAssumed({ now: { map, canStructure } }: { readonly now: MapNow }) {
  const { assumptions } = usePlanReady().state.plan.settings
  const { goTo } = usePage()
  const slices = new Set(Object.values(map.cells).map(({ slice }) => slice))
  if (!canStructure || assumptions.length === 0 || slices.size !== 1) return null
  return (
    <Button kind="link" onClick={() => goTo('settings')}>
      First layout: {count(assumptions.length, 'assumption', 'assumptions')} to check
    </Button>
  )
}
