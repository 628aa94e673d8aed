import { Button } from '../ui/kit/Button'
import { EmptyState } from '../ui/kit/EmptyState'
import { PlanProblem } from '../ui/kit/PlanProblem'
import { Skeleton } from '../ui/kit/Skeleton'
import { useClient, useFrame, usePlan } from '../ui/plan/PlanProvider'
import { StoryView } from '../ui/story/StoryView'
import './Panel.css'

/** Foldline inside a Jira issue. */
export function Panel() {
  return (
    <main className="fl-panel">
      <PanelContent />
    </main>
  )
}

function PanelContent() {
  const plan = usePlan()
  switch (plan.status) {
    case 'loading':
      return <PanelSkeleton />
    case 'failed':
    case 'rebuilding':
      return <PlanProblem plan={plan} />
    case 'notStarted':
      return <NotStarted mayStart={plan.mayStart} />
    case 'ready':
      return plan.storyId === null ? null : <StoryView plan={plan} story={plan.storyId} />
  }
}

/** The shape of what comes: size, stage, hypothesis. */
function PanelSkeleton() {
  return (
    <div className="fl-panel-loading" aria-busy="true" aria-label="Loading the plan" role="status">
      <Skeleton width="13rem" height="2rem" />
      <Skeleton height="2rem" />
      <Skeleton width="80%" height="5rem" />
    </div>
  )
}

function NotStarted({ mayStart }: { readonly mayStart: boolean }) {
  const client = useClient()
  const { projectKey } = useFrame()
  return (
    <EmptyState
      title="This project has no plan yet"
      action={
        mayStart &&
        projectKey !== null && (
          <Button kind="primary" onClick={() => void client.openProjectPage(projectKey)}>
            Start the plan
          </Button>
        )
      }
    >
      Once it is started on Foldline’s project page, size, stage and hypotheses of this issue are kept here.
      {!mayStart && ' Ask an administrator of this project to start it.'}
    </EmptyState>
  )
}
