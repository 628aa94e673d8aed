import type { Role } from './solarScenario'

export interface SheetStep {
  readonly day: number
  readonly role: Role
  readonly command: { readonly type: string; readonly [field: string]: unknown }
}

const say = (day: number, role: Role, sheet: string, field: string, text: string): SheetStep => ({ day, role, command: { type: 'GiveAnswer', sheet, field, answer: { kind: 'text', text } } })
const judge = (day: number, role: Role, field: string, judgement: 'yes' | 'partly' | 'no', note: string): SheetStep => ({
  day,
  role,
  command: { type: 'GiveAnswer', sheet: 'readiness', field, answer: { kind: 'judged', judgement, note } },
})
const fill = (day: number, role: Role, sheet: string): SheetStep => ({ day, role, command: { type: 'StartFromExample', sheet } })
const conclude = (day: number, phase: string, conclusion: string): SheetStep => ({ day, role: 'owner', command: { type: 'ConcludePhase', sheet: 'discovery', phase, conclusion } })
const confirm = (day: number, field: string): SheetStep => ({ day, role: 'scientist', command: { type: 'ConfirmAnswer', sheet: 'readiness', field } })

/** How the team filled its questionnaires: some at once, some again later; a few answers grew old. */
export const SOLAR_SHEETS: readonly SheetStep[] = [
  say(0, 'owner', 'framing', 'objective', 'Households with solar panels use more of their own electricity.'),
  fill(0, 'owner', 'framing'),
  fill(0, 'owner', 'discovery'),
  conclude(0, 'discover', 'People do not want to read curves; they want to know **when** to switch something on. The readings have gaps of days.'),
  conclude(1, 'define', 'Electricity is sold cheaply at noon and bought back in the evening, because nobody knows how much sun there will be **tomorrow**.'),
  conclude(4, 'develop', 'A hint for the next day, from a prediction of production and consumption; storing by a rule first.'),
  say(3, 'owner', 'framing', 'objective', 'Households with solar panels use **a fifth more of their own electricity**, without thinking about it. We notice it on the meter: less is fed in at noon, less is bought in the evening.'),
  fill(2, 'owner', 'people'),
  { day: 2, role: 'owner', command: { type: 'PutEntry', sheet: 'people', field: 'skills', entry: 'example-2', values: { skill: 'Firmware of the gateway', state: 'missing', plan: 'Asked the maker' } } },
  fill(6, 'scientist', 'data-product-canvas'),
  judge(10, 'scientist', 'sources-known', 'partly', 'The weather forecast is not chosen yet.'),
  judge(10, 'scientist', 'gathering-automated', 'no', 'Copied by hand.'),
  judge(10, 'scientist', 'data-versioned', 'no', ''),
  fill(10, 'scientist', 'readiness'),
  judge(46, 'scientist', 'sources-known', 'yes', 'Meter, inverter, public weather forecast.'),
  judge(46, 'scientist', 'gathering-automated', 'yes', 'Every quarter of an hour; weather every six hours.'),
  fill(116, 'scientist', 'serving'),
  fill(117, 'scientist', 'software-requirements'),
  say(118, 'scientist', 'data-product-canvas', 'sources', '- Smart-meter readings, 15 min, the household’s\n- Irradiance from satellite pictures, since the public forecast was too coarse\n- Inverter status'),
  { day: 120, role: 'owner', command: { type: 'PutEntry', sheet: 'people', field: 'skills', entry: 'example-2', values: { skill: 'Firmware of the gateway', state: 'learning', plan: 'One engineer with the maker, until Growth' } } },
  conclude(126, 'deliver', 'Hints were followed on six days of ten. Enough for an MVP with the daily prediction; the hour comes with Growth.'),
  judge(195, 'scientist', 'data-versioned', 'partly', 'The held-out year is frozen; training data are not.'),
  ...['sources-known', 'access-granted', 'enough-data', 'gathering-automated', 'repository'].map((field) => confirm(200, field)),
]
