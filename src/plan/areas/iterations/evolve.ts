import type { Draft } from '../../kernel/area'
import type { IterationsEvent } from './events'
import type { IterationsState } from './state'

export function evolve(plan: Draft<IterationsState>, event: IterationsEvent): void {
  switch (event.type) {
    case 'BoardChosen':
      plan.board = event.board
      return
    case 'IterationLengthSet':
      plan.weeks = event.weeks
      return
    case 'IterationAdded':
    case 'IterationChanged': {
      const { completedAt, ...details } = event.details
      plan.byId[event.iteration] = completedAt === undefined ? details : { ...details, completedAt }
      return
    }
    case 'IterationRemoved':
      delete plan.byId[event.iteration]
      return
    case 'StoriesScheduled':
      for (const { story, iteration } of event.stories)
        if (iteration === null) delete plan.byStory[story]
        else plan.byStory[story] = iteration
      return
  }
}
