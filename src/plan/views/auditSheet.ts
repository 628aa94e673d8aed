import type { DataSlice, Finding, Measure, Risk } from '../areas/audit/state'
import { openPoints } from '../areas/audit/decideSignOff'
import type { AuditStanding } from '../auditStanding'
import { auditStanding, countingFinding, meets } from '../auditStanding'
import type { LocalId } from '../kernel/ids'
import { isEmpty, textOr } from '../kernel/text'
import type { PlanParts } from '../planState'

export interface RiskRow {
  readonly id: LocalId
  readonly risk: Risk
  /** Likelihood × impact, 1 to 9. */
  readonly weight: number
  readonly isAnswered: boolean
}

export interface DataSliceRow {
  readonly id: LocalId
  readonly slice: DataSlice
  /** The newest finding; null while it was never measured. */
  readonly finding: Finding | null
  readonly isMet: boolean | null
}

/** Data slices of one metric, comparable with one another. */
export interface MetricGroup {
  readonly key: string
  readonly measure: Measure
  /** The worst first; those never measured last. */
  readonly rows: readonly DataSliceRow[]
  /** Of the newest values; null without any. */
  readonly average: number | null
  readonly worst: DataSliceRow | null
}

export interface AuditSheet {
  /** The heaviest first. */
  readonly risks: readonly RiskRow[]
  readonly groups: readonly MetricGroup[]
  readonly below: readonly DataSliceRow[]
  readonly standing: AuditStanding
  /** What the business side should know before it signs. */
  readonly open: readonly string[]
  /** Ids of the findings that count. */
  readonly counting: readonly LocalId[]
  readonly isEmpty: boolean
}

/** The audit as people read it: risks by weight, the worst data slice beside the average, the sign-off and whether it holds (A1). */
export function auditSheet({ audit }: Pick<PlanParts, 'audit'>): AuditSheet {
  const rows = Object.entries(audit.dataSlices).map(([id, slice]): DataSliceRow => {
    const finding = countingFinding(slice)
    return { id, slice, finding, isMet: finding && meets(finding.value, slice.measure) }
  })
  const risks = Object.entries(audit.risks).map(([id, risk]): RiskRow => ({ id, risk, weight: risk.likelihood * risk.impact, isAnswered: !isEmpty(risk.answer) }))
  return {
    risks: risks.toSorted((a, b) => b.weight - a.weight),
    groups: groupsOf(rows),
    below: rows.filter(({ isMet }) => isMet === false),
    standing: auditStanding(audit),
    open: openPoints(audit),
    counting: rows.flatMap(({ finding }) => finding?.id ?? []),
    isEmpty: rows.length === 0 && risks.length === 0,
  }
}

function groupsOf(rows: readonly DataSliceRow[]): readonly MetricGroup[] {
  const byKey = new Map<string, DataSliceRow[]>()
  for (const row of rows) {
    const { metric, unit, comparison } = row.slice.measure
    const key = [textOr(metric, 'withheld').toLowerCase(), textOr(unit, 'withheld'), comparison[0]].join('\n')
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return [...byKey].map(([key, group]): MetricGroup => {
    const sorted = group.toSorted((a, b) => badness(b) - badness(a))
    const values = group.flatMap(({ finding }) => finding?.value ?? [])
    const [first] = sorted
    return {
      key,
      measure: first!.slice.measure,
      rows: sorted,
      average: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
      worst: first?.finding ? first : null,
    }
  })
}

/** How far a value is on the wrong side of its own threshold, in thresholds; negative on the right side (AUDIT-8). */
function badness({ slice: { measure }, finding }: DataSliceRow): number {
  if (finding === null) return -Infinity
  const { comparison, threshold } = measure
  const short = comparison.startsWith('>') ? threshold - finding.value : finding.value - threshold
  return short / (Math.abs(threshold) || 1)
}
