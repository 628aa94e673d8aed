import { Button } from '../kit/Button'
import { count } from '../kit/amounts'
import type { CardFilter } from './cardFilter'
import { NO_FILTER } from './cardFilter'
import type { MapNow } from './mapScope'
import { useMapScope } from './mapScope'

/** The one thing to do next on the map: place what waits, else estimate what is not estimated. */
export function MapNextStep({ now, onFilter }: { readonly now: MapNow; readonly onFilter: (filter: CardFilter) => void }) {
  const { ui } = useMapScope()
  const { map, canPlan } = now
  if (!canPlan || map.verticals.length === 0 || map.slices.length === 0) return null
  if (map.unplaced.length > 0)
    return (
      <Button kind="primary" onClick={() => ui.set({ isTrayOpen: true })}>
        Place {count(map.unplaced.length, 'story', 'stories')}
      </Button>
    )
  if (map.tally.unestimated === 0) return null
  return (
    <Button kind="primary" onClick={() => onFilter({ ...NO_FILTER, states: ['todo', 'doing'], sizes: [null] })}>
      Estimate {count(map.tally.unestimated, 'story', 'stories')}
    </Button>
  )
}
