import type { ActorKey, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** A size stands for the expected duration (E1); effort = duration × people. */
export interface Estimate {
  readonly size: string
  readonly people: number
}

export interface EstimatesState {
  readonly byStory: Readonly<Record<StoryId, Estimate>>
}

/** Who estimated what, when and why; `estimate` null = withdrawn. */
export interface EstimateEntry {
  readonly at: Moment
  readonly by: ActorKey
  readonly seq: number
  readonly estimate: Estimate | null
  readonly note?: Text
}

export interface StoryEstimates {
  readonly history: readonly EstimateEntry[]
}

export const initialEstimates = (): EstimatesState => ({ byStory: {} })
export const initialStoryEstimates = (): StoryEstimates => ({ history: [] })
