import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { judgementIn, prototypeOf } from './decide'
import type { PrototypesEvent } from './events'

export function inverse(event: PrototypesEvent, state: PlanState): Decision<PrototypesEvent> {
  const { story } = event
  const now = prototypeOf(state, story)
  const again = { ...rejected('notUndoable', 'This was changed again since.', 'story'), ...(now.judged && { by: now.judged.by }) }
  switch (event.type) {
    case 'PrototypeTimeBoxed': {
      const { days, was } = event
      return (state.plan.prototypes.timeBoxes[story] ?? null) === days ? decided({ type: 'PrototypeTimeBoxed', story, days: was, was: days }) : again
    }
    case 'PrototypeNoted': {
      const { notes, was } = event
      return isSame(now.notes, notes) ? decided({ type: 'PrototypeNoted', story, notes: was, was: notes }) : again
    }
    case 'TaskKindChosen': {
      const { task, was } = event
      return now.task === task ? decided({ type: 'TaskKindChosen', story, task: was, was: task }) : again
    }
    case 'PrototypeJudged': {
      const { judgement, was } = event
      if (!isSame(judgementIn(now), judgement)) return again
      return was === null ? decided({ type: 'JudgementWithdrawn', story, was: judgement }) : decided({ type: 'PrototypeJudged', story, judgement: was, was: judgement })
    }
    case 'JudgementWithdrawn':
      return now.judged === null ? decided({ type: 'PrototypeJudged', story, judgement: event.was, was: null }) : again
  }
}
