import type { AgainstReason, Commitment, CriterionKind, Side, WorthPeriod } from '../../../playbook/criterionWords'
import type { ActorKey, Day, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { Comparison } from '../hypotheses/state'

export type { Side }

/** What is promised: "`metric` `comparison` `target` `unit`", and how firmly. A change of it asks both sides again. */
export interface Pledge {
  readonly metric: Text
  readonly unit: Text
  readonly comparison: Comparison
  readonly target: number
  readonly commitment: Commitment
}

export interface Agreement {
  readonly at: Moment
  /** Who recorded it. */
  readonly by: ActorKey
  /** For whom, where that is somebody else. */
  readonly who: Text
  /** What was agreed to has changed since. */
  readonly isLapsed: boolean
}

export interface Reading {
  readonly day: Day
  readonly value: number
}

/** What `step` of the ML metric, for the better, is worth in the business metric. */
export interface Worth {
  readonly step: number
  readonly amount: number
  /** A currency, where it is money. */
  readonly unit: Text
  readonly per: WorthPeriod
  /** Where the figure comes from. */
  readonly basis: Text
}

/** The business criterion that an ML criterion serves (P7); `worth` null until somebody says it. */
export interface Service {
  readonly business: LocalId
  readonly worth: Worth | null
}

export interface Criterion extends Pledge {
  /** "C-3" to people; counted per plan, never given twice. */
  readonly number: number
  readonly name: Text
  readonly kind: CriterionKind
  readonly agreements: Readonly<Partial<Record<Side, Agreement>>>
  /** By day, one a day, the last `READINGS_KEPT`. */
  readonly readings: readonly Reading[]
  readonly serves: Service | null
  readonly retired?: { readonly at: Moment; readonly by: ActorKey; readonly why: Text }
  readonly at: Moment
  readonly by: ActorKey
}

/** A story wants to better the metric of an ML criterion by `gain`, in the metric's own unit. */
export interface Aim {
  readonly criterion: LocalId
  readonly gain: number
  readonly against: AgainstReason | null
}

export interface CriteriaState {
  readonly nextNumber: number
  readonly byId: Readonly<Record<LocalId, Criterion>>
  readonly aims: Readonly<Record<StoryId, readonly Aim[]>>
}

/** What a story's own part knows of the criterion it aims at: enough for the panel, which does without the others. */
export interface KnownCriterion {
  readonly number: number
  readonly metric: Text
  readonly unit: Text
  readonly comparison: Comparison
  readonly target: number
  readonly latest: number | null
  readonly serves: { readonly number: number; readonly worth: Worth | null } | null
}

export interface StoryAim extends Aim {
  readonly known: KnownCriterion
}

export interface StoryCriteria {
  readonly aims: readonly StoryAim[]
}

export const READINGS_KEPT = 24

export const initialCriteria = (): CriteriaState => ({ nextNumber: 1, byId: {}, aims: {} })
export const initialStoryCriteria = (): StoryCriteria => ({ aims: [] })
