import type { Confidence } from '../../../src/forecast/results/outcome'
import { CONFIDENCES } from '../../../src/forecast/results/outcome'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { daysBetween } from '../charts/dayAxis'
import { useDayWords } from '../charts/useDayWords'
import type { DateRow } from './dateRows'
import { dayFor, mayEnd, noDateText, probabilityText } from './outcomeWords'

interface DateBarProps {
  readonly row: DateRow
  readonly origin: Day
  readonly y: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly isNarrow: boolean
  /** Their names stand below the bars, in every row alike. */
  readonly hasMilestones: boolean
  readonly x: (days: number) => number
  readonly isGuess: boolean
}

const BAR = 18

/** One slice: its bands from today, the edge and date of 85 %, and its milestones. */
export function DateBar({ row, origin, y, height, left, right, isNarrow, hasMilestones, x, isGuess }: DateBarProps) {
  const words = useDayWords()
  const { outcome, name, milestones } = row
  const top = y + height - BAR - (hasMilestones ? 26 : 10)
  const middle = top + BAR / 2
  const edge = (confidence: Confidence): number => {
    const day = dayFor(outcome, confidence)
    return day === null ? right : x(daysBetween(origin, day))
  }
  // Without a date there is only the lightest band, to the end of the picture.
  const sharpest = isGuess ? 0.85 : 0.95
  const bands = CONFIDENCES.toReversed().filter((confidence) => confidence === sharpest || (confidence < sharpest && dayFor(outcome, confidence) !== null))
  const likely = dayFor(outcome, 0.85)
  const label = likelyLabel(row, likely === null ? null : words.day(likely))
  const isLate = likely === null || edge(0.85) > left + (right - left) * 0.6
  return (
    <g>
      <text className="fl-label-strong" x={isNarrow ? left + 6 : left - 12} y={isNarrow ? y + 14 : middle} dy="0.32em" textAnchor={isNarrow ? 'start' : 'end'}>
        {shorten(name, isNarrow ? 24 : 20)}
      </text>
      {bands.map((confidence) => (
        <rect key={confidence} className="fl-band" data-confidence={confidence} x={left} y={top} width={Math.max(2, edge(confidence) - left)} height={BAR} />
      ))}
      {isGuess && <rect fill="url(#fl-guess)" x={left} y={top} width={Math.max(2, edge(0.85) - left)} height={BAR} />}
      {likely !== null && <line className="fl-band-edge" x1={edge(0.85)} x2={edge(0.85)} y1={top - 4} y2={top + BAR + 4} />}
      <text className="fl-label-strong" x={isNarrow ? right : isLate ? Math.min(right, edge(0.85)) - 6 : edge(0.85) + 6} y={top - 10} dy="0.32em" textAnchor={isNarrow || isLate ? 'end' : 'start'}>
        {label}
      </text>
      {milestones.map(({ id, name: milestone, day, probability }) => {
        const at = x(Math.max(0, daysBetween(origin, day)))
        return (
          <g key={id}>
            <title>{`${textOr(milestone, 'Milestone')}, ${words.day(day)}: ${probabilityText(probability)}`}</title>
            <path className="fl-milestone" d={`M${at},${middle - 8} l8,8 l-8,8 l-8,-8 z`} />
            <text x={at > left + (right - left) * 0.6 ? at + 6 : at - 6} y={top + BAR + 16} textAnchor={at > left + (right - left) * 0.6 ? 'end' : 'start'}>
              {shorten(textOr(milestone, 'Milestone'), 28)} <tspan className="fl-label-strong">{probabilityText(probability)}</tspan>
            </text>
          </g>
        )
      })}
    </g>
  )
}

function likelyLabel({ outcome, outgrows }: DateRow, day: string | null): string {
  if (outgrows) return 'at this growth it does not finish'
  if (day !== null) return `85 % by ${day}`
  return mayEnd(outcome) && outcome.atAll < 0.85 ? `${probabilityText(outcome.atAll)} that it is delivered at all` : `85 % ${noDateText('beyond')}`
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
