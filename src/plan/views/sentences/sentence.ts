import type { LocalId, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/**
 * A piece of a sentence. What only Jira knows (keys, titles) and what may be withheld stays apart from the
 * words, so that whoever shows it decides how.
 */
export type SentencePart =
  | string
  | { readonly kind: 'stories'; readonly ids: readonly StoryId[] }
  /** "H-3"; `number` null when it was withdrawn since. */
  | { readonly kind: 'hypothesis'; readonly id: LocalId; readonly number: number | null }
  /** What a person wrote: shown in quotation marks, never as markup. */
  | { readonly kind: 'quote'; readonly text: Text }

/** `what` continues "somebody …" in the past tense; `why` is the reason given with it, if there is one. */
export interface EventSentence {
  readonly what: readonly SentencePart[]
  readonly why: Text | null
}

export function says(...what: readonly SentencePart[]): EventSentence {
  return { what, why: null }
}

/** An empty reason is no reason. */
export function because(why: Text | undefined, ...what: readonly SentencePart[]): EventSentence {
  return { what, why: why === undefined || why === '' ? null : why }
}

export function stories(ids: readonly StoryId[]): SentencePart {
  return { kind: 'stories', ids }
}

export function storiesOf(entries: readonly { readonly story: StoryId }[]): SentencePart {
  return { kind: 'stories', ids: entries.map((entry) => entry.story) }
}

export function quote(text: Text): SentencePart {
  return { kind: 'quote', text }
}
