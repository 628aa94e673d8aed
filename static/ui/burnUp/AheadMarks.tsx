import { daysBetween } from '../charts/dayAxis'
import type { FanConfidence } from '../charts/fanPaths'
import { FAN_CONFIDENCES } from '../charts/fanPaths'
import { Hatch } from '../charts/Hatch'
import { useDayWords } from '../charts/useDayWords'
import { probabilityText } from '../forecast/outcomeWords'
import type { BurnUpAhead } from './burnUpAhead'
import type { BurnUpDrawing } from './drawBurnUp'

/** How far up the bands their names stand, between what is delivered and the scope. */
const NAMES_AT = 0.9
/** Names nearer to each other than this leave only that of the edge, px. */
const NAMES_APART = 40

/** In a picture narrower than this a milestone shows its probability alone, px. */
const NARROW = 520
/** About the width of a letter, px. */
const LETTER = 7

/** The fan, today's scope going on, and the milestones with their probabilities. */
export function AheadMarks({ ahead, drawing }: { readonly ahead: BurnUpAhead; readonly drawing: BurnUpDrawing }) {
  const words = useDayWords()
  const { x, y, right, today, fan } = drawing
  const isNarrow = right < NARROW
  if (fan === null) return null
  return (
    <g>
      {ahead.isGuess && <Hatch />}
      {fan.bands.map(({ confidence, path }) => (
        <path key={confidence} className="fl-band" data-confidence={confidence} d={path} />
      ))}
      {ahead.isGuess && <path fill="url(#fl-guess)" d={fan.bands[0]!.path} />}
      <path className="fl-band-edge" d={fan.edge} />
      <line className="fl-scope-ahead" x1={x(today)} x2={right} y1={y(ahead.scope)} y2={y(ahead.scope)} />
      {bandNames(ahead, drawing).map(({ confidence, at, level }) => (
        <text key={confidence} className={confidence === 0.85 ? 'fl-label-strong' : undefined} x={at + 6} y={level} dy="1em">
          {Math.round(confidence * 100)} %
        </text>
      ))}
      {ahead.milestones.map(({ id, name, day, probability, stories }) => {
        const at = x(today + daysBetween(ahead.today, day))
        const label = isNarrow ? probabilityText(probability) : `${shortName(name)} ${probabilityText(probability)}`
        const isNearEnd = at + 12 + label.length * LETTER > right
        return (
          <g key={id}>
            <title>{`${name}, ${words.day(day)}: ${probabilityText(probability)}`}</title>
            <path className="fl-milestone" d={`M${at},${y(stories) - 8} l8,8 l-8,8 l-8,-8 z`} />
            <text className="fl-label-strong fl-milestone-name" x={isNearEnd ? at - 12 : at + 12} y={y(stories)} dy="0.32em" textAnchor={isNearEnd ? 'end' : 'start'}>
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function shortName(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27)}…` : name
}

function bandNames({ points, scope, isGuess }: BurnUpAhead, { xAhead, y, right }: BurnUpDrawing) {
  const level = (points[0]?.high ?? 0) + NAMES_AT * (scope - (points[0]?.high ?? 0))
  const places = FAN_CONFIDENCES.filter((confidence) => !isGuess || confidence !== 0.95).flatMap((confidence: FanConfidence) => {
    // What does not get there within the picture is named where it ends.
    const point = points.find(({ low }) => low[confidence] >= level)
    const last = points.at(-1)!
    return [point === undefined ? { confidence, at: right - 36, level: y(last.low[confidence]) } : { confidence, at: xAhead(point.ahead), level: y(point.low[confidence]) }]
  })
  const edge = places.find(({ confidence }) => confidence === 0.85)
  return places.filter((place) => place === edge || edge === undefined || Math.abs(place.at - edge.at) > NAMES_APART)
}
