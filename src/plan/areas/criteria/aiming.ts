import type { LocalId } from '../../kernel/ids'
import type { PlanState } from '../../planState'

/** The stories that aim at a criterion, as an event names them. */
export const aiming = ({ plan }: PlanState, criterion: LocalId) =>
  Object.keys(plan.criteria.aims)
    .filter((story) => plan.criteria.aims[story]!.some((aim) => aim.criterion === criterion))
    .map((story) => ({ story }))
