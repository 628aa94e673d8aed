import { Fragment } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { SentencePart } from '../../../src/plan/views/sentences/sentence'
import { storyName } from '../jira/StoryLink'
import type { IssueTexts } from '../jira/issues'

interface SentenceTextProps {
  readonly parts: readonly SentencePart[]
  readonly issues: Readonly<Record<string, IssueTexts | null>>
}

/** One fact of the log in words; what people wrote stands in quotation marks, as text and nothing else. */
export function SentenceText({ parts, issues }: SentenceTextProps) {
  return (
    <>
      {parts.map((part, index) => (
        // Parts of one sentence never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{partToText(part, issues)}</Fragment>
      ))}
    </>
  )
}

function partToText(part: SentencePart, issues: SentenceTextProps['issues']): string {
  if (typeof part === 'string') return part
  switch (part.kind) {
    case 'stories':
      return listed(part.ids.map((id) => storyName(issues[id])))
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
