import { FIRST_GATE } from '../playbook/sheets/firstGate'
import type { SheetsState } from './areas/sheets/state'
import { fieldKey } from './areas/sheets/keys'

/** The questions that the first gate still waits for: none, and it is open (F3). One that the plan does not ask keeps nothing closed. */
export function firstGateWaitsFor({ answers, off }: Pick<SheetsState, 'answers' | 'off'>): readonly string[] {
  return FIRST_GATE.fields.filter((field) => {
    const key = fieldKey(FIRST_GATE.sheet, field)
    return answers[key] === undefined && off[key] === undefined
  })
}
