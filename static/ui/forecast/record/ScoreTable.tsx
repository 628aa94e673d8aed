import type { CountScore } from '../../../../src/forecast/scoring'
import { percent } from './trackRecordWords'

interface ScoreTableProps {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly score: CountScore }[]
}

const ROWS: readonly { readonly label: string; readonly should: string; readonly value: (score: CountScore) => string }[] = [
  { label: 'Within the range for 80 % (P10–P90)', should: '80 %', value: ({ within80 }) => percent(within80) },
  { label: 'At least what was given with 85 %', should: '85 %', value: ({ kept85 }) => percent(kept85) },
  { label: 'At least the middle (P50)', should: '50 %', value: ({ kept50 }) => percent(kept50) },
  { label: 'Mean loss, in parts of the usual count', should: 'low', value: ({ loss }) => loss.toFixed(3) },
]

/** Scores beside what a perfect forecast would have. */
export function ScoreTable({ caption, columns }: ScoreTableProps) {
  return (
    <table className="fl-table">
      <caption className="fl-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns[0]?.score.forecasts} forecasts</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col" data-align="end">
              {label}
            </th>
          ))}
          <th scope="col" data-align="end">
            Should be
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {columns.map(({ label, score }) => (
              <td key={label} data-align="end">
                {row.value(score)}
              </td>
            ))}
            <td data-align="end" className="fl-subtle">
              {row.should}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
