import { Suspense, lazy, useEffect, useRef } from 'react'
import type { StoryId } from '../../src/plan/kernel/ids'
import { useIssues } from '../ui/jira/issues'
import { ErrorBoundary } from '../ui/kit/ErrorBoundary'
import { Button } from '../ui/kit/Button'
import { Message } from '../ui/kit/Message'
import { Skeleton } from '../ui/kit/Skeleton'
import { usePage } from '../ui/page/PageProvider'
import { usePlanReady } from '../ui/page/usePlanReady'
import { useClient } from '../ui/plan/PlanProvider'

const StoryView = lazy(() => import('../ui/story/StoryView').then((module) => ({ default: module.StoryView })))

/** One story beside the view, with the same content as the panel in its issue. Escape closes it. */
export function SideSheet({ story }: { readonly story: StoryId }) {
  const plan = usePlanReady()
  const client = useClient()
  const { openStory, goTo } = usePage()
  const sheet = useRef<HTMLElement>(null)
  const issue = useIssues([story])[story]
  const isKnown = plan.state.plan.jiraFacts.rows[story] !== undefined
  useEffect(() => {
    const cameFrom = document.activeElement
    sheet.current?.focus()
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    }
  }, [story])
  return (
    // Escape closes what was opened here; the button does the same for pointers.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="fl-side-sheet"
      ref={sheet}
      tabIndex={-1}
      aria-label={issue ? `${issue.key} ${issue.summary}` : 'Story'}
      onKeyDown={(event) => event.key === 'Escape' && openStory(null)}
    >
      <div className="fl-side-sheet-head">
        <h2>{issue ? issue.summary : issue === null ? 'A story that Jira does not show you' : 'Story'}</h2>
        <Button kind="subtle" size="small" aria-label="Close the story" onClick={() => openStory(null)}>
          ✕
        </Button>
      </div>
      <div className="fl-side-sheet-links">
        {issue && (
          <Button kind="link" onClick={() => void client.openTab(`/browse/${encodeURIComponent(issue.key)}`)}>
            {issue.key} in Jira
          </Button>
        )}
        <Button kind="link" onClick={() => goTo('timeline', { of: story, story })}>
          In the timeline
        </Button>
      </div>
      <ErrorBoundary what="The story">
        {isKnown ? (
          <Suspense fallback={<Skeleton height="12rem" />}>
            <StoryView key={story} plan={plan} story={story} />
          </Suspense>
        ) : (
          <Message tone="neutral" title="This story is not part of the plan">
            It may have left the scope, or the address is an old one.
          </Message>
        )}
      </ErrorBoundary>
    </aside>
  )
}
