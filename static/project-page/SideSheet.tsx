import type { StoryId } from '../../src/plan/kernel/ids'
import { Button } from '../ui/kit/Button'
import { useIssues } from '../ui/jira/issues'
import { usePage } from '../ui/page/PageProvider'

/** One story beside the view, with the same content as the panel in its issue. */
export function SideSheet({ story }: { readonly story: StoryId }) {
  const { openStory } = usePage()
  const issue = useIssues([story])[story]
  return (
    <aside className="fl-side-sheet" aria-label={issue ? issue.key : 'Story'}>
      <div className="fl-side-sheet-head">
        <h2>{issue ? `${issue.key} ${issue.summary}` : 'Story'}</h2>
        <Button kind="subtle" aria-label="Close the story" onClick={() => openStory(null)}>
          ✕
        </Button>
      </div>
    </aside>
  )
}
