import { PROTOTYPE_GATE } from '../playbook/prototypeGate'
import type { Judgement } from './areas/prototypes/state'
import type { Moment, StoryId } from './kernel/ids'
import { isEmpty } from './kernel/text'
import type { PlanState } from './planState'

/** What was decided on the prototype since the story last came to that stage; null while that is open. */
export function judgedNow({ plan, stories }: PlanState, story: StoryId): (Judgement & { readonly at: Moment; readonly by: string }) | null {
  const judged = stories[story]?.areas.prototypes?.judged ?? null
  const since = plan.lifecycle.byStory[story]?.since ?? 0
  return judged !== null && judged.at >= since ? judged : null
}

/** Why a story does not leave its prototype yet (H5); null when nothing stands in the way. */
export function prototypeWaitsFor(state: PlanState, story: StoryId): string | null {
  const judged = judgedNow(state, story)
  if (judged === null) return 'Say first whether it is workable and worth deploying.'
  return judged.worthDeploying ? null : 'It was judged not worth deploying: return it, pivot or drop it, or decide anew.'
}

/** Items of the checklist that are done by what is written of the prototype, without a tick. */
export function isDoneByPrototype(state: PlanState, story: StoryId, stage: string, item: string): boolean {
  if (stage !== PROTOTYPE_GATE.stage) return false
  if (item === PROTOTYPE_GATE.item) return judgedNow(state, story)?.worthDeploying === true
  if (item === PROTOTYPE_GATE.timeBoxItem) return state.plan.prototypes.timeBoxes[story] !== undefined
  return item === PROTOTYPE_GATE.notesItem && !isEmpty(state.stories[story]?.areas.prototypes?.notes)
}
