import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { PrototypesEvent } from './events'
import type { PrototypesState, StoryPrototype } from './state'

export function evolve(plan: Draft<PrototypesState>, event: PrototypesEvent): void {
  if (event.type !== 'PrototypeTimeBoxed') return
  if (event.days === null) delete plan.timeBoxes[event.story]
  else plan.timeBoxes[event.story] = event.days
}

export function evolveStory(part: Draft<StoryPrototype>, event: PrototypesEvent, _id: StoryId, { at, by }: Commit): void {
  switch (event.type) {
    case 'PrototypeTimeBoxed':
      return
    case 'PrototypeNoted':
      part.notes = event.notes
      return
    case 'TaskKindChosen':
      part.task = event.task
      return
    case 'PrototypeJudged':
      part.judged = { ...event.judgement, at, by }
      return
    case 'JudgementWithdrawn':
      part.judged = null
      return
  }
}
