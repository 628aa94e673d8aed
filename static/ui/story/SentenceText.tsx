import { Fragment } from 'react'
import { partText } from '../../../src/plan/views/sentences/partText'
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
        <Fragment key={index}>{partText(part, (story) => storyName(issues[story]))}</Fragment>
      ))}
    </>
  )
}
