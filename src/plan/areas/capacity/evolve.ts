import type { Draft } from '../../kernel/area'
import type { CapacityEvent } from './events'
import type { CapacityState } from './state'

export function evolve(plan: Draft<CapacityState>, event: CapacityEvent): void {
  switch (event.type) {
    case 'CapacityPlanned': {
      const { part, cause, note } = event.capacity
      plan.byIteration[event.iteration] = { part, cause, note }
      return
    }
    case 'CapacityWithdrawn':
      delete plan.byIteration[event.iteration]
      return
  }
}
