import type { Judgement } from '../../../playbook/sheets/sheet'
import type { ActorKey, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Most entries in one list, and most questions that a team adds. */
export const MAX_ENTRIES = 100
export const MAX_OWN_QUESTIONS = 60

export type Answer =
  /** Markdown. */
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'judged'; readonly judgement: Judgement; readonly note: Text }

/** What was said last, when and by whom; `commit` tells whether somebody said something else since. */
export interface Given<T> {
  readonly value: T
  readonly at: Moment
  readonly by: ActorKey
  readonly commit: LocalId
}

/** One row of a list: what stands in its columns. */
export type EntryValues = Readonly<Record<string, Text>>

/** A question that a team added. Its words never change: another wording is another question. */
export interface OwnQuestion {
  readonly section: string
  readonly question: Text
  readonly hint: Text
  readonly kind: 'text' | 'judged'
  /** The site's, for all its plans. */
  readonly site?: true
  /** The site no longer asks it: it stays where it was answered. */
  readonly gone?: true
}

/** Keys: "sheet/field", "sheet/field/entry", "sheet/phase". */
export interface SheetsState {
  readonly answers: Readonly<Record<string, Given<Answer>>>
  readonly entries: Readonly<Record<string, Given<EntryValues>>>
  readonly conclusions: Readonly<Record<string, Given<Text>>>
  /** Questions that this plan does not ask. */
  readonly off: Readonly<Record<string, true>>
  /** Questions that the site does not ask: they stay where they were answered. */
  readonly siteOff: Readonly<Record<string, true>>
  readonly own: Readonly<Record<string, OwnQuestion>>
}

export const initialSheets = (): SheetsState => ({ answers: {}, entries: {}, conclusions: {}, off: {}, siteOff: {}, own: {} })
