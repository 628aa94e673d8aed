import { dataProductCanvas } from './dataProductCanvas'
import { discovery } from './discovery'
import { framing } from './framing'
import { people } from './people'
import { readiness } from './readiness'
import { serving } from './serving'
import type { Question, Sheet } from './sheet'
import { questionsOf } from './sheet'
import { softwareRequirements } from './softwareRequirements'

/** Every questionnaire of the playbook, one line each. */
export const SHEETS: readonly Sheet[] = [framing, discovery, dataProductCanvas, people, readiness, softwareRequirements, serving]

export const sheetById = (id: string): Sheet | null => SHEETS.find((sheet) => sheet.id === id) ?? null

/** A question of the playbook; null for one that it does not have. */
export function questionById(sheet: string, field: string): Question | null {
  const found = sheetById(sheet)
  return found === null ? null : (questionsOf(found).find(({ id }) => id === field) ?? null)
}
