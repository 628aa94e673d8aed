import type { Metric } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { Button } from '../../kit/Button'
import { usePage } from '../../page/PageProvider'
import { metricName } from './monitoringWords'

/** A metric by number and name; opens its sheet. */
export function MetricLink({ id, metric }: { readonly id: LocalId; readonly metric: Metric }) {
  const { goTo } = usePage()
  return (
    <Button kind="link" className="fl-monitoring-link" onClick={() => goTo('monitoring', { metric: id })}>
      {metricName(metric)}
    </Button>
  )
}
