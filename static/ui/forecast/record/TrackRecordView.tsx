import type { PlanRecord } from '../../../../src/forecast/record/planRecord'
import { useDayWords } from '../../charts/useDayWords'
import { EmptyState } from '../../kit/EmptyState'
import { Message } from '../../kit/Message'
import { Skeleton } from '../../kit/Skeleton'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { useTrackRecord } from '../engine/useForecast'
import { latestOf } from '../latestOf'
import { BackTests } from './BackTests'
import { ConfidenceScores } from './ConfidenceScores'
import { CountScores } from './CountScores'
import { IssuedDates } from './IssuedDates'
import { firstIssueSentence, recordAnswer, wideningSentence } from './trackRecordWords'
import '../../charts/Twin.css'
import './TrackRecordView.css'

/** What the forecasts that were issued were worth, and the confidences that people stated (C5). */
export function TrackRecordView() {
  const reckoned = useTrackRecord()
  const known = latestOf(reckoned)
  return (
    <section className="fl-record" aria-label="Track record">
      <h2>Track record</h2>
      {known !== null ? <Known known={known} /> : reckoned.status === 'failed' ? <Message tone="danger">{reckoned.message}</Message> : <Waiting />}
    </section>
  )
}

function Known({ known }: { readonly known: PlanRecord }) {
  const { state } = usePlanReady()
  const now = useNow()
  const words = useDayWords()
  const { record, issued, backTest } = known
  return (
    <>
      {issued.length === 0 ? (
        <EmptyState title="No forecast has been issued yet">
          {firstIssueSentence(state, now, words)} Then this place shows what came of each: how often the ranges held, and how the dates moved.
        </EmptyState>
      ) : (
        <>
          <p className="fl-record-answer">{recordAnswer(known, words)}</p>
          <p className="fl-subtle fl-record-rule">
            A forecast is issued at the end of each iteration and kept as it was given. {wideningSentence(record)}
          </p>
          <IssuedDates known={known} />
        </>
      )}
      <div className="fl-record-parts">
        <CountScores record={record} />
        <ConfidenceScores confidences={record.confidences} />
        <BackTests backTest={backTest} />
      </div>
    </>
  )
}

function Waiting() {
  return (
    <div className="fl-record-waiting" aria-busy="true">
      {['70%', '100%', '85%'].map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  )
}
