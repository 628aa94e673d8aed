import type { TaskKind } from '../../../playbook/simplestModels'
import { TASK_KINDS } from '../../../playbook/simplestModels'
import { PROTOTYPE_GATE } from '../../../playbook/prototypeGate'
import type { Judgement } from '../../areas/prototypes/state'
import type { Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanState } from '../../planState'
import { judgedNow } from '../../prototypeGate'
import { addDays, dayOf, workingDaysFromDay } from '../../workCalendar'
import type { TimeBox } from '../hypothesisBoard'

export interface PrototypePanel {
  /** The story stands in this stage. */
  readonly isNow: boolean
  /** Null: it has none. Its day is counted only while the story stands there. */
  readonly timeBox: TimeBox | null
  readonly notes: Text
  readonly task: TaskKind | null
  /** Kinds of task for which the site suggests a model. */
  readonly suggested: readonly TaskKind[]
  /** Since the story last came to this stage; null while that is open. */
  readonly judged: (Judgement & { readonly at: Moment; readonly by: string }) | null
}

/** How far the prototype of a story is, what was noted, and whether it goes on (H5). */
export function prototypePanel(state: PlanState, story: StoryId, at: Moment): PrototypePanel {
  const part = state.stories[story]?.areas.prototypes
  return {
    isNow: state.plan.lifecycle.byStory[story]?.stage === PROTOTYPE_GATE.stage,
    timeBox: prototypeTimeBox(state, story, at),
    notes: part?.notes ?? '',
    task: part?.task ?? null,
    suggested: TASK_KINDS.filter((task) => !state.plan.settings.modelsOff.includes(task)),
    judged: judgedNow(state, story),
  }
}

/** In working days from the day on which the story came to the stage. */
export function prototypeTimeBox({ plan }: Pick<PlanState, 'plan'>, story: StoryId, at: Moment): TimeBox | null {
  const days = plan.prototypes.timeBoxes[story]
  if (days === undefined) return null
  const stands = plan.lifecycle.byStory[story]
  if (stands?.stage !== PROTOTYPE_GATE.stage) return { day: null, days, over: 0 }
  const { calendar } = plan.settings
  const day = Math.max(1, workingDaysFromDay(dayOf(stands.since, calendar), addDays(dayOf(at, calendar), 1), calendar))
  return { day, days, over: Math.max(0, day - Math.ceil(days)) }
}
