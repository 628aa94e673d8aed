import { textOr } from '../../../../src/plan/kernel/text'
import { targetText, withUnit } from '../../../../src/plan/views/criteria/promise'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { isHigherBetter } from '../../../../src/plan/views/criteria/scorecard'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { TREND_WORDS } from './TrendPicture'

const HEIGHT = 150
const TOP = 18
const FOOT = 22
const SIDE = 6
/** Room for the last value beside its dot. */
const END = 76

/** The last readings by day, what meets the target shaded; the list is its twin. */
export function ReadingsChart({ row: { criterion, trend, isMet } }: { readonly row: CriterionRow }) {
  const { readings, target, unit, comparison } = criterion
  const [box, width] = useWidth<HTMLDivElement>(480)
  const words = useDayWords()
  const first = readings[0]!
  const last = readings.at(-1)!
  const values = [...readings.map(({ value }) => value), target]
  const room = (Math.max(...values) - Math.min(...values) || Math.abs(target) || 1) * 0.15
  const low = Math.min(...values) - room
  const high = Math.max(...values) + room
  const from = Date.parse(first.day)
  const time = Date.parse(last.day) - from || 1
  const x = (day: string): number => SIDE + (readings.length === 1 ? 1 : (Date.parse(day) - from) / time) * Math.max(0, width - SIDE - END)
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - FOOT)
  const line = y(target)
  const isUp = isHigherBetter(comparison)
  const says = `${textOr(criterion.metric, 'Withheld metric')}, ${readings.length} ${readings.length === 1 ? 'reading' : 'readings'}, latest ${withUnit(last.value, unit)} on ${words.day(last.day)}: ${isMet ? 'meets' : 'misses'} ${targetText(criterion)}.${trend === null ? '' : ` ${TREND_WORDS[trend]}.`}`
  return (
    <div ref={box} className="fl-readings-chart">
      <p className="fl-note">
        {withUnit(last.value, unit)} on {words.day(last.day)}; dashed: {targetText(criterion)}, what meets it is shaded
      </p>
      <svg width={width} height={HEIGHT} role="img" aria-label={says}>
          <rect className="fl-readings-good" x={0} width={width} y={isUp ? 0 : line} height={Math.max(0, isUp ? line : HEIGHT - FOOT - line)} />
          <line className="fl-readings-target" x1={0} x2={width} y1={line} y2={line} />
          <polyline points={readings.map(({ day, value }) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
          {readings.map(({ day, value }) => (
            <circle key={day} cx={x(day)} cy={y(value)} r={day === last.day ? 4 : 2.5}>
              <title>{`${words.day(day)}: ${withUnit(value, unit)}`}</title>
            </circle>
          ))}
          <text x={x(last.day) + 8} y={y(last.value) + 4}>
            {last.value}
          </text>
          <text className="fl-readings-note" x={SIDE} y={HEIGHT - 6}>
            {words.short(first.day)}
          </text>
          {readings.length > 1 && (
            <text className="fl-readings-note" x={x(last.day)} y={HEIGHT - 6} textAnchor="middle">
              {words.short(last.day)}
            </text>
          )}
      </svg>
    </div>
  )
}
