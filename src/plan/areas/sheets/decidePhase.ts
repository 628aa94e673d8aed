import type { Section } from '../../../playbook/sheets/sheet'
import { sheetById } from '../../../playbook/sheets/sheets'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, isRejection, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import type { SheetsCommand } from './commands'
import type { SheetsEvent } from './events'
import { fieldKey } from './keys'
import type { SheetsState } from './state'

/** A phase ends with what was concluded, one after the other; a conclusion can be put better later. */
export function concludePhase({ sheet, phase, conclusion }: Extract<SheetsCommand, { type: 'ConcludePhase' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const found = phaseOf(sheet, phase)
  if (isRejection(found)) return found
  if (isEmpty(conclusion)) return rejected('invalid', `Say what ${found.section.label} concluded before the next phase begins.`, 'conclusion')
  const open = found.before.find(({ id }) => !sheets.conclusions[fieldKey(sheet, id)])
  if (open) return rejected('invalid', `${open.label} comes first: say what it concluded.`, 'phase')
  const was = sheets.conclusions[fieldKey(sheet, phase)]?.value ?? null
  if (was !== null && isSame(was, conclusion)) return NOTHING_TO_DO
  return decided({ type: 'PhaseConcluded', sheet, phase, asked: found.section.label, conclusion, was })
}

export function reopenPhase({ sheet, phase, reason }: Extract<SheetsCommand, { type: 'ReopenPhase' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const found = phaseOf(sheet, phase)
  if (isRejection(found)) return found
  const was = sheets.conclusions[fieldKey(sheet, phase)]?.value
  if (was === undefined) return NOTHING_TO_DO
  if (isEmpty(reason)) return rejected('invalid', 'Say why the phase is opened again.', 'reason')
  const later = found.after.find(({ id }) => sheets.conclusions[fieldKey(sheet, id)])
  if (later) return rejected('invalid', `${later.label} was concluded after it: open that one again first.`, 'phase')
  return decided({ type: 'PhaseReopened', sheet, phase, asked: found.section.label, reason, was })
}

interface Phase {
  readonly section: Section
  readonly before: readonly Section[]
  readonly after: readonly Section[]
}

export function phaseOf(sheet: string, phase: string): Phase | Rejection {
  const phases = sheetById(sheet)?.sections.filter(({ concludes }) => concludes !== undefined) ?? []
  const index = phases.findIndex(({ id }) => id === phase)
  const section = phases[index]
  return section ? { section, before: phases.slice(0, index), after: phases.slice(index + 1) } : rejected('notFound', 'There is no such phase.', 'phase')
}
