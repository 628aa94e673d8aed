import { useId } from 'react'
import type { DataSliceRow, MetricGroup } from '../../../../src/plan/views/auditSheet'
import { measure } from '../../kit/amounts'
import { averageText, groupSentence, shown } from './auditWords'

/** Every data slice of one metric with its own threshold, the average below them. The picture is a table: its text is its twin. */
export function AuditPicture({ group }: { readonly group: MetricGroup }) {
  const { measure: of, rows, average } = group
  const title = useId()
  const unit = shown(of.unit)
  const top = Math.max(...rows.flatMap(({ slice, finding }) => [Math.abs(slice.measure.threshold), Math.abs(finding?.value ?? 0)]), Math.abs(average ?? 0)) * 1.05 || 1
  const share = (value: number): string => `${(Math.abs(value) / top) * 100}%`
  return (
    <figure className="fl-audit-figure">
      <figcaption id={title}>
        <strong>{shown(of.metric)}</strong> <span className="fl-note">{of.comparison.startsWith('>') ? 'higher is better' : 'lower is better'}; the line is the threshold</span>
      </figcaption>
      <table className="fl-audit-picture" aria-labelledby={title}>
        <thead className="fl-visually-hidden">
          <tr>
            <th scope="col">Data slice</th>
            <th scope="col" aria-hidden="true">
              Picture
            </th>
            <th scope="col">Newest value and threshold</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-state={stateOf(row)} data-worst={row === group.worst || undefined}>
              <th scope="row">
                {shown(row.slice.name)}
                {row === group.worst && rows.length > 1 && <span className="fl-note"> worst</span>}
              </th>
              <td aria-hidden="true">
                <span className="fl-audit-bar">
                  {row.finding && <span style={{ inlineSize: share(row.finding.value) }} />}
                  <i style={{ insetInlineStart: share(row.slice.measure.threshold) }} />
                </span>
              </td>
              <td>
                {row.finding ? measure(row.finding.value, unit) : 'not measured'}
                {row.isMet === false && <span className="fl-audit-missed"> misses</span>}
                <span className="fl-visually-hidden">, threshold {measure(row.slice.measure.threshold, unit)}</span>
              </td>
            </tr>
          ))}
          {average !== null && rows.length > 1 && (
            <tr data-state="average">
              <th scope="row">Average</th>
              <td aria-hidden="true">
                <span className="fl-audit-bar">
                  <span style={{ inlineSize: share(average) }} />
                </span>
              </td>
              <td>{averageText(average, of.unit)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="fl-note">{groupSentence(group)}</p>
    </figure>
  )
}

const stateOf = ({ isMet }: DataSliceRow): string => (isMet === null ? 'unknown' : isMet ? 'met' : 'missed')
