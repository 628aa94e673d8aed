import { textOr } from '../../kernel/text'
import type { LifecycleEvent } from '../../areas/lifecycle/events'
import type { PlanParts } from '../../planState'
import type { EventSentence } from './sentence'
import { because, says, stories } from './sentence'

export function lifecycleSentence(event: LifecycleEvent, plan: PlanParts): EventSentence {
  const story = stories([event.story])
  const name = (id: string): string => stageOf(plan, id)?.name ?? id
  const item = (stage: string, id: string): string => textOr(stageOf(plan, stage)?.checklist.find((entry) => entry.id === id)?.label ?? id, 'withheld')
  switch (event.type) {
    case 'StageAdvanced':
      return because(event.note, 'advanced ', story, ` from ${name(event.from)} to ${name(event.to)}`, open(event.openItems?.length ?? 0))
    case 'StageReturned':
      return because(event.reason, 'returned ', story, ` from ${name(event.from)} to ${name(event.to)}`)
    case 'ChecklistItemTicked':
      return says(`ticked “${item(event.stage, event.item)}” on `, story)
    case 'ChecklistItemUnticked':
      return says(`unticked “${item(event.stage, event.item)}” on `, story)
  }
}

function stageOf({ settings }: PlanParts, id: string) {
  return settings.stages.find((stage) => stage.id === id)
}

function open(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' with one required item open' : ` with ${count} required items open`
}
