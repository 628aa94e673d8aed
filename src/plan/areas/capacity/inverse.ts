import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { CapacityEvent } from './events'

const AGAIN = rejected('notUndoable', 'The capacity of this iteration was planned again since.')

export function inverse(event: CapacityEvent, { plan }: PlanState): Decision<CapacityEvent> {
  const { iteration, was } = event
  const now = plan.capacity.byIteration[iteration]
  switch (event.type) {
    case 'CapacityPlanned':
      if (!isSame(now, event.capacity)) return AGAIN
      return was === null
        ? decided({ type: 'CapacityWithdrawn', iteration, was: event.capacity })
        : decided({ type: 'CapacityPlanned', iteration, capacity: was, was: event.capacity })
    case 'CapacityWithdrawn':
      return now ? AGAIN : decided({ type: 'CapacityPlanned', iteration, capacity: event.was, was: null })
  }
}
