import { forwardRef, useMemo } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUp, BurnUpChange } from '../../../src/plan/views/burnUp'
import { ChartPlot } from '../charts/ChartPlot'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import { amount } from '../kit/amounts'
import { AheadMarks } from './AheadMarks'
import type { BurnUpAhead } from './burnUpAhead'

import { BOTTOM, HEIGHT, LEFT, TOP, drawBurnUp } from './drawBurnUp'
import type { Unit } from './burnUpWords'
import { aheadSentence, inUnit, pointSentence } from './burnUpWords'

interface BurnUpChartProps {
  readonly view: BurnUp
  readonly byDay: ReadonlyMap<Day, readonly BurnUpChange[]>
  readonly unit: Unit
  /** What may come; null where it is not known, or not in this unit. */
  readonly ahead: BurnUpAhead | null
  readonly chosen: Day | undefined
  readonly onChoose: (day: Day) => void
}

/**
 * Scope as a neutral step line, delivered as the accent area, and from today on the forecast as three nested bands;
 * the pointer and the arrow keys read the same sentence.
 */
export const BurnUpChart = forwardRef<HTMLDivElement, BurnUpChartProps>(function BurnUpChart(props, around) {
  const { view, byDay, unit, ahead, chosen, onChoose } = props
  const { points } = view
  const words = useDayWords()
  const [plot, width] = useWidth<HTMLDivElement>(800)
  const drawing = useMemo(() => drawBurnUp({ points, byDay, unit, ahead, width, words }), [points, byDay, unit, ahead, width, words])
  const { x, y, right, today, places } = drawing
  const last = points.length - 1
  const coming = ahead?.points.slice(1) ?? []
  const now = points[last]!
  const scopeNow = inUnit(now.scope, unit)
  const doneNow = inUnit(now.done, unit)
  const sentenceAt = (place: number): string => {
    const point = points[place]
    if (point !== undefined) return pointSentence(point, byDay.get(point.day) ?? [], unit, words)
    const later = coming[place - points.length]
    return ahead === null || later === undefined ? '' : aheadSentence(ahead, later, words)
  }
  return (
    <div ref={around}>
      <ChartPlot
        label="Burn-up"
        sliderLabel="Day of the burn-up; press Enter for what changed"
        plot={plot}
        height={HEIGHT}
        count={places.length}
        start={last}
        placeAt={(px) => nearest(places, px)}
        sentenceAt={sentenceAt}
        onChoose={(place) => place <= last && onChoose(points[place]!.day)}
        note={ahead === null ? undefined : <BandNote ahead={ahead} />}
      >
        {(read) => (
          <>
            {drawing.grid.map((value) => (
              <g key={value}>
                <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
                <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                  {amount(value)}
                </text>
              </g>
            ))}
            {drawing.marks.map(({ ahead: at, text }) => (
              <text key={at} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
                {text}
              </text>
            ))}
            {ahead !== null && <AheadMarks ahead={ahead} drawing={drawing} />}
            <path className="fl-done-area" d={drawing.doneArea} />
            <path className="fl-scope-line" d={drawing.scopeLine} />
            <path className="fl-done-line" d={drawing.doneLine} />
            <line className="fl-today" x1={x(today)} x2={x(today)} y1={TOP - 4} y2={HEIGHT - BOTTOM} />
            {drawing.ticks.map((index) => {
              const at = y(inUnit(points[index]!.scope, unit))
              return <line key={index} className="fl-scope-tick" x1={places[index]} x2={places[index]} y1={at - 5} y2={at + 5} />
            })}
            {points.map(({ day, scope }, index) =>
              day === chosen || index === read ? (
                <circle key={day} className="fl-scope-dot" data-chosen={day === chosen} cx={places[index]} cy={y(inUnit(scope, unit))} r={4} />
              ) : null,
            )}
            {read !== null && <line className="fl-cursor" data-on-screen="" x1={places[read]} x2={places[read]} y1={TOP} y2={HEIGHT - BOTTOM} />}
            <text className="fl-label-strong" x={right + 8} y={y(scopeNow)} dy={ahead === null && y(doneNow) - y(scopeNow) < 16 ? '-0.3em' : '0.32em'}>
              {amount(scopeNow)} {unit === 'stories' ? 'in scope' : 'days'}
            </text>
            {ahead === null ? (
              <text className="fl-label-strong" x={right + 8} y={Math.max(y(doneNow), y(scopeNow) + 12)} dy="0.32em">
                {amount(doneNow)} delivered
              </text>
            ) : (
              <text className="fl-label-strong" x={x(today) - 8} y={y(doneNow) - 10} textAnchor="end">
                {amount(doneNow)} delivered
              </text>
            )}
            <text className="fl-label-strong" x={x(today)} y={HEIGHT - 8} textAnchor="middle">
              {ahead === null ? words.day(now.day) : `today, ${words.short(now.day)}`}
            </text>
          </>
        )}
      </ChartPlot>
    </div>
  )
})

function BandNote({ ahead }: { readonly ahead: BurnUpAhead }) {
  return (
    <>
      {ahead.isGuess
        ? 'Hatched: a guess from the ranges of the sizes, with 50 and 85 %.'
        : 'From today on what the team’s pace delivers: half of the runs stay in the dark band or above, 85 % above the strong edge, 95 % above the light band.'}{' '}
      {ahead.milestones.length > 0 ? `◇ is a milestone with the probability of meeting it${ahead.growth === 'asIs' ? ' if nothing is added' : ''}. ` : ''}It ends where it reaches today’s scope
      {dayEnds(ahead) ? '.' : ', which is not within a year.'}
      {ahead.isInEquivalents ? ' What is to come counts in story equivalents: an average story is 1.' : ''}
    </>
  )
}

function dayEnds({ points, scope }: BurnUpAhead): boolean {
  return (points.at(-1)?.low[0.85] ?? 0) >= scope
}

/** The place that is drawn nearest; `places` ascend. */
function nearest(places: readonly number[], px: number): number {
  const after = places.findIndex((place) => place >= px)
  if (after === -1) return places.length - 1
  return after > 0 && px - places[after - 1]! < places[after]! - px ? after - 1 : after
}

