import type { JudgedConfidence } from '../model/confidenceRecord'

/** How stated confidences came out. */
export interface ConfidenceScore {
  readonly verdicts: number
  /** Mean squared error: 0 is clairvoyant; `plain` is what saying the base rate each time would have got. */
  readonly brier: number
  readonly plain: number
  /** By how sure people were: what they said on average, and how often it held. Only bands that were used. */
  readonly reliability: readonly { readonly from: number; readonly to: number; readonly verdicts: number; readonly stated: number; readonly held: number }[]
}

const BANDS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const

/** Null before the first verdict. */
export function confidenceScore(judged: readonly JudgedConfidence[]): ConfidenceScore | null {
  if (judged.length === 0) return null
  const mean = (list: readonly JudgedConfidence[], value: (one: JudgedConfidence) => number): number => list.reduce((sum, one) => sum + value(one), 0) / list.length
  const held = mean(judged, ({ validated }) => Number(validated))
  const reliability = BANDS.slice(0, -1).flatMap((from, index) => {
    const to = BANDS[index + 1]!
    const band = judged.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    if (band.length === 0) return []
    return [{ from, to, verdicts: band.length, stated: mean(band, ({ confidence }) => confidence), held: mean(band, ({ validated }) => Number(validated)) }]
  })
  return {
    verdicts: judged.length,
    brier: mean(judged, ({ confidence, validated }) => square(confidence - Number(validated))),
    plain: mean(judged, ({ validated }) => square(held - Number(validated))),
    reliability,
  }
}

const square = (value: number): number => value * value
