import { BEYOND } from './pathTable'

/** Days of an outcome: 0 … 364, BEYOND a year, or ENDED: everything in the row was dropped. */
export const ENDED = BEYOND + 1

/** What became of the plan in every trial. */
export interface Simulation {
  readonly trials: number
  readonly seed: number
  /** By row: days until everything down to it is delivered, per trial; scope as it is, and as it keeps growing. */
  readonly asIs: readonly Uint16Array[]
  readonly growing: readonly Uint16Array[]
  /** By row: trials in which a story of it was dropped. */
  readonly cut: readonly number[]
  /** Story equivalents per trial; planned + extra = done + dropped. `lost`: the part of done that was for nothing. */
  readonly work: { readonly [K in 'planned' | 'extra' | 'done' | 'dropped' | 'lost']: Float64Array }
  /** Hypotheses that were drawn, by id: 1 where it held, per trial. */
  readonly verdicts: Readonly<Record<string, Uint8Array>>
  /** By position in the order of work; null unless asked for. */
  readonly stories: { readonly samples: number; readonly days: readonly Uint16Array[]; readonly dropped: readonly number[] } | null
}
