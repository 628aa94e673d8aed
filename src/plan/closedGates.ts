import type { Gate } from './areas/gates/state'
import { inOrder } from './areas/map/order'
import type { MapState } from './areas/map/state'
import type { Day, LocalId, StoryId } from './kernel/ids'
import type { PlanParts } from './planState'

/** A panel's plan comes without the gates: then nothing is known to be behind one. */
type Known = Pick<PlanParts, 'map'> & Partial<Pick<PlanParts, 'gates'>>

export interface ClosedGate {
  /** The slice at whose end the gate stands. */
  readonly slice: LocalId
  /** When it is decided, or looked at again. */
  readonly review: Day
}

/** A gate is closed while a review is ahead that has not said go: before the first one, and after a no-go (G1). */
export const isClosed = ({ review, decision }: Gate): boolean => review !== null && (decision === null || decision.kind === 'noGo')

/** The slices behind closed gates: by slice the first closed gate above it, with the last of the days to wait for. */
export function behindClosedGates({ map, gates }: Known): ReadonlyMap<LocalId, ClosedGate> {
  const behind = new Map<LocalId, ClosedGate>()
  const closed: ClosedGate[] = []
  for (const { id } of inOrder(map.slices).filter((slice) => !map.slices[slice.id]!.retired)) {
    const [first] = closed
    if (first) behind.set(id, { slice: first.slice, review: closed.reduce((last, { review }) => (review > last ? review : last), first.review) })
    const gate = gates?.bySlice[id]
    if (gate && isClosed(gate)) closed.push({ slice: id, review: gate.review! })
  }
  return behind
}

/** Whether a story stands in a slice behind a closed gate: it is marked, and left out of automatic planning (G1). */
export function behindGateIn(plan: Known): (story: StoryId) => boolean {
  const behind = behindClosedGates(plan)
  return (story) => behind.has(plan.map.places[story]?.slice ?? '')
}

/** Whether the gate of this slice is the first of the map: the one that stays closed while framing does not say why (F3). */
export function isFirstGate({ slices }: Pick<MapState, 'slices'>, slice: LocalId): boolean {
  return inOrder(slices).find(({ id }) => !slices[id]!.retired)?.id === slice
}
