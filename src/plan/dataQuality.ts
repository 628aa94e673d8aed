import type { DataDimension, DataScore } from '../playbook/dataQuestions'
import { DATA_DIMENSIONS } from '../playbook/dataQuestions'

/** By dimension, as far as it was assessed. */
export type DataScores = { readonly [Dimension in DataDimension]?: DataScore | undefined }

export interface DataQuality {
  /** The lowest score: data is as good as what it lacks most. */
  readonly score: DataScore
  readonly weakest: DataDimension
  /** Assessed by every dimension. */
  readonly isComplete: boolean
}

/**
 * How far the size range of a story reaches by the quality of the data it needs (F7): a stated assumption. At 1 the
 * longest time is 1.6 times as long and the shortest 1.6 times as short, in totals and in the spread that the forecast draws from.
 */
export const DATA_WIDENING: Readonly<Record<DataScore, number>> = { 1: 1.6, 2: 1.3, 3: 1, 4: 1, 5: 0.9 }

/** Null while nobody has assessed it. */
export function qualityOf(scores: DataScores): DataQuality | null {
  let worst: DataQuality | null = null
  let known = 0
  for (const dimension of DATA_DIMENSIONS) {
    const score = scores[dimension]
    if (score === undefined) continue
    known += 1
    if (worst === null || score < worst.score) worst = { score, weakest: dimension, isComplete: false }
  }
  return worst && { ...worst, isComplete: known === DATA_DIMENSIONS.length }
}

export const isPoor = (quality: DataQuality | null): quality is DataQuality => quality !== null && quality.score <= 2

/** Of all the data that a story needs the worst counts; it narrows only where all of it is excellent in every dimension. */
export function wideningBy(qualities: readonly (DataQuality | null)[]): number {
  if (qualities.length === 0) return 1
  return Math.max(...qualities.map((quality) => (quality === null ? 1 : Math.max(DATA_WIDENING[quality.score], quality.isComplete ? 0 : 1))))
}

/** A range of days, that much wider on either side; never the wrong way round. */
export function widened({ min, max }: { readonly min: number; readonly max: number }, factor: number): { readonly min: number; readonly max: number } {
  const middle = (min + max) / 2
  return { min: Math.min(middle, min / factor), max: Math.max(middle, max * factor) }
}
