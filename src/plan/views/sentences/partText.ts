import type { StoryId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { SentencePart } from './sentence'

/** A piece of a sentence as plain text; `nameOf` names a story. */
export function partText(part: SentencePart, nameOf: (story: StoryId) => string): string {
  if (typeof part === 'string') return part
  switch (part.kind) {
    case 'stories':
      return listed(part.ids.map(nameOf))
    case 'hypothesis':
      return part.number === null ? 'a withdrawn hypothesis' : `H-${part.number}`
    case 'quote':
      return `“${textOr(part.text, 'withheld')}”`
  }
}

/** "A, B and 12 more". */
function listed(names: readonly string[]): string {
  if (names.length <= 3) return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}
