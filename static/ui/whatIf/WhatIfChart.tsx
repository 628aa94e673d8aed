import type { WhatIf } from '../../../src/forecast/results/whatIf'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { addDays } from '../../../src/plan/workCalendar'
import { monthStarts } from '../charts/monthStarts'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import type { Scope, SlicePair } from './whatIfWords'
import { dateOf, dateText, daysBetween, slicePairs } from './whatIfWords'

interface WhatIfChartProps {
  readonly result: WhatIf
  readonly today: Day
  readonly scope: Scope
  /** Nothing is tried yet: today alone is drawn. */
  readonly isSame: boolean
}

const DAY_MS = 86_400_000
const BAR = 10
const HEAD = 22

/** Each slice as two bars from its 50 % to its 95 % date, 85 % as a line across: today above, after the changes below. */
export function WhatIfChart({ result, today, scope, isSame }: WhatIfChartProps) {
  const words = useDayWords()
  const [box, width] = useWidth<HTMLDivElement>(720)
  const pairs = slicePairs(result)
  const ahead = (day: Day): number => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
  const days = pairs.flatMap(({ now, then }) => [now, then].flatMap((slice) => [0.5, 0.85, 0.95].flatMap((confidence) => dateOf(slice, confidence, scope)?.day ?? [])))
  const span = Math.max(14, ...days.map(ahead)) * 1.04
  const names = Math.min(160, Math.max(72, width * 0.18))
  const x = (day: number): number => names + (Math.min(day, span) / span) * (width - names - 8)
  const row = isSame ? BAR + 22 : 2 * BAR + 26
  const height = HEAD + pairs.length * row
  const calendar = Array.from({ length: Math.ceil(span) + 1 }, (_, index) => addDays(today, index))
  const months = monthStarts(calendar, Math.max(2, Math.floor(width / 110)))
  return (
    <figure className="fl-what-if-chart">
      <div ref={box}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`Dates by slice. ${pairs.map((pair) => pairText(pair, scope, words)).join(' ')}`}>
          {months.map((index, at) => (
            <g key={index}>
              <line className="fl-grid" x1={x(index)} x2={x(index)} y1={HEAD - 6} y2={height} />
              <text x={x(index) + 3} y={12}>
                {words.month(calendar[index]!, calendar[index]!.slice(0, 4) !== calendar[months[at - 1] ?? 0]!.slice(0, 4))}
              </text>
            </g>
          ))}
          <line className="fl-today" x1={x(0)} x2={x(0)} y1={HEAD - 6} y2={height} />
          {pairs.map((pair, index) => {
            const top = HEAD + index * row + 6
            return (
              <g key={pair.slice ?? 'none'}>
                <text className="fl-label-strong" x={0} y={isSame ? top + BAR - 1 : top + BAR + 5}>
                  {shortened(textOr(pair.name, 'withheld'), Math.floor(names / 7.2))}
                </text>
                <Band pair={pair} side="now" y={top} scope={scope} at={(day) => x(ahead(day))} end={x(span)} />
                {!isSame && <Band pair={pair} side="then" y={top + BAR + 4} scope={scope} at={(day) => x(ahead(day))} end={x(span)} />}
              </g>
            )
          })}
        </svg>
      </div>
      <figcaption className="fl-what-if-key">
        <span data-side="now">Today</span>
        {!isSame && <span data-side="then">After the changes</span>}
        <span className="fl-subtle">from 50 % to 95 % sure, the line is 85 %; an arrow goes beyond a year</span>
      </figcaption>
    </figure>
  )
}

interface BandProps {
  readonly pair: SlicePair
  readonly side: 'now' | 'then'
  readonly y: number
  readonly scope: Scope
  readonly at: (day: Day) => number
  /** Where the axis ends: what has no date within a year runs out of the picture. */
  readonly end: number
}

function Band({ pair, side, y, scope, at, end }: BandProps) {
  const date = (confidence: number) => dateOf(pair[side], confidence, scope)
  const likely = date(0.5)
  const sure = date(0.85)
  const late = date(0.95) ?? sure
  if (likely === null || likely.day === null) return null
  const from = at(likely.day)
  const isOpen = !late?.day
  const to = late?.day ? at(late.day) : end
  return (
    <g data-side={side}>
      <rect className="fl-what-if-band" x={from} y={y} width={Math.max(3, to - from - (isOpen ? BAR : 0))} height={BAR} rx={2} />
      {isOpen && <path className="fl-what-if-band" d={`M${end - BAR - 1} ${y}l${BAR} ${BAR / 2}l${-BAR} ${BAR / 2}z`} />}
      {sure?.day && <line className="fl-what-if-sure" x1={at(sure.day)} x2={at(sure.day)} y1={y - 2} y2={y + BAR + 2} />}
    </g>
  )
}

function pairText(pair: SlicePair, scope: Scope, words: Parameters<typeof dateText>[1]): string {
  const [now, then] = [dateOf(pair.now, 0.85, scope), dateOf(pair.then, 0.85, scope)]
  const same = daysBetween(now, then) === 0
  return `${textOr(pair.name, 'withheld')}: 85 % ${same ? '' : 'today '}by ${dateText(now, words)}${same ? '' : `, after the changes by ${dateText(then, words)}`}.`
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
