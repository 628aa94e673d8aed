import type { Criterion } from '../../../../src/plan/areas/criteria/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { targetText, withUnit } from '../../../../src/plan/views/criteria/promise'
import type { Trend } from '../../../../src/plan/views/criteria/scorecard'
import { useDayWords } from '../../charts/useDayWords'

const WIDTH = 96
const HEIGHT = 28
const EDGE = 3

interface TrendPictureProps {
  readonly criterion: Pick<Criterion, 'metric' | 'unit' | 'comparison' | 'target' | 'readings'>
  readonly trend: Trend | null
}

/** The last readings as a line, by day, with the target across; the same in words for those who listen. */
export function TrendPicture({ criterion, trend }: TrendPictureProps) {
  const words = useDayWords()
  const { readings, target, unit } = criterion
  const [first] = readings
  const last = readings.at(-1)
  if (!first || !last) return <span className="fl-subtle">–</span>
  const values = [...readings.map(({ value }) => value), target]
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const from = Date.parse(first.day)
  const time = Date.parse(last.day) - from || 1
  const x = (day: string): number => EDGE + (readings.length === 1 ? 1 : (Date.parse(day) - from) / time) * (WIDTH - 2 * EDGE)
  const y = (value: number): number => HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE)
  const says = `${textOr(criterion.metric, 'Withheld metric')}: ${readings
    .slice(-6)
    .map(({ day, value }) => `${withUnit(value, unit)} on ${words.day(day)}`)
    .join(', ')}. Target ${targetText(criterion)}.${trend === null ? '' : ` ${TREND_WORDS[trend]}.`}`
  return (
    <svg className="fl-trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={says}>
      <title>{says}</title>
      <line className="fl-trend-target" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />
      <polyline points={readings.map(({ day, value }) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(last.day)} cy={y(last.value)} r={2.5} />
    </svg>
  )
}

export const TREND_WORDS: Readonly<Record<Trend, string>> = { better: 'Getting better', worse: 'Getting worse', same: 'Unchanged' }
