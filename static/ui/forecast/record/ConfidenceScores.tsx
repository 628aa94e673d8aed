import { useMemo } from 'react'
import { confidenceRecord, corrected, judgedConfidences } from '../../../../src/forecast/model/confidenceRecord'
import type { ConfidenceScore } from '../../../../src/forecast/record/confidenceScore'
import { Meter } from '../../kit/Meter'
import { count } from '../../kit/amounts'
import { TableHead } from '../../kit/TableHead'
import { usePlanReady } from '../../page/usePlanReady'
import { percent } from './trackRecordWords'

const EXAMPLE = 0.7

/** How the confidences that people stated in hypotheses came out, and what that does to the next ones. */
export function ConfidenceScores({ confidences }: { readonly confidences: ConfidenceScore | null }) {
  const { plan } = usePlanReady().state
  const counted = useMemo(() => corrected(EXAMPLE, confidenceRecord(judgedConfidences(plan))), [plan])
  if (confidences === null) return null
  const { verdicts, brier, plain, reliability } = confidences
  return (
    <section className="fl-record-part" aria-label="Stated confidences">
      <h3>People: confidences in hypotheses</h3>
      <p className="fl-subtle">
        {count(verdicts, 'verdict', 'verdicts')}, Brier score {brier.toFixed(2)}: 0 is always right, and saying the average every time would have had {plain.toFixed(2)}. It feeds
        back: a stated {percent(EXAMPLE)} now counts as {percent(counted)}.
      </p>
      <table className="fl-table">
        <caption className="fl-visually-hidden">How often hypotheses held, by the confidence stated in them</caption>
        <TableHead columns={['Stated', { figures: 'On average' }, 'Held']} />
        <tbody>
          {reliability.map(({ from, to, verdicts: inBand, stated, held }) => (
            <tr key={from}>
              <th scope="row">{to === 1 ? `${percent(from)} and more` : `${Math.round(from * 100)}–${percent(to)}`}</th>
              <td data-align="end">{percent(stated)}</td>
              <td>
                <span className="fl-record-held">
                  {Math.round(held * inBand)} of {inBand}
                  <Meter value={held} label={`${Math.round(held * inBand)} of ${inBand} held`} tone="neutral" />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
