import type { ActorKey, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** A reference result for a metric (B1, PhazeRo). */
export interface Baseline {
  readonly metric: Text
  readonly kind: 'human' | 'literature' | 'quickAndDirty' | 'olderSystem'
  readonly value: number
  readonly unit: Text
  readonly better: 'higher' | 'lower'
  readonly dataSet: Text
  /** What it taught about data, time, effort or hardware. */
  readonly learnt: Text
}

export interface RecordedBaseline extends Baseline {
  readonly at: Moment
  readonly by: ActorKey
}

/** How many stories and baselines there are; the baselines themselves stand in the story parts. */
export interface BaselinesState {
  readonly countByStory: Readonly<Record<string, number>>
}

export interface StoryBaselines {
  readonly byId: Readonly<Record<LocalId, RecordedBaseline>>
}

export const initialBaselines = (): BaselinesState => ({ countByStory: {} })
export const initialStoryBaselines = (): StoryBaselines => ({ byId: {} })
