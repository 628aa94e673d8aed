import type { StoryId } from '../../../src/plan/kernel/ids'
import { useClient } from '../plan/PlanProvider'
import type { IssueTexts } from './issues'
import { useIssues } from './issues'
import './StoryLink.css'

/** A story by key and title, leading to its issue. */
export function StoryLink({ id }: { readonly id: StoryId }) {
  const client = useClient()
  const issue = useIssues([id])[id]
  if (issue === undefined || issue === null) return <span className="fl-story-link">{storyName(issue)}</span>
  const path = `/browse/${encodeURIComponent(issue.key)}`
  return (
    <a
      className="fl-story-link"
      href={path}
      title={`${issue.key} ${issue.summary}`}
      onClick={(event) => {
        event.preventDefault()
        void client.navigate(path)
      }}
    >
      <span className="fl-story-key">{issue.key}</span> {issue.summary}
    </a>
  )
}

/** What to call a story where only text fits; `undefined` = not read yet, `null` = Jira does not show it. */
export function storyName(issue: IssueTexts | null | undefined): string {
  if (issue === undefined) return '…'
  return issue === null ? 'a story that you can’t see' : issue.key
}
