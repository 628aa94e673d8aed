import type { ActorKey, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export interface LifecycleState {
  /** Where each story stands; one that was never moved stands in the first stage. */
  readonly byStory: Readonly<Record<StoryId, { readonly stage: string; readonly since: Moment }>>
}

export interface StageMove {
  readonly at: Moment
  readonly by: ActorKey
  readonly from: string
  readonly to: string
  readonly note: Text
}

export interface StoryLifecycle {
  /** Who ticked what, keyed "stage/item". */
  readonly ticks: Readonly<Record<string, { readonly at: Moment; readonly by: ActorKey }>>
  readonly moves: readonly StageMove[]
}

export const initialLifecycle = (): LifecycleState => ({ byStory: {} })
export const initialStoryLifecycle = (): StoryLifecycle => ({ ticks: {}, moves: [] })
