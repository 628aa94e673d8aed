import type { Commitment, CriterionKind, WorthPeriod } from './criterionWords'

export interface ExampleCriterion {
  readonly name: string
  readonly kind: CriterionKind
  readonly metric: string
  readonly unit: string
  readonly comparison: '>=' | '<='
  readonly target: number
  readonly commitment: Commitment
  /** The business criterion that it serves, by name, and what `step` of its metric is worth there. */
  readonly serves: { readonly name: string; readonly step: number; readonly amount: number; readonly unit: string; readonly per: WorthPeriod; readonly basis: string } | null
}

/** What success may be measured by: a smart-home application for solar energy. What others serve comes before them. */
export const CRITERIA_EXAMPLE: readonly ExampleCriterion[] = [
  { name: 'Savings per household', kind: 'business', metric: 'saved on the bill', unit: 'EUR a month', comparison: '>=', target: 12, commitment: 'hope', serves: null },
  {
    name: 'Forecast error', kind: 'ml', metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, commitment: 'target',
    serves: { name: 'Savings per household', step: 0.01, amount: 600, unit: 'EUR', per: 'month', basis: 'Simulated year, 2,000 households' },
  },
  { name: 'Hint in time', kind: 'software', metric: 'p95 latency', unit: 'ms', comparison: '<=', target: 300, commitment: 'guarantee', serves: null },
]
