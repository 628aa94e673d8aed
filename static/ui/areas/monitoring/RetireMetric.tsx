import type { MetricRow } from '../../../../src/plan/views/monitoringBoard'
import { Retirement } from '../../sheets/Retirement'

/** Its readings and alerts stay to be seen. */
export function RetireMetric({ row: { id, metric }, canEdit }: { readonly row: MetricRow; readonly canEdit: boolean }) {
  return (
    <Retirement
      retired={metric.retired}
      canEdit={canEdit}
      title="Stop watching this metric"
      whyLabel="Why it is no longer watched"
      meaning="It takes no readings until it is restored."
      toRetire={({ why }) => ({ type: 'RetireMetric', metric: id, why })}
      retiredSaid={`M-${metric.number} retired`}
      toRestore={{ type: 'RestoreMetric', metric: id, why: '' }}
      restoredSaid="Metric restored"
    />
  )
}
