import { openAlertOf } from '../areas/monitoring/openAlert'
import type { StoryAlert } from '../areas/monitoring/state'
import { hasPractices } from '../hasPractices'
import type { LocalId, StoryId } from '../kernel/ids'
import type { PlanState } from '../planState'

export interface PanelAlert extends StoryAlert {
  readonly metric: LocalId
  readonly metricNumber: number
}

export interface MonitoringPanel {
  /** Breaches first, then the oldest. */
  readonly alerts: readonly PanelAlert[]
  /** The metrics that the story is linked with. */
  readonly metrics: readonly { readonly metric: LocalId; readonly number: number }[]
}

/** The stage whose stories show every open alert of the plan. */
export const MONITOR_STAGE = 'monitor'

/** A linked story knows its alerts by its own part; at the stage Monitor it shows all that are open, once the practices are read. */
export function monitoringPanel(state: PlanState, story: StoryId): MonitoringPanel {
  const metrics = state.stories[story]?.areas.monitoring?.metrics ?? []
  const own = metrics.flatMap(({ metric, number, alert }) => (alert ? [{ ...alert, metric, metricNumber: number }] : []))
  const others =
    state.plan.lifecycle.byStory[story]?.stage === MONITOR_STAGE && hasPractices(state)
      ? Object.entries(state.plan.monitoring.byId).flatMap(([metric, found]) => {
          const alert = found.retired ? null : openAlertOf(found)
          return alert && !own.some((one) => one.metric === metric) ? [{ ...alert, metric, metricNumber: found.number }] : []
        })
      : []
  const rank = ({ severity }: PanelAlert): number => (severity === 'breach' ? 0 : 1)
  return { alerts: [...own, ...others].toSorted((a, b) => rank(a) - rank(b) || a.number - b.number), metrics: metrics.map(({ metric, number }) => ({ metric, number })) }
}
