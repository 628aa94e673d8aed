import { issuePanel } from '../../src/plan/views/issuePanel'
import { STATUS_TONES } from '../ui/areas/hypotheses/status'
import { daysText } from '../ui/kit/amounts'
import { Button } from '../ui/kit/Button'
import { Lozenge } from '../ui/kit/Lozenge'
import { Skeleton } from '../ui/kit/Skeleton'
import { useClient, useFrame, usePlan, useRefresh } from '../ui/plan/PlanProvider'
import type { ReadySnapshot } from '../ui/plan/planSnapshot'
import './Glance.css'

/** Size, stage and hypotheses of an issue at a glance; the panel is one click away. */
export function Glance() {
  const plan = usePlan()
  switch (plan.status) {
    case 'loading':
      return <Skeleton height="4rem" />
    case 'failed':
      return <p role="alert">{plan.failure.message}</p>
    case 'rebuilding':
      return <p>Foldline is re-reading the plan.</p>
    case 'notStarted':
      return <p>This project has no plan yet.</p>
    case 'ready':
      return plan.storyId === null ? null : <StoryGlance plan={plan} story={plan.storyId} />
  }
}

function StoryGlance({ plan, story }: { readonly plan: ReadySnapshot; readonly story: string }) {
  const client = useClient()
  const refresh = useRefresh()
  const { issueKey } = useFrame()
  const { standing, size, stage, hypotheses, dependsOn } = issuePanel(plan.state, story, Date.now())
  if (standing.kind === 'unknown') return <p>Not part of the plan.</p>
  // Where Jira opens nothing over the page, the issue itself shows the panel.
  const open = (): Promise<void> =>
    client.openPanel(() => void refresh()).catch(() => (issueKey === null ? undefined : client.navigate(`/browse/${issueKey}`)))
  const rows = [...hypotheses, ...dependsOn]
  return (
    <div className="fl-glance">
      <dl>
        <dt>Size</dt>
        <dd>
          {size.current === null ? 'Not estimated' : size.current.size}
          {size.range !== null && `, ${daysText(size.range.minDays, size.range.maxDays)}`}
        </dd>
        <dt>Stage</dt>
        <dd>
          {stage.current.name}, {stage.doneCount} of {stage.items.length} done
        </dd>
        {rows.length > 0 && (
          <>
            <dt>Hypothesis</dt>
            <dd>
              {rows.map(({ id, number, status }) => (
                <span key={id}>
                  H-{number} <Lozenge tone={STATUS_TONES[status]}>{status}</Lozenge>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <Button size="small" onClick={() => void open()}>
        Open Foldline
      </Button>
    </div>
  )
}
