import type { RiskKind, RiskLevel } from './auditQuestions'

interface ExampleRisk {
  readonly text: string
  readonly kind: RiskKind
  readonly likelihood: RiskLevel
  readonly impact: RiskLevel
  readonly answer: string
}

interface ExampleDataSlice {
  readonly name: string
  readonly cut: string
  readonly measure: { readonly metric: string; readonly comparison: '<=' | '>='; readonly threshold: number; readonly unit: string }
}

/** What an audit may look like: a smart-home application for solar energy. */
export const AUDIT_EXAMPLE: { readonly risks: readonly ExampleRisk[]; readonly dataSlices: readonly ExampleDataSlice[] } = {
  risks: [
    { text: 'Households with heat pumps get a prediction made for the others.', kind: 'fairness', likelihood: 3, impact: 2, answer: 'Measured as a slice of its own; a flag in the features.' },
    { text: 'A sunny day is promised, and the washing machine runs on bought electricity.', kind: 'falsePositive', likelihood: 2, impact: 2, answer: 'The hint says how sure it is.' },
    { text: 'Snow on the panels: ten days a year, hardly in the data.', kind: 'rareClass', likelihood: 2, impact: 2, answer: '' },
  ],
  dataSlices: [
    { name: 'All households', cut: 'The whole held-out year', measure: { metric: 'MAE', comparison: '<=', threshold: 0.45, unit: 'kWh' } },
    { name: 'Heat pumps', cut: 'Households that heat with electricity', measure: { metric: 'MAE', comparison: '<=', threshold: 0.6, unit: 'kWh' } },
    { name: 'Winter', cut: 'December to February', measure: { metric: 'MAE', comparison: '<=', threshold: 0.55, unit: 'kWh' } },
  ],
}
