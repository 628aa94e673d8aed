import { FALLBACK_WAY_NAMES, METRIC_KIND_NAMES } from '../../../../src/playbook/monitoringCatalogue'
import { MONITORING_EXAMPLE } from '../../../../src/playbook/monitoringExample'
import type { PlanCommand } from '../../../../src/plan/planState'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { limitsText } from './monitoringWords'
import { NewMetric } from './NewMetric'

/** What monitoring is for, by an example that one can start from. */
export function EmptyMonitoring({ mayEdit }: { readonly mayEdit: boolean }) {
  const action = useAction()
  return (
    <>
      <ViewHead answer="Nothing is watched yet, so nobody would notice when the model gets worse." />
      <EmptyState
        title="How would you notice that it goes wrong?"
        example={
          <table className="fl-table">
            <thead>
              <tr>
                <th scope="col">Metric</th>
                <th scope="col">Kind</th>
                <th scope="col">Limits</th>
                <th scope="col">Plan of action</th>
              </tr>
            </thead>
            <tbody>
              {MONITORING_EXAMPLE.map(({ name, kind, worse, warn, breach, unit, fallback }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{METRIC_KIND_NAMES[kind]}</td>
                  <td>{limitsText({ worse, warn, breach }, unit)}</td>
                  <td>{FALLBACK_WAY_NAMES[fallback.how]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        action={
          mayEdit && (
            <div className="fl-actions">
              <NewMetric />
              <Button onClick={() => void action.run(exampleCommand(), 'Example is watched')}>Start from this example</Button>
            </div>
          )
        }
      >
        <p>Watch the software, what comes in, what goes out, and drift. A reading beyond its limit opens an alert that stays until somebody says: retrain, roll back, pivot, or accepted because.</p>
        <ActionError action={action} />
      </EmptyState>
    </>
  )
}

function exampleCommand(): PlanCommand {
  return {
    type: 'MonitorMetrics',
    metrics: MONITORING_EXAMPLE.map(({ name, kind, unit, worse, warn, breach, every, fallback }) => ({ metric: newId(), details: { name, kind, unit }, thresholds: { worse, warn, breach }, every, fallback })),
  }
}
