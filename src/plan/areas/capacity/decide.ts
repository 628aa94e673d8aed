import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { endOf } from '../../iterationEnd'
import type { PlanState } from '../../planState'
import type { CapacityCommand } from './commands'
import type { CapacityEvent } from './events'

export function decide(command: CapacityCommand, { plan }: PlanState, { at }: DecideContext): Decision<CapacityEvent> {
  const { iteration } = command
  const was = plan.capacity.byIteration[iteration]
  switch (command.type) {
    case 'PlanCapacity': {
      const found = plan.iterations.byId[iteration]
      if (!found) return rejected('notFound', 'This iteration is no longer there.', 'iteration')
      if (endOf(found, at) !== null) return rejected('invalid', 'This iteration is over: plan the capacity of a later one.', 'iteration')
      if (found.startsAt === null || found.endsAt === null) return rejected('invalid', 'This sprint has no dates yet: give it dates in Jira first.', 'iteration')
      const { capacity } = command
      if (isSame(was, capacity)) return NOTHING_TO_DO
      return decided({ type: 'CapacityPlanned', iteration, capacity, was: was ? { ...was } : null })
    }
    case 'WithdrawCapacity':
      return was ? decided({ type: 'CapacityWithdrawn', iteration, was: { ...was } }) : NOTHING_TO_DO
  }
}
