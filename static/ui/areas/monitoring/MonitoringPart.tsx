import { useEffect, useState } from 'react'
import { hasPractices } from '../../../../src/plan/hasPractices'
import { textOr } from '../../../../src/plan/kernel/text'
import { MONITOR_STAGE, monitoringPanel } from '../../../../src/plan/views/monitoringPanel'
import { Button } from '../../kit/Button'
import { useDates } from '../../kit/dates'
import { useClient, useFrame, useLoadPractices } from '../../plan/PlanProvider'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { AlertCard } from './AlertCard'

interface MonitoringPartProps {
  readonly plan: ReadySnapshot
  readonly story: string
  readonly canPlan: boolean
}

/** Open alerts in a story's panel: those of its metrics at once, at the stage Monitor those of the whole plan (P4). */
export default function MonitoringPart({ plan, story, canPlan }: MonitoringPartProps) {
  const { alerts, metrics } = monitoringPanel(plan.state, story)
  const client = useClient()
  const { projectKey } = useFrame()
  const dates = useDates()
  const loadPractices = useLoadPractices()
  const [trouble, setTrouble] = useState<string | null>(null)
  const isPlanWide = plan.state.plan.lifecycle.byStory[story]?.stage === MONITOR_STAGE
  const isMissing = isPlanWide && !hasPractices(plan.state)
  useEffect(() => {
    if (isMissing) void loadPractices().then((failure) => setTrouble(failure?.message ?? null))
  }, [isMissing, loadPractices])

  const open = (path: string): void => {
    if (projectKey !== null) void client.openProjectPage(projectKey, path)
  }
  return (
    <>
      <div className="fl-alerts">
        {alerts.map((alert) => (
          <AlertCard
            key={alert.metric}
            metric={alert.metric}
            alert={alert}
            name={
              <Button kind="link" onClick={() => open(`monitoring?metric=${alert.metric}`)}>
                M-{alert.metricNumber} {textOr(alert.name, 'withheld')}
              </Button>
            }
            when={dates.moment(alert.reading.at)}
            canAnswer={canPlan}
            place="monitoring"
          />
        ))}
      </div>
      {alerts.length === 0 && !isMissing && (
        <p className="fl-note">
          No alert is open{metrics.length === 0 ? '' : ` for ${metrics.map(({ number }) => `M-${number}`).join(', ')}`}.
        </p>
      )}
      {isMissing && trouble === null && <p className="fl-note">Looking for open alerts …</p>}
      {trouble !== null && (
        <p className="fl-field-error" role="alert">
          {trouble}
        </p>
      )}
      <p className="fl-note">
        <Button kind="link" onClick={() => open('monitoring')}>
          What is watched
        </Button>
      </p>
    </>
  )
}
