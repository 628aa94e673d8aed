import { folding } from '../plan'
import type { PlanEvent, PlanParts } from '../planState'

/** Areas as people know them: what the timeline filters by. */
export type AreaName = keyof PlanParts

/** Which area a fact belongs to; null for one that this version does not know. */
export function areaOf(event: PlanEvent): AreaName | null {
  return (folding.routes.get(event.type)?.name as AreaName | undefined) ?? null
}
