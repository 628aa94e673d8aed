import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export type Verdict = 'validated' | 'invalidated' | 'inconclusive'
export type HypothesisStatus = 'stated' | 'testing' | Verdict
export type Comparison = '>=' | '>' | '<=' | '<'

/** What the whole plan needs of a hypothesis: no texts. */
export interface HypothesisRow {
  /** "H-3" to people; counted per plan, never given twice. */
  readonly number: number
  /** The story it is stated on. */
  readonly story: StoryId
  readonly status: HypothesisStatus
  /** Stated probability that it will be validated, 0.01 to 0.99. */
  readonly confidence: number
  /** Working days its test may take. */
  readonly timeBoxDays: number
  readonly statedAt: Moment
  readonly testingSince: Moment | null
  readonly verdictAt: Moment | null
  /** Stories whose work is only worth doing if it holds. */
  readonly dependants: readonly StoryId[]
  readonly kind: 'product' | 'process'
}

export interface HypothesesState {
  readonly nextNumber: number
  readonly rows: Readonly<Record<LocalId, HypothesisRow>>
  /** Taken back before any verdict; kept so that the taking back can be undone. */
  readonly withdrawn: Readonly<Record<LocalId, HypothesisRow>>
}

/** "We believe that `belief`; we will know it when `metric` `comparison` `target` on `dataSet`." */
export interface Statement {
  readonly belief: Text
  readonly metric: Text
  readonly comparison: Comparison
  readonly target: number
  readonly unit: Text
  readonly dataSet: Text
  readonly timeBoxDays: number
  readonly confidence: number
  readonly kind: 'product' | 'process'
}

export interface Evidence {
  readonly id: LocalId
  readonly at: Moment
  readonly by: ActorKey
  readonly value: number | null
  readonly dataSet: Text
  readonly runLink: Text
  readonly note: Text
}

export interface VerdictEntry {
  readonly verdict: Verdict
  readonly at: Moment
  readonly by: ActorKey
  readonly reason: Text
  /** It was given although the evidence says otherwise, and that was confirmed. */
  readonly despiteEvidence?: true
}

export interface HypothesisDetails {
  readonly statement: Statement
  readonly evidence: readonly Evidence[]
  readonly verdict: VerdictEntry | null
  readonly restated: number
  /** The confidence that was stated first, where it is another by now. */
  readonly confidenceBefore?: number
}

/** The hypotheses stated on one story, with their texts; withdrawn ones stay (`HypothesesState.rows` says which stand). */
export interface StoryHypotheses {
  readonly byId: Readonly<Record<LocalId, HypothesisDetails>>
}

export const initialHypotheses = (): HypothesesState => ({ nextNumber: 1, rows: {}, withdrawn: {} })
export const initialStoryHypotheses = (): StoryHypotheses => ({ byId: {} })
