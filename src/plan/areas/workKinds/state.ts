import type { Period } from '../../../playbook/recurringPeriods'
import type { WorkKind } from '../../../playbook/workKinds'
import type { LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Work that comes round and that no story stands for. */
export interface RecurringDetails {
  readonly name: Text
  readonly kind: WorkKind
  /** Working days of effort each time. */
  readonly days: number
  readonly period: Period
}

export interface Recurring extends RecurringDetails {
  /** Since when it is done: from then on history holds it. */
  readonly at: Moment
  readonly retired?: true
}

export interface WorkKindsState {
  readonly byStory: Readonly<Record<StoryId, WorkKind>>
  readonly recurring: Readonly<Record<LocalId, Recurring>>
}

/** A story's own kind, for its panel. */
export interface StoryWorkKind {
  readonly kind: WorkKind | null
}

export const initialWorkKinds = (): WorkKindsState => ({ byStory: {}, recurring: {} })
export const initialStoryWorkKind = (): StoryWorkKind => ({ kind: null })
