import type { LifecycleStage } from '../../../playbook/lifecycle'
import { PROTOTYPE_GATE } from '../../../playbook/prototypeGate'
import { isExpected } from '../../areas/lifecycle/isExpected'
import type { StageMove } from '../../areas/lifecycle/state'
import type { ActorKey, Moment, StoryId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { PlanState } from '../../planState'
import { isDoneByPrototype } from '../../prototypeGate'

export interface StageStep {
  readonly id: string
  readonly name: string
  readonly place: 'passed' | 'current' | 'ahead'
}

export interface ChecklistRow {
  readonly id: string
  readonly label: string
  readonly isRequired: boolean
  /** Who ticked it and when; null = open. */
  readonly ticked: Partial<{ readonly at: Moment; readonly by: ActorKey }> | null
  /** Done by what is written elsewhere, so there is nothing to tick. */
  readonly isDerived: boolean
}

export interface StagePanel {
  readonly steps: readonly StageStep[]
  readonly current: { readonly id: string; readonly name: string; readonly since: Moment | null }
  readonly next: { readonly id: string; readonly name: string } | null
  readonly items: readonly ChecklistRow[]
  readonly doneCount: number
  /** Required and not ticked: leaving the stage asks for a reason. */
  readonly openRequired: readonly ChecklistRow[]
  readonly lastMove: StageMove | null
  /** Somebody moved it or ticked something. */
  readonly isTouched: boolean
}

/** Where a story stands in its lifecycle, and what is left to do before it moves on (G2). */
export function stagePanel(state: PlanState, story: StoryId): StagePanel {
  const { plan, stories } = state
  const stages = plan.settings.stages
  const own = plan.lifecycle.byStory[story]
  const part = stories[story]?.areas.lifecycle
  const at = Math.max(0, stages.findIndex(({ id }) => id === own?.stage))
  // A plan always has stages; an administrator can change the set, never empty it.
  const stage = stages[at] as LifecycleStage
  const next = stages[at + 1]
  // What the site no longer asks for stays where it was ticked.
  const asked = stage.checklist.filter((item) => item.off !== true || part?.ticks[`${stage.id}/${item.id}`] !== undefined)
  const items = asked.map((item) => {
    const isDone = isDoneByPrototype(state, story, stage.id, item.id)
    const isDecided = stage.id === PROTOTYPE_GATE.stage && item.id === PROTOTYPE_GATE.item
    const tick = isDecided ? undefined : part?.ticks[`${stage.id}/${item.id}`]
    return { id: item.id, label: textOr(item.label, 'Withheld'), isRequired: isExpected(item, plan, story), ticked: tick ?? (isDone ? {} : null), isDerived: isDone || isDecided }
  })
  return {
    steps: stages.map(({ id, name }, index) => ({
      id,
      name,
      place: index < at ? 'passed' : index === at ? 'current' : 'ahead',
    })),
    current: { id: stage.id, name: stage.name, since: own?.since ?? null },
    next: next === undefined ? null : { id: next.id, name: next.name },
    items,
    doneCount: items.filter(({ ticked }) => ticked !== null).length,
    openRequired: items.filter(({ isRequired, ticked }) => isRequired && ticked === null),
    lastMove: part?.moves.at(-1) ?? null,
    isTouched: own !== undefined || Object.keys(part?.ticks ?? {}).length > 0,
  }
}
