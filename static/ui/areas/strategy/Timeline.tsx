import { scaleLinear } from 'd3-scale'
import type { Span } from '../../../../src/plan/areas/strategy/state'
import { addDays, dayOf } from '../../../../src/plan/workCalendar'
import { dayAxis, daysBetween } from '../../charts/dayAxis'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { spanText } from './strategyWords'

export interface TimelineBar {
  readonly id: string
  /** Bars of one group stand together beneath its name; empty: no name. */
  readonly group: string
  readonly label: string
  readonly who: string
  readonly span: Span
  readonly isClashing: boolean
}

interface TimelineProps {
  readonly label: string
  readonly bars: readonly TimelineBar[]
}

const ROW = 28
const TOP = 24
const BOTTOM = 24
/** Room of a letter, px: on the wide side. */
const LETTER = 6.5

/** Spans of days as bars, one a line; a clash is hatched as well as said. */
export function Timeline({ label, bars }: TimelineProps) {
  const words = useDayWords()
  const { state, asOf } = usePlanReady()
  const { calendar } = state.plan.settings
  const today = dayOf(useNow(), calendar)
  const [box, width] = useWidth<HTMLDivElement>(720)
  const left = Math.min(150, Math.max(84, width * 0.22))
  const first = bars.map(({ span }) => span.from).toSorted()[0]!
  const days = Math.max(7, ...bars.map(({ span }) => daysBetween(first, span.to) + 1))
  const x = scaleLinear([0, days], [left, Math.max(left + 60, width - 8)])
  const lines = bars.flatMap((bar, index) => [...(bar.group !== '' && bar.group !== bars[index - 1]?.group ? [{ kind: 'group' as const, name: bar.group }] : []), { kind: 'bar' as const, bar }])
  const height = TOP + lines.length * ROW + BOTTOM
  const now = daysBetween(first, today)
  const text = bars.map((bar) => `${bar.group === '' ? '' : `${bar.group}, `}${bar.label}${bar.who === '' ? '' : `, ${bar.who}`}, ${spanText(bar.span, words)}${bar.isClashing ? ', clashes' : ''}`).join('; ')
  return (
    <figure className="fl-chart fl-timeline" aria-label={`${label}: ${text}`}>
      <div ref={box}>
        <svg height={height} aria-hidden="true">
          {dayAxis(first, days, (x(days) - left) / 72, words).map(({ ahead, text: mark }) => (
            <g key={ahead}>
              <line className="fl-grid" x1={x(ahead)} x2={x(ahead)} y1={TOP} y2={height - BOTTOM} />
              <text x={x(ahead)} y={height - 8} textAnchor="middle">
                {mark}
              </text>
            </g>
          ))}
          {now >= 0 && now <= days && (
            <>
              <line className="fl-today" x1={x(now)} x2={x(now)} y1={TOP - 6} y2={height - BOTTOM} />
              <text x={x(now)} y={TOP - 10} textAnchor="middle">
                {asOf === undefined ? 'today,' : 'as of'} {words.short(today)}
              </text>
            </>
          )}
          {lines.map((one, index) => {
            const y = TOP + index * ROW
            if (one.kind === 'group')
              return (
                <text key={`group-${one.name}`} className="fl-label-strong" x={0} y={y + ROW / 2} dy="0.32em">
                  {one.name}
                </text>
              )
            const { id, label: name, who, span, isClashing } = one.bar
            const from = x(daysBetween(first, span.from))
            const to = x(daysBetween(first, addDays(span.to, 1)))
            const inside = Math.floor((to - from - 12) / LETTER)
            const outside = Math.floor((width - to - 6) / LETTER)
            const isInside = inside >= Math.min(who.length, outside)
            const shown = shorten(who, isInside ? inside : outside)
            return (
              <g key={id}>
                <text x={0} y={y + ROW / 2} dy="0.32em">
                  {shorten(name, Math.floor((left - 6) / LETTER))}
                </text>
                <rect className="fl-timeline-bar" data-clash={isClashing} x={from} y={y + 5} width={Math.max(3, to - from)} height={ROW - 10} rx={3} />
                {shown !== '' && (
                  <text className={isInside ? 'fl-timeline-who' : undefined} x={isInside ? from + 6 : to + 6} y={y + ROW / 2} dy="0.32em">
                    {shown}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      </div>
    </figure>
  )
}

/** What fits, with a sign that something is missing; the figure's own name says all. */
function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text
  return letters < 4 ? '' : `${text.slice(0, letters - 1).trimEnd()}…`
}
