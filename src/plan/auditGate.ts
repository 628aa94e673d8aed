import type { AuditState } from './areas/audit/state'
import { auditStanding } from './auditStanding'

/** What keeps the way to Deploy closed, in one sentence; null while the audit's sign-off holds (A1). */
export function deployGateWaitsFor(audit: AuditState): string | null {
  switch (auditStanding(audit).kind) {
    case 'signed':
      return null
    case 'unsigned':
      return 'The business side has not signed off the audit yet.'
    case 'lapsed':
      return 'The audit’s sign-off has lapsed: a later finding is worse than what was signed.'
  }
}
