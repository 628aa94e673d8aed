import type { FeedbackSource } from '../../../playbook/feedbackSources'
import type { ActorKey, Day, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** What it is about: a story, or a hypothesis stated on that story. */
export interface FeedbackLink {
  readonly story: StoryId
  readonly hypothesis: LocalId | null
}

export interface Feedback {
  /** "F-3" to people; counted per plan, never given twice. */
  readonly number: number
  readonly source: FeedbackSource
  readonly text: Text
  /** When it was said. */
  readonly day: Day
  readonly links: readonly FeedbackLink[]
  /** What was done about it; empty while nobody said so. */
  readonly answer: Text
  /** Nothing more is to be done about it. */
  readonly isClosed: boolean
  /** When something of it was recorded last, and by whom. */
  readonly at: Moment
  readonly by: ActorKey
}

export interface FeedbackState {
  readonly nextNumber: number
  readonly byId: Readonly<Record<LocalId, Feedback>>
}

/** What a story's own part knows of the feedback on it: enough for its panel. */
export interface HeardFeedback {
  readonly feedback: LocalId
  readonly number: number
  readonly hypothesis: LocalId | null
  readonly source: FeedbackSource
  readonly text: Text
  readonly day: Day
  readonly answer: Text
  readonly isClosed: boolean
}

export interface StoryFeedback {
  readonly heard: readonly HeardFeedback[]
}

export const initialFeedback = (): FeedbackState => ({ nextNumber: 1, byId: {} })
export const initialStoryFeedback = (): StoryFeedback => ({ heard: [] })
