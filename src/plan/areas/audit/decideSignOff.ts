import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { auditStanding, countingFinding, meets } from '../../auditStanding'
import type { PlanState } from '../../planState'
import type { AuditCommand } from './commands'
import type { AuditEvent } from './events'
import type { AuditState, SignedFinding } from './state'

type Of<Type extends AuditCommand['type']> = Extract<AuditCommand, { type: Type }>

/** The business side signs what was found, slice by slice; what is open needs its reason. */
export function signOff({ role, note, seen, confirmed }: Of<'SignOffAudit'>, { plan }: PlanState): Decision<AuditEvent> {
  const { audit } = plan
  const findings = Object.entries(audit.dataSlices).flatMap(([id, slice]) => {
    const finding = countingFinding(slice)
    return finding ? [{ id, finding, isMet: meets(finding.value, slice.measure) }] : []
  })
  if (findings.length === 0) return rejected('invalid', 'There is nothing to sign off yet: record a finding on a data slice first.', 'audit')
  if (seen && !isSame(seen.toSorted(), findings.map(({ finding }) => finding.id).toSorted()))
    return rejected('conflict', 'What was found has changed meanwhile: look again before you sign.', 'audit')
  const signed: Record<string, SignedFinding> = Object.fromEntries(findings.map(({ id, finding: { value, on }, isMet }) => [id, { value, on, isMet }]))
  const current = audit.signOff.current ?? null
  if (current && auditStanding(audit).kind === 'signed' && isSame(current.findings, signed) && isSame([current.role, current.note], [role, note])) return NOTHING_TO_DO
  const open = openPoints(audit)
  if (open.length > 0 && confirmed !== true) return rejected('confirm', `${listed(open)}. Sign it off all the same, and say why?`, 'note')
  if (open.length > 0 && isEmpty(note)) return rejected('invalid', 'Say why it is signed off with this open.', 'note')
  return decided({ type: 'AuditSignedOff', role, note, findings: signed, was: current })
}

export function withdrawSignOff({ why }: Of<'WithdrawSignOff'>, { plan }: PlanState): Decision<AuditEvent> {
  const { current } = plan.audit.signOff
  return current ? decided({ type: 'SignOffWithdrawn', was: current, why }) : NOTHING_TO_DO
}

/** What the business side should know before it signs: "1 data slice misses its threshold". */
export function openPoints({ risks, dataSlices }: Pick<AuditState, 'risks' | 'dataSlices'>): readonly string[] {
  const slices = Object.values(dataSlices)
  const below = slices.filter((slice) => {
    const finding = countingFinding(slice)
    return finding !== null && !meets(finding.value, slice.measure)
  }).length
  const unmeasured = slices.filter((slice) => countingFinding(slice) === null).length
  const unanswered = Object.values(risks).filter(({ answer }) => isEmpty(answer)).length
  return [
    ...(below > 0 ? [below === 1 ? '1 data slice misses its threshold' : `${below} data slices miss their thresholds`] : []),
    ...(unmeasured > 0 ? [unmeasured === 1 ? '1 data slice was never measured' : `${unmeasured} data slices were never measured`] : []),
    ...(unanswered > 0 ? [unanswered === 1 ? '1 risk has no answer' : `${unanswered} risks have no answer`] : []),
  ]
}

const listed = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
