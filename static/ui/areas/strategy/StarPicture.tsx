import { scaleLinear } from 'd3-scale'
import type { NorthStar } from '../../../../src/plan/areas/strategy/state'
import { daysBetween } from '../../charts/dayAxis'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { measure } from '../../kit/amounts'

interface StarPictureProps {
  readonly name: string
  readonly unit: string
  readonly star: NorthStar
}

const HEIGHT = 96
const RIGHT = 72

/** The readings as a line against the target; the sentence says the same. */
export function StarPicture({ name, unit, star }: StarPictureProps) {
  const { readings, start, target } = star
  const [box, width] = useWidth<HTMLDivElement>(360)
  const words = useDayWords()
  const first = readings[0]!
  const last = readings.at(-1)!
  const x = scaleLinear([0, Math.max(1, daysBetween(first.day, last.day))], [4, width - RIGHT])
  const all = [...readings.map(({ value }) => value), ...(start === null ? [] : [start]), ...(target === null ? [] : [target])]
  const y = scaleLinear([Math.min(...all), Math.max(...all, Math.min(...all) + 1e-9)], [HEIGHT - 14, 14])
  const points = readings.map(({ day, value }) => `${x(daysBetween(first.day, day))},${y(value)}`)
  return (
    <figure className="fl-chart" aria-label={`${name}: ${readings.map(({ day, value }) => `${measure(value, unit)} on ${words.day(day)}`).join(', ')}`}>
      <div ref={box}>
        <svg height={HEIGHT} aria-hidden="true">
          {target !== null && (
            <>
              <line className="fl-today" x1={4} x2={width - RIGHT} y1={y(target)} y2={y(target)} />
              <text x={width - RIGHT + 8} y={y(target)} dy="0.32em">
                target
              </text>
            </>
          )}
          <polyline className="fl-star-line" points={points.join(' ')} />
          {points.map((point) => {
            const [cx, cy] = point.split(',')
            return <circle key={point} className="fl-star-dot" cx={cx} cy={cy} r={3} />
          })}
          {(target === null || Math.abs(y(last.value) - y(target)) > 12) && (
            <text className="fl-label-strong" x={width - RIGHT + 8} y={y(last.value)} dy="0.32em">
              {measure(last.value, unit)}
            </text>
          )}
        </svg>
      </div>
    </figure>
  )
}
