import { useMemo } from 'react'
import { ChartPlot } from '../../charts/ChartPlot'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { BOTTOM, HEIGHT, LEFT, TOP, drawIssued } from './drawIssued'
import type { IssuedSeries } from './issuedSeries'
import { pointSentence } from './issuedSeries'

/** The moving 50 and 85 % dates, and the milestone's own day as a line; read issue by issue. */
export function IssuedDatesChart({ series }: { readonly series: IssuedSeries }) {
  const words = useDayWords()
  const [plot, width] = useWidth<HTMLDivElement>(720)
  const drawing = useMemo(() => drawIssued(series, width, words), [series, width, words])
  const { points, due, delivered, name } = series
  const isBroken = points.some(({ p50, p85 }) => p50 === null || p85 === null)
  const { x, y, right, places } = drawing
  const last = points.length - 1
  return (
    <ChartPlot
      label={`How the dates of ${name} moved`}
      sliderLabel="Issued forecast"
      plot={plot}
      height={HEIGHT}
      count={points.length}
      start={last}
      placeAt={(px) => nearest(places, px)}
      sentenceAt={(place) => pointSentence(series, points[place]!, words)}
      note={isBroken ? 'Where a line is missing, no date within a year could be named with that confidence.' : undefined}
    >
      {(read) => (
        <>
          {drawing.up.map(({ ahead, day, text }) => (
            <g key={ahead}>
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(day)} y2={y(day)} />
              <text x={LEFT - 8} y={y(day)} dy="0.32em" textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {drawing.across.map(({ ahead, text }) => (
            <text key={ahead} x={x(ahead)} y={HEIGHT - BOTTOM + 20} textAnchor="middle">
              {text}
            </text>
          ))}
          {due !== null && <line className="fl-record-due" x1={LEFT} x2={right} y1={y(due)} y2={y(due)} />}
          {delivered !== null && <line className="fl-record-delivered" x1={LEFT} x2={right} y1={y(delivered)} y2={y(delivered)} />}
          {read !== null && <line className="fl-cursor" data-on-screen="" x1={places[read]} x2={places[read]} y1={TOP} y2={HEIGHT - BOTTOM} />}
          {(['p50', 'p85'] as const).map((of) => (
            <g key={of} className="fl-record-line" data-of={of}>
              <path d={drawing.line(of)} />
              {points.map((point, index) => {
                const day = point[of]
                return day === null ? null : <circle key={point.day} cx={places[index]} cy={y(day)} r={index === read ? 5 : 3} />
              })}
            </g>
          ))}
          {endLabels(series, y).map(({ text, at, isStrong }) => (
            <text key={text} className={isStrong ? 'fl-label-strong' : undefined} x={right + 10} y={at} dy="0.32em">
              {text}
            </text>
          ))}
        </>
      )}
    </ChartPlot>
  )
}

/** A line's name stands at its end; names that would meet are moved apart. */
function endLabels({ points, due, delivered }: IssuedSeries, y: (day: string) => number): readonly { readonly text: string; readonly at: number; readonly isStrong: boolean }[] {
  const last = points.at(-1)!
  const labels = [
    ...(last.p85 === null ? [] : [{ text: '85 %', at: y(last.p85), isStrong: true }]),
    ...(last.p50 === null ? [] : [{ text: '50 %', at: y(last.p50), isStrong: false }]),
    ...(due === null ? [] : [{ text: '◇ its day', at: y(due), isStrong: false }]),
    ...(delivered === null ? [] : [{ text: 'delivered', at: y(delivered), isStrong: true }]),
  ].toSorted((a, b) => a.at - b.at)
  let above = Number.NEGATIVE_INFINITY
  return labels.map((label) => {
    above = Math.max(label.at, above + 15)
    return { ...label, at: above }
  })
}

function nearest(places: readonly number[], px: number): number {
  let best = 0
  for (const [index, place] of places.entries()) if (Math.abs(place - px) < Math.abs(places[best]! - px)) best = index
  return best
}
