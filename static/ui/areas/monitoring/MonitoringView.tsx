import { useMemo } from 'react'
import { monitoringBoard } from '../../../../src/plan/views/monitoringBoard'
import { Message } from '../../kit/Message'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../charts/Twin.css'
import '../../story/Part.css'
import { AlertCard } from './AlertCard'
import { CasesSection } from './CasesSection'
import { EmptyMonitoring } from './EmptyMonitoring'
import { MetricLink } from './MetricLink'
import { MetricSheet } from './MetricSheet'
import { MetricTable } from './MetricTable'
import '../../sheets/Register.css'
import './MonitoringView.css'
import { metricName, monitoringSentence } from './monitoringWords'
import { NewMetric } from './NewMetric'
import { useLatestReadings } from './useReadings'

/** What is watched once the model runs: alerts that wait, metrics with their limits, cases that it got wrong; or one metric (P4, P5). */
export function MonitoringView() {
  const { state, me, asOf } = usePlanReady()
  const { address } = usePage()
  const now = useNow()
  const dates = usePlanDates()
  const { latest, again } = useLatestReadings(state.plan.monitoring, asOf === undefined)
  const board = useMemo(() => monitoringBoard(state.plan, latest, now), [state.plan, latest, now])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  const all = [...board.rows, ...board.retired]
  const chosen = all.find(({ id }) => id === address.params['metric'])
  if (all.length === 0) return <EmptyMonitoring mayEdit={mayEdit} />
  if (chosen) return <MetricSheet key={chosen.id} row={chosen} mayEdit={mayEdit} onRecorded={again} />
  return (
    <>
      <ViewHead answer={monitoringSentence(board)}>{mayEdit && <NewMetric />}</ViewHead>
      {address.params['metric'] !== undefined && <Message tone="neutral">The metric of this address is not monitored here.</Message>}
      {board.alerts.length > 0 && (
        <section className="fl-section" aria-labelledby="fl-monitoring-alerts">
          <h2 id="fl-monitoring-alerts">Open alerts</h2>
          <div className="fl-alerts">
            {board.alerts.map(({ id, metric, open }) => (
              <AlertCard key={id} metric={id} alert={open!} name={<MetricLink id={id} metric={metric} />} when={dates.moment(open!.reading.at)} fallback={metric.fallback} canAnswer={mayEdit} />
            ))}
          </div>
        </section>
      )}
      <MetricTable rows={board.rows} isKnown={latest !== null} isPast={asOf !== undefined} />
      <CasesSection mayEdit={mayEdit} />
      {board.retired.length > 0 && (
        <details className="fl-twin">
          <summary>{board.retired.length === 1 ? '1 retired metric' : `${board.retired.length} retired metrics`}</summary>
          <ul className="fl-rows">
            {board.retired.map(({ id, metric }) => (
              <li key={id}>
                <MetricLink id={id} metric={metric} /> <span className="fl-visually-hidden">{metricName(metric)} is retired</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
