import { useDayWords } from '../charts/useDayWords'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { useTrackRecord } from './engine/useForecast'
import { latestOf } from './latestOf'
import { recordAnswer } from './record/trackRecordWords'

/** How far such forecasts held so far, beside the forecast itself; the whole record stands below. */
export function RecordBeside() {
  const words = useDayWords()
  const { goTo } = usePage()
  const known = latestOf(useTrackRecord())
  if (known === null) return null
  return (
    <section className="fl-card fl-why" aria-label="How forecasts held so far">
      <h2>How forecasts held so far</h2>
      <p>{known.issued.length === 0 ? 'No forecast has been issued yet, so there is nothing to judge this one by.' : recordAnswer(known, words)}</p>
      <Button kind="link" onClick={() => document.querySelector('.fl-record')?.scrollIntoView({ block: 'start' })}>
        See the track record
      </Button>{' '}
      <Button kind="link" onClick={() => goTo('calibration')}>
        What stories took against their sizes
      </Button>
    </section>
  )
}
