import type { AuditState, DataSlice, Finding, Measure, SignedFinding, SignOff } from './areas/audit/state'
import { meetsTarget } from './areas/hypotheses/decideVerdict'
import type { LocalId } from './kernel/ids'
import type { Text } from './kernel/text'

/** Why a sign-off no longer holds: a finding that came after it, and what had been signed. */
export interface Lapse {
  readonly dataSlice: LocalId
  readonly name: Text
  readonly finding: Finding
  readonly signed: SignedFinding | null
  readonly why: 'missesThreshold' | 'worseThanSigned'
}

export type AuditStanding =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'signed'; readonly signOff: SignOff }
  | { readonly kind: 'lapsed'; readonly signOff: SignOff; readonly lapse: Lapse }

/** Where the audit stands: signed off by the business side, and whether that still holds (A1). */
export function auditStanding({ dataSlices, signOff: { current } }: AuditState): AuditStanding {
  if (!current) return { kind: 'unsigned' }
  const lapses = Object.entries(dataSlices).flatMap(([id, slice]) => lapsesOf(id, slice, current))
  const [first] = lapses.toSorted((a, b) => a.finding.seq - b.finding.seq)
  return first ? { kind: 'lapsed', signOff: current, lapse: first } : { kind: 'signed', signOff: current }
}

/**
 * Findings after the sign-off that are worse than it saw: those that miss the threshold, unless what was signed missed it
 * too, and those below the signed value. What was measured before the signed finding says nothing new.
 */
function lapsesOf(id: LocalId, { name, measure, findings }: DataSlice, { seq, findings: all }: SignOff): readonly Lapse[] {
  const signed = all[id] ?? null
  return findings
    .filter((finding) => finding.seq > seq && (signed === null || finding.on >= signed.on))
    .flatMap((finding): readonly Lapse[] => {
      const isAccepted = signed !== null && !signed.isMet
      if (!meets(finding.value, measure) && !isAccepted) return [{ dataSlice: id, name, finding, signed, why: 'missesThreshold' }]
      if (signed !== null && isWorse(finding.value, signed.value, measure)) return [{ dataSlice: id, name, finding, signed, why: 'worseThanSigned' }]
      return []
    })
}

/** The newest finding counts. */
export const countingFinding = ({ findings }: DataSlice): Finding | null => findings.at(-1) ?? null

/** Whether a measured value is good enough. */
export const meets = (value: number, { comparison, threshold }: Measure): boolean => meetsTarget(value, { comparison, target: threshold })

export const isWorse = (value: number, than: number, { comparison }: Measure): boolean => (comparison.startsWith('>') ? value < than : value > than)
