import { useState } from 'react'
import { severityOf } from '../../../../src/plan/areas/monitoring/judge'
import type { Metric } from '../../../../src/plan/areas/monitoring/state'
import { Lozenge } from '../../kit/Lozenge'
import { TableHead } from '../../kit/TableHead'
import { figure, SEVERITY_WORDS } from './monitoringWords'
import type { ReadingPoint } from './readingPoints'

interface ReadingsTableProps {
  readonly metric: Metric
  readonly points: readonly ReadingPoint[]
  readonly whenOf: (point: ReadingPoint) => string
}

/** The chart's figures, the newest first. */
export function ReadingsTable({ metric: { thresholds }, points, whenOf }: ReadingsTableProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fl-twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as a table</summary>
      {isOpen && (
        <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Readings as a table">
          <table className="fl-table">
            <TableHead columns={['From', { figures: 'Average' }, { figures: 'Lowest' }, { figures: 'Highest' }, { figures: 'Readings' }, 'State']} />
            <tbody>
              {points.toReversed().map((point) => {
                const severity = severityOf(thresholds, thresholds.worse === 'above' ? point.max : point.min)
                return (
                  <tr key={point.from}>
                    <th scope="row">{whenOf(point)}</th>
                    <td data-align="end">{figure(point.mean)}</td>
                    <td data-align="end">{figure(point.min)}</td>
                    <td data-align="end">{figure(point.max)}</td>
                    <td data-align="end">{point.count}</td>
                    <td>{severity === null ? 'within' : <Lozenge tone={SEVERITY_WORDS[severity].tone}>{SEVERITY_WORDS[severity].word}</Lozenge>}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
