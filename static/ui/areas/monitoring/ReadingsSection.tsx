import { useMemo, useRef, useState } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { Metric } from '../../../../src/plan/areas/monitoring/state'
import { Choice } from '../../charts/Choice'
import { csv } from '../../charts/csv'
import { ExportMenu } from '../../charts/ExportMenu'
import { saveFile } from '../../charts/saveFile'
import { svgFile } from '../../charts/svgFile'
import '../../charts/Twin.css'
import { Button } from '../../kit/Button'
import { Skeleton } from '../../kit/Skeleton'
import { useNow } from '../../page/useNow'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { CorrectedReadings } from './CorrectedReadings'
import { EnterReadings } from './EnterReadings'
import { limitsText, metricName, pointSentence } from './monitoringWords'
import { ReadingsChart } from './ReadingsChart'
import { ReadingsTable } from './ReadingsTable'
import type { Range, ReadingPoint } from './readingPoints'
import { RANGES, toPoints } from './readingPoints'
import { useReadings } from './useReadings'

const DAY = 86_400_000

interface ReadingsSectionProps {
  readonly id: LocalId
  readonly metric: Metric
  readonly canEdit: boolean
  /** Its readings are others than before. */
  readonly onRecorded: () => void
}

/** A metric's readings as a picture, as a table, as files; and the way to enter more (P4). */
export function ReadingsSection({ id, metric, canEdit, onRecorded }: ReadingsSectionProps) {
  const { calendar } = usePlanReady().state.plan.settings
  const now = useNow()
  const dates = usePlanDates()
  const picture = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<Range>(30)
  const { read, again } = useReadings(id, range, now)
  const recorded = (): void => {
    again()
    onRecorded()
  }
  const hours = read.status === 'ready' ? read.hours : null
  const points = useMemo(() => (hours === null ? [] : toPoints(hours, range, calendar).filter(({ from, length }) => from <= now && from + length > now - range * DAY)), [hours, range, calendar, now])
  const whenOf = ({ from }: ReadingPoint): string => (range > 30 ? dates.day(from) : `${dates.day(from)}, ${dates.time(from)}`)
  const file = `readings-M-${metric.number}`
  const rows = points.map((point) => [new Date(point.from).toISOString(), point.count, point.mean, point.min, point.max])
  return (
    <section className="fl-card fl-section" aria-labelledby="fl-monitoring-readings">
      <div className="fl-monitoring-bar">
        <h3 id="fl-monitoring-readings">Readings</h3>
        <Choice label="Days" options={RANGES.map((days) => ({ id: String(days), label: `${days} days` }))} value={String(range)} onChange={(chosen) => setRange(RANGES.find((days) => String(days) === chosen) ?? 30)} />
        <ExportMenu
          items={[
            {
              label: 'Picture (SVG)',
              run: () => {
                const svg = picture.current?.querySelector('svg')
                const said = points.at(-1)
                if (svg) saveFile(`${file}.svg`, 'image/svg+xml', svgFile(svg, { title: metricName(metric), text: said ? pointSentence(said, whenOf(said), metric) : '' }))
              },
            },
            { label: 'Table (CSV)', run: () => saveFile(`${file}.csv`, 'text/csv', csv([range > 30 ? 'Day from' : 'Hour from', 'Readings', 'Average', 'Lowest', 'Highest'], rows)) },
          ]}
        />
      </div>
      {read.status === 'loading' && <Skeleton height="16rem" />}
      {read.status === 'failed' && (
        <p className="fl-field-error" role="alert">
          {read.message}{' '}
          <Button kind="link" onClick={again}>
            Try again
          </Button>
        </p>
      )}
      {read.status === 'ready' &&
        (points.length === 0 ? (
          <p className="fl-note">No reading in these {range} days. Its limits: {limitsText(metric.thresholds, metric.unit)}.</p>
        ) : (
          <>
            <ReadingsChart ref={picture} metric={metric} points={points} range={range} to={now} calendar={calendar} whenOf={whenOf} />
            <ReadingsTable metric={metric} points={points} whenOf={whenOf} />
          </>
        ))}
      {read.status === 'ready' && <CorrectedReadings corrections={read.corrections} />}
      {canEdit && <EnterReadings id={id} metric={metric} onRecorded={recorded} />}
    </section>
  )
}
