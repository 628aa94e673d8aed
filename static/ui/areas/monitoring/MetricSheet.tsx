import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { METRIC_KIND_NAMES, METRIC_KINDS, WORSE } from '../../../../src/playbook/monitoringCatalogue'
import type { MetricKind, Worse } from '../../../../src/playbook/monitoringCatalogue'
import type { Metric, Thresholds } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { MetricRow } from '../../../../src/plan/views/monitoringBoard'
import { ActionError } from '../../kit/ActionError'
import { AutosaveNumber } from '../../kit/AutosaveNumber'
import { AutosaveText } from '../../kit/AutosaveText'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Skeleton } from '../../kit/Skeleton'
import { useAction } from '../../kit/useAction'
import { usePage } from '../../page/PageProvider'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import { AlertCard } from './AlertCard'
import { FallbackSection } from './FallbackSection'
import { LinkedStories } from './LinkedStories'
import { limitsText, metricName, withUnit } from './monitoringWords'
import { ReadingsSection } from './ReadingsSection'
import { RetireMetric } from './RetireMetric'

const EventHistory = lazy(() => import('../../history/EventHistory').then((module) => ({ default: module.EventHistory })))

interface MetricSheetProps {
  readonly row: MetricRow
  readonly mayEdit: boolean
  /** Its readings are others than before. */
  readonly onRecorded: () => void
}

/** One metric: its readings against its limits, its plan of action, the stories that watch it. */
export function MetricSheet({ row, mayEdit, onRecorded }: MetricSheetProps) {
  const { goTo } = usePage()
  const { asOf } = usePlanReady()
  const dates = usePlanDates()
  const { id, metric, open } = row
  const canEdit = mayEdit && !metric.retired
  const [showsHistory, setShowsHistory] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [id])
  return (
    <>
      <ViewHead answer={answerOf(row, asOf !== undefined)} />
      <article className="fl-record" aria-labelledby="fl-monitoring-title">
        <div className="fl-between">
          <h2 id="fl-monitoring-title" ref={heading} tabIndex={-1}>
            {metricName(metric)}
          </h2>
          <Button kind="subtle" size="small" onClick={() => goTo('monitoring')}>
            All metrics
          </Button>
        </div>
        {metric.retired && <RetireMetric row={row} canEdit={mayEdit} />}
        {open && <AlertCard metric={id} alert={open} name="" when={dates.moment(open.reading.at)} fallback={metric.fallback} canAnswer={canEdit} />}
        <ReadingsSection id={id} metric={metric} canEdit={canEdit} onRecorded={onRecorded} />
        <div className="fl-columns">
          <div className="fl-column">
            <Limits id={id} metric={metric} canEdit={canEdit} />
            <FallbackSection id={id} metric={metric} canEdit={canEdit} />
          </div>
          <div className="fl-column">
            <About id={id} metric={metric} canEdit={canEdit} />
            <LinkedStories row={row} canEdit={canEdit} />
            <details onToggle={(event) => setShowsHistory(event.currentTarget.open)}>
              <summary>History: alerts and answers, limits, plans</summary>
              {showsHistory && (
                <Suspense fallback={<Skeleton height="4rem" />}>
                  <EventHistory field="metric" id={id} what="the history of this metric" />
                </Suspense>
              )}
            </details>
            {!metric.retired && <RetireMetric row={row} canEdit={canEdit} />}
          </div>
        </div>
      </article>
    </>
  )
}

/** The latest reading is known of now alone: of the past its chart knows. */
function answerOf({ metric, open, goesOnFor, latest, severity }: MetricRow, isPast: boolean): string {
  const name = metricName(metric)
  if (metric.retired) return `${name} is retired.`
  if (open) return `${name} waits for an answer to alert A-${open.number}.`
  if (goesOnFor !== null) return `${name} was beyond its limit when it was last judged; alert A-${metric.alert!.number} is answered.`
  if (latest === null && isPast) return `${name} was watched: ${limitsText(metric.thresholds, metric.unit)}.`
  if (latest === null) return `${name} has no reading yet: ${limitsText(metric.thresholds, metric.unit)}.`
  return `${name} was ${withUnit(latest.value, metric.unit)} at the latest reading${severity === null ? ', within its limits' : ''}.`
}

interface PartProps {
  readonly id: LocalId
  readonly metric: Metric
  readonly canEdit: boolean
}

function Limits({ id, metric: { thresholds, every, unit }, canEdit }: PartProps) {
  const action = useAction()
  const shown = typeof unit === 'string' ? unit : ''
  const set = (change: Partial<Thresholds>): PlanCommand => ({ type: 'SetThresholds', metric: id, thresholds: { ...thresholds, ...change } })
  return (
    <section className="fl-section" aria-labelledby="fl-monitoring-limits">
      <h3 id="fl-monitoring-limits">Limits</h3>
      <Field label="It gets worse">
        {(control) => (
          <select {...control} disabled={!canEdit} value={thresholds.worse} onChange={(event) => void action.run(set({ worse: event.target.value as Worse }), 'Direction saved')}>
            {WORSE.map((worse) => (
              <option key={worse} value={worse}>
                {worse} the limit
              </option>
            ))}
          </select>
        )}
      </Field>
      <ActionError action={action} />
      <AutosaveNumber label="Warning" hint="Beyond it somebody should look. Empty: no warning." value={thresholds.warn} unit={shown} canEdit={canEdit} toCommand={(warn) => set({ warn })} said="Limit saved" />
      <AutosaveNumber label="Breach" hint="Beyond it the plan of action applies. Empty: no breach." value={thresholds.breach} unit={shown} canEdit={canEdit} toCommand={(breach) => set({ breach })} said="Limit saved" />
      <AutosaveNumber
        label="A reading is expected every"
        hint="Half as long again without one, and the overview says so."
        value={every}
        unit="hours"
        canEdit={canEdit}
        toCommand={(hours) => ({ type: 'ExpectReadings', metric: id, every: hours })}
        said="Saved"
      />
    </section>
  )
}

function About({ id, metric: { name, kind, unit }, canEdit }: PartProps) {
  const action = useAction()
  const describe = (change: Partial<Pick<Metric, 'name' | 'kind' | 'unit'>>): PlanCommand => ({ type: 'DescribeMetric', metric: id, details: { name, kind, unit, ...change } })
  return (
    <section className="fl-section" aria-labelledby="fl-monitoring-about">
      <h3 id="fl-monitoring-about">What it is</h3>
      <AutosaveText label="Name" value={name} canEdit={canEdit} toCommand={(value) => describe({ name: value })} said="Name saved" />
      <Field label="Kind">
        {(control) => (
          <select {...control} disabled={!canEdit} value={kind} onChange={(event) => void action.run(describe({ kind: event.target.value as MetricKind }), 'Kind saved')}>
            {METRIC_KINDS.map((one) => (
              <option key={one} value={one}>
                {METRIC_KIND_NAMES[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ActionError action={action} />
      <AutosaveText label="Unit" value={unit} canEdit={canEdit} toCommand={(value) => (value.length > 24 ? 'A unit is short: “ms”, “%”, “kWh”.' : describe({ unit: value }))} said="Unit saved" />
    </section>
  )
}
