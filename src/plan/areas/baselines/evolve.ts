import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { BaselinesEvent } from './events'
import type { BaselinesState, StoryBaselines } from './state'

export function evolve(plan: Draft<BaselinesState>, event: BaselinesEvent): void {
  switch (event.type) {
    case 'BaselineRecorded':
      plan.countByStory[event.story] = (plan.countByStory[event.story] ?? 0) + 1
      return
    case 'BaselineWithdrawn': {
      const left = (plan.countByStory[event.story] ?? 0) - 1
      if (left > 0) plan.countByStory[event.story] = left
      else delete plan.countByStory[event.story]
      return
    }
    case 'BaselineCorrected':
      return
  }
}

export function evolveStory(part: Draft<StoryBaselines>, event: BaselinesEvent, _id: StoryId, { at, by }: Commit): void {
  switch (event.type) {
    case 'BaselineRecorded':
    case 'BaselineCorrected':
      part.byId[event.id] = { ...event.baseline, at, by }
      return
    case 'BaselineWithdrawn':
      delete part.byId[event.id]
      return
  }
}
