import type { MapGrid } from './mapGrid'
import type { Lift } from './moveLift'

/** Whether the place that lifted cards hover over is still there: somebody may have retired its column or row. */
export function isLiftStanding(grid: MapGrid, { spot }: Lift): boolean {
  return spot.column < grid.columns.length && spot.slice < grid.slices.length && grid.columns[spot.column]?.isClosed === false
}
