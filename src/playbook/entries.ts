import type { ChecklistItem } from './lifecycle'
import { DEFAULT_STAGES } from './lifecycle'
import { SHEETS } from './sheets/sheets'
import { SIMPLEST_MODELS, TASK_KINDS } from './simplestModels'

/** One thing that the playbook asks or suggests; a site can switch it off. */
export interface PlaybookEntry {
  /** Its name in a site's defaults: never changes. */
  readonly id: string
  readonly label: string
  /** Where it stands: a sheet, a stage's checklist, the suggestions. */
  readonly place: string
  readonly practices: readonly string[]
}

export const questionEntry = (sheet: string, field: string): string => `question/${sheet}/${field}`
export const itemEntry = (stage: string, item: string): string => `item/${stage}/${item}`
export const modelEntry = (task: string): string => `model/${task}`

const labelOf = ({ label }: ChecklistItem): string => (typeof label === 'string' ? label : '')

/** What the practices are called, for who does not know their ids. */
export const PRACTICE_NAMES: Readonly<Record<string, string>> = {
  F1: 'Framing',
  F2: 'Double Diamond',
  F3: 'Is machine learning needed',
  F4: 'Data Product Canvas',
  F9: 'People and skills',
  H1: 'Hypotheses',
  H2: 'Evidence and verdict',
  H5: 'Prototype, the simplest model first',
  B1: 'Baselines',
  A1: 'Audit',
  D1: 'Data sets',
  D2: 'Provenance',
  D3: 'Readiness',
  D4: 'Data in training and production',
  D5: 'Training pipeline',
  D6: 'Serving pipeline',
  P1: 'Software requirements',
  P4: 'Monitoring',
  P5: 'Plans of action',
  P6: 'Success criteria',
  G2: 'Lifecycle',
}

/** All of it: questions of sheets and canvases, items of checklists, suggestions. */
export function playbookEntries(): readonly PlaybookEntry[] {
  return [
    ...SHEETS.flatMap((sheet) =>
      sheet.sections.flatMap(({ questions }) => questions.map(({ id, label, practices }): PlaybookEntry => ({ id: questionEntry(sheet.id, id), label, place: sheet.label, practices }))),
    ),
    ...DEFAULT_STAGES.flatMap((stage) => stage.checklist.map((item): PlaybookEntry => ({ id: itemEntry(stage.id, item.id), label: labelOf(item), place: `Checklist of ${stage.name}`, practices: item.practices }))),
    ...TASK_KINDS.map((task): PlaybookEntry => ({ id: modelEntry(task), label: `${SIMPLEST_MODELS[task].task}: ${SIMPLEST_MODELS[task].model}`, place: 'Simplest model first', practices: SIMPLEST_MODELS[task].practices })),
  ]
}
