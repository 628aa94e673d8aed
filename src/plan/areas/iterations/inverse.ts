import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { IterationsEvent } from './events'

const AGAIN = rejected('notUndoable', 'This iteration was changed again since.')

export function inverse(event: IterationsEvent, state: PlanState): Decision<IterationsEvent> {
  const { board, weeks, byId, byStory } = state.plan.iterations
  switch (event.type) {
    case 'BoardChosen':
      if (board !== event.board) return rejected('notUndoable', 'Another board was chosen since.')
      return decided({ type: 'BoardChosen', board: event.was, was: event.board })
    case 'IterationLengthSet':
      if (weeks !== event.weeks) return rejected('notUndoable', 'The length was changed again since.')
      return decided({ type: 'IterationLengthSet', weeks: event.was, was: event.weeks })
    case 'IterationAdded':
      if (!isSame(byId[event.iteration], event.details)) return AGAIN
      if (Object.values(byStory).includes(event.iteration))
        return rejected('notUndoable', 'Stories have been put into this iteration since: move them first.')
      return decided({ type: 'IterationRemoved', iteration: event.iteration, was: event.details })
    case 'IterationChanged':
      if (!isSame(byId[event.iteration], event.details)) return AGAIN
      return decided({ type: 'IterationChanged', iteration: event.iteration, details: event.was, was: event.details })
    case 'IterationRemoved':
      if (byId[event.iteration]) return AGAIN
      return decided({ type: 'IterationAdded', iteration: event.iteration, details: event.was })
    case 'StoriesScheduled': {
      if (event.stories.some(({ story, iteration }) => (byStory[story] ?? null) !== iteration))
        return rejected('notUndoable', 'This story was put into another iteration since.')
      if (event.stories.some(({ was }) => was !== null && !byId[was]))
        return rejected('notUndoable', 'The iteration it came from is no longer there.')
      return decided({
        type: 'StoriesScheduled',
        planned: true,
        stories: event.stories.map(({ story, iteration, was }) => ({ story, iteration: was, was: iteration })),
      })
    }
  }
}
