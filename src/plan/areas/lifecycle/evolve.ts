import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { LifecycleEvent } from './events'
import type { LifecycleState, StoryLifecycle } from './state'

export function evolve(plan: Draft<LifecycleState>, event: LifecycleEvent, { at }: Commit): void {
  switch (event.type) {
    case 'StageAdvanced':
    case 'StageReturned':
      plan.byStory[event.story] = { stage: event.to, since: at }
      return
    case 'ChecklistItemTicked':
    case 'ChecklistItemUnticked':
      return
  }
}

export function evolveStory(part: Draft<StoryLifecycle>, event: LifecycleEvent, _id: StoryId, { at, by }: Commit): void {
  switch (event.type) {
    case 'StageAdvanced':
      part.moves.push({ at, by, from: event.from, to: event.to, note: event.note })
      return
    case 'StageReturned':
      part.moves.push({ at, by, from: event.from, to: event.to, note: event.reason })
      return
    case 'ChecklistItemTicked':
      part.ticks[`${event.stage}/${event.item}`] = { at, by }
      return
    case 'ChecklistItemUnticked':
      delete part.ticks[`${event.stage}/${event.item}`]
      return
  }
}
