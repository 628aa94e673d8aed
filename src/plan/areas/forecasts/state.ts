import type { Day, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** What a forecast was issued for: the end of an iteration, or a decision at a gate. */
export interface Occasion {
  readonly kind: 'iteration' | 'gate'
  readonly of: LocalId
}

/** A forecast as it was given out, to be scored against what happens: never re-made with a later model. */
export interface IssuedForecast {
  readonly at: Moment
  /** The first day that was not known. */
  readonly origin: Day
  /** Of the model. */
  readonly version: number
  readonly seed: number
  /** The last commit that it knew. */
  readonly inputs: number
  /** Items delivered within so many days: P1 … P99. */
  readonly counts: readonly { readonly days: number; readonly quantiles: readonly number[] }[]
  /** By slice, everything above it included; null where no date was named. */
  readonly slices: readonly { readonly slice: LocalId; readonly p50: Day | null; readonly p85: Day | null; readonly p95: Day | null }[]
  readonly milestones: readonly { readonly id: LocalId; readonly day: Day; readonly probability: number }[]
}

/** Why there was nothing to issue: too little history, nothing planned, everything delivered. */
export const OMISSIONS = ['tooYoung', 'noStories', 'done'] as const
export type Omission = (typeof OMISSIONS)[number]

/** Days of the past that say nothing about the pace, both ends counted. */
export interface ExcludedPeriod {
  readonly from: Day
  readonly to: Day
  readonly reason: Text
}

export interface ForecastsState {
  /** Oldest first; the last `MOST_ISSUED`. */
  readonly issued: readonly (IssuedForecast & { readonly occasion: Occasion })[]
  /** What came of each occasion, by `occasionKey`. */
  readonly occasions: Readonly<Record<string, 'issued' | Omission>>
  readonly excluded: Readonly<Record<LocalId, ExcludedPeriod>>
  /** Of hypotheses on the same data set, 0 to 1; null: as the model has it. */
  readonly correlation: number | null
}

/** More than four years of fortnights; older ones are in the log. */
export const MOST_ISSUED = 120

export const occasionKey = ({ kind, of }: Occasion): string => `${kind}-${of}`

export const initialForecasts = (): ForecastsState => ({ issued: [], occasions: {}, excluded: {}, correlation: null })
