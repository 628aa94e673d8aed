import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { PrototypesCommand } from './commands'
import type { PrototypesEvent } from './events'
import type { Judgement, StoryPrototype } from './state'
import { initialStoryPrototype } from './state'

export function decide(command: PrototypesCommand, state: PlanState): Decision<PrototypesEvent> {
  const { story } = command
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  const now = prototypeOf(state, story)
  switch (command.type) {
    case 'TimeBoxPrototype': {
      const was = state.plan.prototypes.timeBoxes[story] ?? null
      return was === command.days ? NOTHING_TO_DO : decided({ type: 'PrototypeTimeBoxed', story, days: command.days, was })
    }
    case 'NotePrototype':
      return isSame(now.notes, command.notes) ? NOTHING_TO_DO : decided({ type: 'PrototypeNoted', story, notes: command.notes, was: now.notes })
    case 'ChooseTaskKind':
      return now.task === command.task ? NOTHING_TO_DO : decided({ type: 'TaskKindChosen', story, task: command.task, was: now.task })
    case 'JudgePrototype': {
      const { judgement } = command
      if (isEmpty(judgement.why)) return rejected('invalid', 'Say what the decision rests on.', 'judgement.why')
      if (judgement.worthDeploying && !judgement.workable) return rejected('invalid', 'What is not workable is not worth deploying.', 'judgement.worthDeploying')
      // Said again, it holds for this prototype as well: a story may come back to it.
      return decided({ type: 'PrototypeJudged', story, judgement, was: judgementIn(now) })
    }
    case 'WithdrawJudgement': {
      const was = judgementIn(now)
      return was ? decided({ type: 'JudgementWithdrawn', story, was }) : NOTHING_TO_DO
    }
  }
}

export const prototypeOf = ({ stories }: PlanState, story: string): StoryPrototype => stories[story]?.areas.prototypes ?? initialStoryPrototype()

export function judgementIn({ judged }: StoryPrototype): Judgement | null {
  if (judged === null) return null
  const { workable, worthDeploying, why } = judged
  return { workable, worthDeploying, why }
}
