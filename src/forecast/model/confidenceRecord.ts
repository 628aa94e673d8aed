import type { PlanParts } from '../../plan/planState'
import { exp, ln } from '../exactMath'
import { inBounds } from './inBounds'

/** A confidence that was stated, and what came of it. */
export interface JudgedConfidence {
  readonly confidence: number
  readonly validated: boolean
}

/** How stated confidences are corrected: logit p = shift + slope × logit confidence. */
export interface ConfidenceRecord {
  readonly shift: number
  readonly slope: number
  /** Verdicts that it rests on. */
  readonly verdicts: number
}

/** Nobody is corrected without a record: the prior (shift 0, slope 1) is worth ten verdicts, two at each of these. */
const PRIOR_CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9] as const
const PRIOR_VERDICTS = 2
const STEPS = 25
/** Whoever said 0 or 100 % is taken to have been this sure: logits have no end. */
const SUREST = 0.01

export const NO_RECORD: ConfidenceRecord = { shift: 0, slope: 1, verdicts: 0 }

/** Verdicts with the confidence stated last before them; inconclusive ones judge nothing. */
export function judgedConfidences({ hypotheses }: PlanParts): readonly JudgedConfidence[] {
  return Object.values(hypotheses.rows).flatMap(({ status, confidence }) =>
    (status === 'validated' || status === 'invalidated') && confidence >= 0 && confidence <= 1 ? [{ confidence, validated: status === 'validated' }] : [],
  )
}

/** Fitted by Newton's method to the verdicts and to the prior's, which came out exactly as stated. */
export function confidenceRecord(judged: readonly JudgedConfidence[]): ConfidenceRecord {
  if (judged.length === 0) return NO_RECORD
  const points = [
    ...PRIOR_CONFIDENCES.map((confidence) => ({ x: logit(confidence), share: confidence, weight: PRIOR_VERDICTS })),
    ...judged.map(({ confidence, validated }) => ({ x: logit(inBounds(confidence, SUREST, 1 - SUREST, 0.5)), share: validated ? 1 : 0, weight: 1 })),
  ]
  let shift = 0
  let slope = 1
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    for (const { x, share, weight } of points) {
      const p = 1 / (1 + exp(-(shift + slope * x)))
      const curve = weight * p * (1 - p)
      g0 += weight * (share - p)
      g1 += weight * (share - p) * x
      h00 += curve
      h01 += curve * x
      h11 += curve * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    if (determinant < 1e-12) break
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    // Newton may overshoot where a record is one-sided.
    const damping = Math.min(1, 1 / Math.max(Math.abs(d0), Math.abs(d1)))
    shift += damping * d0
    slope += damping * d1
    if (Math.abs(d0) + Math.abs(d1) < 1e-10) break
  }
  return { shift, slope, verdicts: judged.length }
}

/** The probability that a hypothesis stated with this confidence is validated. */
export function corrected(confidence: number, { shift, slope }: ConfidenceRecord): number {
  if (!(confidence > 0 && confidence < 1)) return confidence
  return 1 / (1 + exp(-(shift + slope * logit(confidence))))
}

const logit = (p: number): number => ln(p / (1 - p))
