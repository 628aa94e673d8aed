import type { StoryId } from '../../../src/plan/kernel/ids'
import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import './StoryLink.css'

interface StoryLinkProps {
  readonly story: StoryId
  /** Only the key; the title on hover. */
  readonly isShort?: boolean
}

/** A story by its key and title; opens it beside the view. */
export function StoryLink({ story, isShort = false }: StoryLinkProps) {
  const issue = useIssues([story])[story]
  const { openStory } = usePage()
  const key = issue?.key ?? `#${story}`
  return (
    <Button kind="link" className="fl-story-link" title={issue?.summary ?? 'Jira does not show you this issue'} onClick={() => openStory(story)}>
      {isShort || !issue ? key : `${key} ${issue.summary}`}
    </Button>
  )
}
