import type { StoryId } from '../../../src/plan/kernel/ids'
import { storyName } from '../jira/StoryLink'
import { useIssues } from '../jira/issues'
import { Button } from '../kit/Button'
import { usePage } from './PageProvider'
import './StoryOpener.css'

interface StoryOpenerProps {
  readonly story: StoryId
  /** Only the key; the title on hover. */
  readonly isShort?: boolean
}

/** A story by its key and title; opens it beside the view. */
export function StoryOpener({ story, isShort = false }: StoryOpenerProps) {
  const issue = useIssues([story])[story]
  const { openStory } = usePage()
  return (
    <Button kind="link" className="fl-story-opener" title={issue?.summary ?? 'Jira does not show you this issue'} onClick={() => openStory(story)}>
      {isShort || !issue ? storyName(issue) : `${issue.key} ${issue.summary}`}
    </Button>
  )
}
