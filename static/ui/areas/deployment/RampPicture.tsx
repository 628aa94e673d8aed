import { useMemo } from 'react'
import type { Deployment, Ramp } from '../../../../src/plan/areas/deployment/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { RampView } from '../../../../src/plan/views/deployment/ramp'
import { dayOf } from '../../../../src/plan/workCalendar'
import { ChartPlot } from '../../charts/ChartPlot'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import '../../charts/Twin.css'
import { useNow } from '../../page/useNow'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { TableHead } from '../../kit/TableHead'
import { stepSentence } from './deploymentWords'
import { drawRamp, HEIGHT, LEFT, TOP } from './drawRamp'

interface RampPictureProps {
  readonly deployment: Deployment
  readonly view: RampView
}

/** The share of the traffic over time: steps up, ways back, and the steps that are planned; with its table (DEPLOY-14). */
export function RampPicture({ deployment: { rollOut, ramps }, view: { ramp, share } }: RampPictureProps) {
  const { state } = usePlanReady()
  const now = useNow()
  const dates = usePlanDates()
  const words = useDayWords()
  const [plot, width] = useWidth<HTMLDivElement>(720)
  const { calendar } = state.plan.settings
  const drawing = useMemo(() => drawRamp(ramp, rollOut?.steps ?? [], width, now, words, (at) => dayOf(at, calendar)), [ramp, rollOut, width, now, words, calendar])
  const { points, line, area, right, bottom, across, y } = drawing
  const release = textOr(ramp.release, 'A withheld release')
  const sentenceAt = (place: number): string =>
    place === 0 ? `${dates.day(ramp.at)}: the ramp of ${release} began, without traffic` : stepSentence(ramp.steps[place - 1]!, ramp.steps[place - 2]?.share ?? 0, dates)
  return (
    <>
      <ChartPlot
        label={`Share of the traffic that ${release} gets, over time`}
        sliderLabel="Step of the ramp"
        plot={plot}
        height={HEIGHT}
        count={points.length}
        start={points.length - 1}
        placeAt={(px) => points.reduce((best, { x }, index) => (Math.abs(x - px) < Math.abs(points[best]!.x - px) ? index : best), 0)}
        sentenceAt={sentenceAt}
      >
        {(read) => (
          <>
            {drawing.levels.map((level) => (
              <g key={level}>
                <line className={level === 0 || level === 100 ? 'fl-grid' : 'fl-ramp-planned'} x1={LEFT} x2={right} y1={y(level)} y2={y(level)} />
                <text x={LEFT - 8} y={y(level)} dy="0.32em" textAnchor="end">
                  {level} %
                </text>
              </g>
            ))}
            {across.map(({ x, text }) => (
              <text key={text} x={x} y={bottom + 20} textAnchor="middle">
                {text}
              </text>
            ))}
            {read !== null && <line className="fl-cursor" data-on-screen="" x1={points[read]!.x} x2={points[read]!.x} y1={TOP} y2={bottom} />}
            <path className="fl-ramp-area" d={area} />
            <path className="fl-ramp-line" d={line} />
            {points.map(({ x, y: at, isBack }, index) =>
              isBack ? (
                <path key={index} className="fl-ramp-back" d={`M${x - 6} ${at - 9}h12l-6 10Z`} />
              ) : (
                <circle key={index} className="fl-ramp-step" cx={x} cy={at} r={index === read ? 5 : 3.5} />
              ),
            )}
            <text className="fl-label-strong" x={right + 8} y={y(share)} dy="0.32em">
              {share} %
            </text>
          </>
        )}
      </ChartPlot>
      <details className="fl-twin">
        <summary>As a table{ramps.length > 1 ? ', with earlier releases' : ''}</summary>
        <div className="fl-twin-scroll">
          <table className="fl-table">
            <TableHead columns={['Release', 'Day', { figures: 'Traffic' }, 'Why']} />
            <tbody>{ramps.toReversed().flatMap((one) => rowsOf(one, dates.day))}</tbody>
          </table>
        </div>
      </details>
    </>
  )
}

function rowsOf(ramp: Ramp, day: (at: number) => string) {
  const release = textOr(ramp.release, 'withheld')
  return [...ramp.steps].toReversed().map((step, index) => (
    <tr key={`${ramp.at}-${index}`}>
      <th scope="row">{release}</th>
      <td>{day(step.at)}</td>
      <td data-align="end">{step.isBack ? `back to ${step.share} %` : `${step.share} %`}</td>
      <td>{textOr(step.note, 'withheld') || '–'}</td>
    </tr>
  ))
}
