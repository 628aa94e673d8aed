import { useMemo } from 'react'
import type { WhatIf } from '../../../src/forecast/results/whatIf'
import { dayOf } from '../../../src/plan/workCalendar'
import type { BurnUp } from '../../../src/plan/views/burnUp'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import { useFan } from '../forecast/engine/useForecast'
import { latestOf } from '../forecast/latestOf'
import { count } from '../kit/amounts'
import { usePlanReady } from '../page/usePlanReady'
import type { Fan, PreviewDrawing } from './drawPreview'
import { BOTTOM, drawPreview, HEIGHT, TOP } from './drawPreview'
import { burnUpText } from './previewWords'
import '../charts/ChartPlot.css'
import '../burnUp/BurnUpView.css'
import './PreviewBurnUp.css'

interface PreviewBurnUpProps {
  readonly before: BurnUp
  readonly after: BurnUp
  readonly now: Fan
  readonly then: Fan
  readonly result: WhatIf | null
}

const BAR = 8

/** The burn-up with two ends: the scope and its dates as they are, and as they would be after the decision. */
export function PreviewBurnUp({ before, after, now, then, result }: PreviewBurnUpProps) {
  const { state } = usePlanReady()
  const words = useDayWords()
  const [box, width] = useWidth<HTMLDivElement>(360)
  const fan = latestOf(useFan())
  const last = after.points.at(-1)
  const today = before.points.at(-1)?.day ?? dayOf(state.at, state.plan.settings.calendar)
  const drawing = useMemo(
    () => (last === undefined ? null : drawPreview({ before: before.points, after: last, now, then, fan, today, width, words })),
    [before, last, now, then, fan, today, width, words],
  )
  if (drawing === null || last === undefined) return null
  const isGuess = result?.now.kind === 'forecast' && result.now.basis.kind === 'guess'
  return (
    <figure className="fl-chart fl-preview-burn-up">
      <div ref={box}>
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={burnUpText(before.points.at(-1)!.scope, last.scope, now, then, words)}>
          <Picture drawing={drawing} today={words.short(today)} />
        </svg>
      </div>
      <figcaption className="fl-preview-key">
        <span data-side="now">Today</span>
        <span data-side="then">After the decision</span>
        <span className="fl-subtle">from 50 % to 95 % sure, the line is 85 %{isGuess ? '; a guess from sizes alone' : ''}</span>
      </figcaption>
    </figure>
  )
}

function Picture({ drawing, today }: { readonly drawing: PreviewDrawing; readonly today: string }) {
  const { right, grid, marks, fan, levels, bars, scopeNow, scopeThen } = drawing
  const isSame = scopeNow === scopeThen
  return (
    <>
      {grid.map(({ value, at }) => (
        <g key={value}>
          <line className="fl-grid" x1={26} x2={right} y1={at} y2={at} />
          <text x={20} y={at} dy="0.32em" textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {marks.map(({ at, text }) => (
        <text key={at} x={at} y={HEIGHT - 6} textAnchor="middle">
          {text}
        </text>
      ))}
      <text className="fl-label-strong" x={drawing.today} y={HEIGHT - 6} textAnchor="middle">
        {today}
      </text>
      {fan?.bands.map(({ confidence, path }) => <path key={confidence} className="fl-band" data-confidence={confidence} d={path} />)}
      {fan !== null && <path className="fl-band-edge" d={fan.edge} />}
      <path className="fl-done-area" d={drawing.doneArea} />
      <path className="fl-scope-line" d={drawing.scopePath} />
      <path className="fl-done-line" d={drawing.donePath} />
      <line className="fl-today" x1={drawing.today} x2={drawing.today} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
      <line className="fl-scope-ahead" x1={drawing.today} x2={right} y1={levels.now} y2={levels.now} />
      {!isSame && <line className="fl-preview-scope" x1={drawing.today} x2={right} y1={levels.then} y2={levels.then} />}
      <Bar side="now" bar={bars.now} y={levels.now - BAR - 4} />
      <Bar side="then" bar={bars.then} y={levels.then + 4} />
      <text x={right + 4} y={levels.now} dy={isSame ? '0.32em' : '-0.1em'}>
        {isSame ? count(scopeNow, 'story', 'stories') : `${scopeNow} today`}
      </text>
      {!isSame && (
        <text className="fl-label-strong" x={right + 4} y={Math.max(levels.then, levels.now + 10)} dy="0.6em">
          {scopeThen} then
        </text>
      )}
    </>
  )
}

interface BarProps {
  readonly side: 'now' | 'then'
  readonly bar: PreviewDrawing['bars']['now']
  readonly y: number
}

function Bar({ side, bar, y }: BarProps) {
  if (bar === null) return null
  return (
    <g className="fl-preview-bar" data-side={side}>
      <rect x={bar.from} y={y} width={bar.to - bar.from} height={BAR} rx={2} />
      {bar.sure !== null && <line x1={bar.sure} x2={bar.sure} y1={y - 2} y2={y + BAR + 2} />}
    </g>
  )
}
