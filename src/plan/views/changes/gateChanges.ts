import type { GateDecision } from '../../areas/gates/state'
import { inOrder } from '../../areas/map/order'
import type { Day, LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { Behind, EventsBetween } from './behind'

type Said = GateDecision['kind'] | null

export type GateChange = {
  readonly slice: LocalId
  readonly name: Text
  readonly behind: Behind | null
} & (
  | { readonly kind: 'decided' | 'decisionTaken'; readonly was: Said; readonly is: Said }
  /** The day of the review, where no decision set it. */
  | { readonly kind: 'review'; readonly was: Day | null; readonly is: Day | null }
)

const MADE_BY: Readonly<Record<GateChange['kind'], ReadonlySet<string>>> = {
  decided: new Set(['GateDecided', 'GateRestored']),
  decisionTaken: new Set(['GateRestored']),
  review: new Set(['GateReviewSet', 'GateRestored']),
}

/** Decisions at gates, those that were taken back, and reviews planned for another day; by the order of the map. */
export function gateChanges(before: PlanState, after: PlanState, events: EventsBetween): readonly GateChange[] {
  // Where the practices are not loaded there is nothing to compare.
  const was = before.plan.gates?.bySlice
  const is = after.plan.gates?.bySlice
  if (was === undefined || is === undefined) return []
  const { slices } = after.plan.map
  return inOrder(slices)
    .flatMap(({ id: slice }): readonly GateChange[] => {
      const { name } = slices[slice]!
      const decisions = { was: was[slice]?.decision ?? null, is: is[slice]?.decision ?? null }
      if (decisions.was?.id !== decisions.is?.id) {
        const kind = decisions.is === null ? 'decisionTaken' : 'decided'
        return [{ kind, slice, name, was: decisions.was?.kind ?? null, is: decisions.is?.kind ?? null, behind: events.ofThing('slice', slice, MADE_BY[kind]) }]
      }
      const reviews = { was: was[slice]?.review ?? null, is: is[slice]?.review ?? null }
      return reviews.was === reviews.is ? [] : [{ kind: 'review', slice, name, ...reviews, behind: events.ofThing('slice', slice, MADE_BY.review) }]
    })
}
