import type { ActorKey, Day, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** What a North Star metric is and where it is to get to (T1). */
export interface Star {
  readonly name: Text
  readonly unit: Text
  readonly start: number | null
  readonly target: number | null
  readonly due: Day | null
}

export interface NorthStar extends Star {
  /** By day; the last of them is how it stands. */
  readonly readings: readonly { readonly day: Day; readonly value: number }[]
  readonly at: Moment
  readonly by: ActorKey
}

/** "2026-05". */
export type Month = string

export const PERIOD_FIGURES = ['budgetPlanned', 'budgetBurnt', 'headsPlanned', 'heads'] as const
export type PeriodFigure = (typeof PERIOD_FIGURES)[number]
/** Of one month; what nobody said is absent. Money in whole units, heads in people. */
export type Period = Readonly<Partial<Record<PeriodFigure, number>>>

/** First and last day. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** `by` is the one word for an actor: whoever a state names is looked up by it. */
export interface Person {
  readonly by: ActorKey
}

/** Who answers for a lifecycle stage, who works on it with them, and when it is to be done (T2). */
export interface StagePlan {
  readonly owner: Person | null
  /** In the order in which they joined, never the owner; absent: nobody. */
  readonly others?: readonly Person[]
  readonly span: Span | null
}

export interface StrategyState {
  readonly northStars: Readonly<Record<LocalId, NorthStar>>
  readonly currency: string
  readonly periods: Readonly<Record<Month, Period>>
  readonly stages: Readonly<Record<string, StagePlan>>
}

export const initialStrategy = (): StrategyState => ({ northStars: {}, currency: 'EUR', periods: {}, stages: {} })
