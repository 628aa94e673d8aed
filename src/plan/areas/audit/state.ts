import type { RiskKind, RiskLevel } from '../../../playbook/auditQuestions'
import type { ActorKey, Day, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { Comparison } from '../hypotheses/state'

/** A way to go wrong, as somebody thought of it. */
export interface RiskDetails {
  readonly text: Text
  readonly kind: RiskKind
  readonly likelihood: RiskLevel
  readonly impact: RiskLevel
  /** What is done about it; empty while nobody has said. */
  readonly answer: Text
}

export interface Risk extends RiskDetails {
  readonly at: Moment
  readonly by: ActorKey
}

/** "`metric` `comparison` `threshold` `unit`": what is good enough on this part of the data. */
export interface Measure {
  readonly metric: Text
  readonly comparison: Comparison
  readonly threshold: number
  readonly unit: Text
}

/** A part of the data that is looked at on its own; not to be confused with a slice of the map. */
export interface DataSliceDetails {
  readonly name: Text
  /** How it is cut out of the data. */
  readonly cut: Text
  /** The data set of the register that it is cut from. */
  readonly dataSet: LocalId | null
  readonly measure: Measure
}

export interface Finding {
  readonly id: LocalId
  readonly value: number
  /** The day on which it was measured. */
  readonly on: Day
  readonly note: Text
  /** The commit that recorded it: what came after a sign-off is told by it. */
  readonly seq: number
  readonly by: ActorKey
}

export interface DataSlice extends DataSliceDetails {
  /** By day, then as recorded: the last one counts. */
  readonly findings: readonly Finding[]
  readonly at: Moment
  readonly by: ActorKey
}

/** What the business side saw of one data slice when it signed. */
export interface SignedFinding {
  readonly value: number
  readonly on: Day
  readonly isMet: boolean
}

export interface SignOff {
  /** For whom they sign: the role on the business side. */
  readonly role: Text
  readonly note: Text
  readonly findings: Readonly<Record<LocalId, SignedFinding>>
  readonly at: Moment
  readonly by: ActorKey
  readonly seq: number
}

export interface AuditState {
  readonly risks: Readonly<Record<LocalId, Risk>>
  readonly dataSlices: Readonly<Record<LocalId, DataSlice>>
  /** A list of none or one: the fold writes into collections. */
  readonly signOff: { readonly current?: SignOff }
}

export const initialAudit = (): AuditState => ({ risks: {}, dataSlices: {}, signOff: {} })
