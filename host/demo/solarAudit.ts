import type { Role } from './solarScenario'
import type { SheetStep } from './solarSheets'

const measure = (threshold: number) => ({ metric: 'MAE', comparison: '<=', threshold, unit: 'kWh' })
const risk = (id: string, kind: string, likelihood: number, impact: number, text: string, answer: string) => ({ risk: id, details: { text, kind, likelihood, impact, answer } })
const slice = (id: string, name: string, cut: string, threshold: number) => ({ dataSlice: id, details: { name, cut, dataSet: null, measure: measure(threshold) } })

const FINDINGS: readonly (readonly [day: number, dataSlice: string, value: number, note: string])[] = [
  [40, 'audit-all', 0.44, 'Trees, before the holiday calendar.'],
  [40, 'audit-winter', 0.52, ''],
  [40, 'audit-pumps', 0.58, 'Eleven households only.'],
  [108, 'audit-all', 0.41, 'With the holiday calendar.'],
  [108, 'audit-new', 0.47, 'First measured: a month of readings is enough.'],
  [138, 'audit-pumps', 0.62, 'One model for every household.'],
  [205, 'audit-pumps', 0.57, 'Three models by kind of household.'],
  [213, 'audit-winter', 0.63, 'The cold weeks of this year, with snow on the panels.'],
]

const SIGN_OFFS: readonly (readonly [day: number, note: string])[] = [
  [40, ''],
  [141, 'The app says that a prediction with a heat pump is uncertain; models by kind of household come with Growth.'],
]

/** How the audit went (A1): a sign-off before the first model, one renewed with a reason, and on the last day a finding that lets it lapse. */
export function solarAuditSteps(day: number, on: string): readonly SheetStep[] {
  const step = (role: Role, command: SheetStep['command']): SheetStep => ({ day, role, command })
  return [
    ...(day === 24
      ? [
          step('owner', {
            type: 'AddToAudit',
            risks: [
              risk('audit-fair', 'fairness', 3, 2, 'Households with heat pumps get a prediction that was made for the others.', 'Measured as a slice of its own, and said in the app.'),
              risk('audit-sunny', 'falsePositive', 2, 2, 'A sunny day is promised, and the washing machine runs on bought electricity.', 'The hint says how sure it is.'),
              risk('audit-rich', 'bias', 2, 2, 'The readings come from houses; flats with a balcony panel are hardly in them.', 'The pilot looks for twenty flats.'),
            ],
            dataSlices: [
              slice('audit-all', 'All households', 'The whole hold-out year.', 0.45),
              slice('audit-winter', 'Winter', 'December to February.', 0.6),
              slice('audit-pumps', 'Heat pumps', 'Households that heat with electricity, by their contract.', 0.6),
            ],
          }),
        ]
      : []),
    ...(day === 100 ? [step('scientist', { type: 'AddToAudit', risks: [risk('audit-snow', 'rareClass', 2, 2, 'Snow on the panels: ten days a year, hardly in the data.', '')], dataSlices: [slice('audit-new', 'New households', 'In their first three months.', 0.55)] })] : []),
    ...FINDINGS.flatMap(([when, dataSlice, value, note], index) =>
      when === day ? [step('scientist', { type: 'RecordFinding', dataSlice, finding: `audit-finding-${index + 1}`, value, on, note })] : [],
    ),
    ...SIGN_OFFS.flatMap(([when, note]) =>
      when === day ? [step('owner', { type: 'SignOffAudit', role: 'Customer care of the energy provider', note, ...(note !== '' && { confirmed: true }) })] : [],
    ),
  ]
}
