import { useMemo } from 'react'
import { sizeCalibration } from '../../../src/forecast/results/sizeCalibration'
import { amount, count, daysText } from '../kit/amounts'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { Message } from '../kit/Message'
import { TableHead } from '../kit/TableHead'
import { usePage } from '../page/PageProvider'
import { StoryOpener } from '../page/StoryOpener'
import { useNow } from '../page/useNow'
import { usePlanDates } from '../page/usePlanDates'
import { usePlanReady } from '../page/usePlanReady'
import { ViewHead } from '../page/ViewHead'
import '../charts/Twin.css'
import { CalibrationChart } from './CalibrationChart'
import './CalibrationView.css'
import { basisSentence, calibrationAnswer } from './calibrationWords'
import { ProposedSizes } from './ProposedSizes'

/** What stories really took against their sizes, and sizes that say so (E2). */
export function CalibrationView() {
  const { state, me, asOf } = usePlanReady()
  const { goTo } = usePage()
  const now = useNow()
  const dates = usePlanDates()
  const calibration = useMemo(() => sizeCalibration(state, now), [state, now])
  const { rows, overall, proposed, unsized, unknownDuration, mixedUp, overtaken } = calibration
  const left = [
    ...(unsized > 0 ? [`${count(unsized, 'delivered story has', 'delivered stories have')} no size`] : []),
    ...(unknownDuration > 0 ? [`of ${count(unknownDuration, 'one', 'more')} Jira does not tell when work began`] : []),
  ]
  if (overall.stories === 0)
    return (
      <>
        <ViewHead answer={calibrationAnswer(calibration)} />
        <EmptyState
          title="What did stories really take?"
          example={<p>M says 3–5 days; 12 stories took 2–9 days (eight of ten), 5 days in the middle; 6 of them what it says.</p>}
          action={<Button onClick={() => goTo('map')}>Size stories on the map</Button>}
        >
          Once stories with a size are delivered, each stands here over its size, and the real ranges are offered as new ones.
        </EmptyState>
      </>
    )
  return (
    <div className="fl-calibration">
      <ViewHead answer={calibrationAnswer(calibration)}>
        {me.may.includes('plan') && asOf === undefined && <Button onClick={() => goTo('rounds')}>Estimate together</Button>}
        <Button onClick={() => goTo('forecast')}>Open the forecast</Button>
      </ViewHead>
      <CalibrationChart rows={rows} />
      <p className="fl-calibration-note">{basisSentence(calibration)}</p>
      {mixedUp.map(([smaller, larger]) => (
        <Message key={larger} tone="warning">
          Stories of size {larger} took no longer than those of size {smaller}: the two do not tell stories apart.
        </Message>
      ))}
      {proposed !== null && <ProposedSizes rows={rows} proposed={proposed} overtaken={overtaken} mayChange={me.may.includes('structure') && asOf === undefined} />}
      <section aria-labelledby="fl-calibration-table">
        <h2 id="fl-calibration-table">Size by size</h2>
        <div className="fl-calibration-scroll" role="region" aria-label="Sizes and what they took" tabIndex={0}>
          <table className="fl-table">
            <TableHead columns={['Size', 'Says', { figures: 'Stories' }, 'Eight of ten took', { figures: 'Middle, days' }, { figures: 'As it says' }]} />
            <tbody>
              {rows.map(({ size, isOffered, stories, real, within }) => (
                <tr key={size.id}>
                  <th scope="row">{isOffered ? size.id : `${size.id} (no longer offered)`}</th>
                  <td>{daysText(size.minDays, size.maxDays)}</td>
                  <td data-align="end">{stories.length}</td>
                  <td>{real === null ? '–' : daysText(half(real.p10), half(real.p90))}</td>
                  <td data-align="end">{real === null ? '–' : amount(half(real.p50))}</td>
                  <td data-align="end">{stories.length === 0 ? '–' : `${within} of ${stories.length}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {left.length > 0 && <p className="fl-calibration-note">Not counted: {left.join(', ')}.</p>}
      </section>
      <details className="fl-twin">
        <summary>Story by story</summary>
        <div className="fl-twin-scroll">
          <table className="fl-table">
            <TableHead columns={['Story', 'Size', { figures: 'Took, days' }, 'Delivered']} />
            <tbody>
              {rows
                .flatMap(({ size, stories }) => stories.map((one) => ({ ...one, size: size.id })))
                .toSorted((a, b) => b.at - a.at)
                .map(({ story, size, days, at }) => (
                  <tr key={story}>
                    <th scope="row">
                      <StoryOpener story={story} />
                    </th>
                    <td>{size}</td>
                    <td data-align="end">{amount(days)}</td>
                    <td>{dates.day(at)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}

const half = (days: number): number => Math.round(days * 2) / 2
