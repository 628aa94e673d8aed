import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { WorkKindsEvent } from './events'
import type { StoryWorkKind, WorkKindsState } from './state'

export function evolve(plan: Draft<WorkKindsState>, event: WorkKindsEvent, { at }: Commit): void {
  switch (event.type) {
    case 'WorkKindsSet':
      for (const { story, kind } of event.stories)
        if (kind === null) delete plan.byStory[story]
        else plan.byStory[story] = kind
      return
    case 'RecurringWorkAdded': {
      const { name, kind, days, period } = event.details
      plan.recurring[event.work] = { name, kind, days, period, at }
      return
    }
    case 'RecurringWorkChanged': {
      const was = plan.recurring[event.work]
      const { name, kind, days, period } = event.details
      if (was) plan.recurring[event.work] = { ...was, name, kind, days, period }
      return
    }
    case 'RecurringWorkRetired': {
      const was = plan.recurring[event.work]
      if (was) plan.recurring[event.work] = { ...was, retired: true }
      return
    }
    case 'RecurringWorkRestored': {
      const { retired: _, ...was } = plan.recurring[event.work] ?? {}
      if ('name' in was) plan.recurring[event.work] = was
      return
    }
  }
}

export function evolveStory(part: Draft<StoryWorkKind>, event: WorkKindsEvent, id: StoryId): void {
  if (event.type !== 'WorkKindsSet') return
  const own = event.stories.find(({ story }) => story === id)
  if (own) part.kind = own.kind
}
