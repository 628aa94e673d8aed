import type { TrackRecord } from '../../../../src/forecast/record/trackRecord'
import { useDayWords } from '../../charts/useDayWords'
import { count } from '../../kit/amounts'
import { TableHead } from '../../kit/TableHead'
import { ScoreTable } from './ScoreTable'

/** How the counts that were issued came out, beside a plain baseline on the same data; each of them can be opened. */
export function CountScores({ record: { counts, cases } }: { readonly record: TrackRecord }) {
  const words = useDayWords()
  if (counts === null) return null
  return (
    <section className="fl-record-part" aria-label="How many stories were delivered, and what had been issued">
      <h3>Issued: how many stories in 14 and 28 days</h3>
      <ScoreTable
        caption="Issued forecasts of counts beside a plain baseline on the same data"
        columns={[
          { label: 'Issued', score: counts.issued },
          { label: 'Plain baseline', score: counts.plain },
        ]}
      />
      <details className="fl-twin">
        <summary>{count(cases.length, 'scored forecast', 'scored forecasts')}, one by one</summary>
        <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Scored forecasts, one by one">
          <table className="fl-table">
            <caption className="fl-visually-hidden">What was issued, and what came</caption>
            <TableHead columns={['From', { figures: 'Days' }, { figures: 'Range for 80 %' }, { figures: 'Middle' }, { figures: 'Came' }, 'Within']} />
            <tbody>
              {cases.toReversed().map(({ origin, days, p10, p50, p90, actual }) => (
                <tr key={`${origin}/${days}`}>
                  <th scope="row">{words.day(origin)}</th>
                  <td data-align="end">{days}</td>
                  <td data-align="end">
                    {p10}–{p90}
                  </td>
                  <td data-align="end">{p50}</td>
                  <td data-align="end">{actual}</td>
                  <td>{actual < p10 ? 'fewer' : actual > p90 ? 'more' : 'yes'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
