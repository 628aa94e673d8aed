import { FALLBACK_WAY_NAMES, METRIC_KIND_NAMES } from '../../../../src/playbook/monitoringCatalogue'
import { MONITORING_EXAMPLE } from '../../../../src/playbook/monitoringExample'
import type { PlanCommand } from '../../../../src/plan/planState'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'
import { limitsText } from './monitoringWords'
import { NewMetric } from './NewMetric'

/** What monitoring is for, by an example that one can start from. */
export function EmptyMonitoring({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <>
      <ViewHead answer="Nothing is watched yet, so nobody would notice when the model gets worse." />
      <EmptySheet
        title="How would you notice that it goes wrong?"
        example={
          <ExampleTable
            columns={['Metric', 'Kind', 'Limits', 'Plan of action']}
            rows={MONITORING_EXAMPLE.map(({ name, kind, worse, warn, breach, unit, fallback }) => [name, METRIC_KIND_NAMES[kind], limitsText({ worse, warn, breach }, unit), FALLBACK_WAY_NAMES[fallback.how]])}
          />
        }
        mayEdit={mayEdit}
        own={<NewMetric />}
        toCommand={exampleCommand}
        said="Example is watched"
      >
        Watch the software, what comes in, what goes out, and drift. A reading beyond its limit opens an alert that stays until somebody says: retrain, roll back, pivot, or accepted because.
      </EmptySheet>
    </>
  )
}

function exampleCommand(): PlanCommand {
  return {
    type: 'MonitorMetrics',
    metrics: MONITORING_EXAMPLE.map(({ name, kind, unit, worse, warn, breach, every, fallback }) => ({ metric: newId(), details: { name, kind, unit }, thresholds: { worse, warn, breach }, every, fallback })),
  }
}
