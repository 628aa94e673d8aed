import { FIRST_GATE } from '../playbook/sheets/firstGate'
import type { SheetsState } from './areas/sheets/state'
import { isAsked } from './areas/sheets/isAsked'
import { fieldKey } from './areas/sheets/keys'

/** The questions that the first gate still waits for: none, and it is open (F3). One that the plan does not ask keeps nothing closed. */
export function firstGateWaitsFor(sheets: SheetsState): readonly string[] {
  return FIRST_GATE.fields.filter((field) => {
    const key = fieldKey(FIRST_GATE.sheet, field)
    return sheets.answers[key] === undefined && isAsked(sheets, key)
  })
}
