import type { PlanParts } from '../../plan/planState'

/** What follows a failed hypothesis. */
export interface PivotRecord {
  /** Probability that its dropped work is replaced by other work. */
  readonly probability: number
  /** Stories added for each story dropped. */
  readonly replaced: number
  /** Pivots that it rests on. */
  readonly pivots: number
}

/** Stated defaults, worth four decisions and four stories: half of the failures are followed by half of the work. */
const PRIOR_PROBABILITY = 0.5
const PRIOR_REPLACED = 0.5
const PRIOR_WEIGHT = 4

/** From the team's own pivots and stops, shrunk to the stated defaults. */
export function pivotRecord({ learning }: PlanParts): PivotRecord {
  const ended = Object.values(learning.decisions).filter(({ kind }) => kind !== 'persevere')
  const pivots = ended.filter(({ kind }) => kind === 'pivot')
  const dropped = pivots.reduce((sum, decision) => sum + decision.dropped.length, 0)
  const added = pivots.reduce((sum, decision) => sum + decision.added.length, 0)
  return {
    probability: (pivots.length + PRIOR_PROBABILITY * PRIOR_WEIGHT) / (ended.length + PRIOR_WEIGHT),
    replaced: (added + PRIOR_REPLACED * PRIOR_WEIGHT) / (dropped + PRIOR_WEIGHT),
    pivots: pivots.length,
  }
}
