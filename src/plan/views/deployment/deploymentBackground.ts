import { MODES } from '../../../playbook/deployment'
import { EXPOSURE } from '../../../playbook/exposure'
import { fieldKey } from '../../areas/sheets/keys'
import type { SheetsState } from '../../areas/sheets/state'
import type { SizingBackground } from './sizing'

/** What the sheets say that bears on the sizing: what is exposed (F1), batch or real time (P1). */
export function deploymentBackground(sheets: Pick<SheetsState, 'answers'>): SizingBackground {
  const [mode] = chosen(sheets, 'software-requirements', 'mode')
  return { exposed: exposedIn(sheets), required: MODES.find((known) => known === mode) ?? null }
}

export const exposedIn = (sheets: Pick<SheetsState, 'answers'>): readonly string[] => chosen(sheets, EXPOSURE.sheet, EXPOSURE.field)

function chosen({ answers }: Pick<SheetsState, 'answers'>, sheet: string, field: string): readonly string[] {
  const answer = answers[fieldKey(sheet, field)]?.value
  return answer?.kind === 'choice' ? answer.options : []
}
