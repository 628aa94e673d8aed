import { scaleLinear } from 'd3-scale'
import { useId, useMemo } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import type { IterationLoops } from '../../../../src/plan/views/learningLoops'
import { learningLoops, middleOf } from '../../../../src/plan/views/learningLoops'
import { ChartPlot } from '../../charts/ChartPlot'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import '../../charts/Twin.css'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { dayOf } from '../../../../src/plan/workCalendar'
import { TableHead } from '../../kit/TableHead'
import { iterationSentence, loopName, loopsSentence } from './loopWords'
import './LoopsSection.css'

const HEIGHT = 220
const LEFT = 40
const TOP = 28
const BOTTOM = 62
/** Loops of one iteration stand side by side, px; dates below take so much, px. */
const APART = 10
const DATE = 56
/** So many of the latest iterations are drawn. */
const SHOWN = 16

/** Build, measure, learn (L1): how long each loop took, and how many an iteration closed. */
export default function LoopsSection() {
  const { state } = usePlanReady()
  const now = useNow()
  const id = useId()
  const loops = useMemo(() => learningLoops(state, now), [state, now])
  const shown = loops.iterations.slice(-SHOWN)
  return (
    <section className="fl-loops" aria-labelledby={id}>
      <h3 id={id}>Build, measure, learn</h3>
      <p className="fl-subtle">{loopsSentence(loops)}</p>
      {shown.some(({ closed }) => closed.length > 0) && <LoopsChart iterations={shown} />}
      {loops.closed.length > 0 && <LoopsTable iterations={shown} />}
    </section>
  )
}

function LoopsChart({ iterations }: { readonly iterations: readonly IterationLoops[] }) {
  const { calendar } = usePlanReady().state.plan.settings
  const words = useDayWords()
  const [plot, width] = useWidth<HTMLDivElement>(640)
  const right = width - 8
  const step = (right - LEFT) / iterations.length
  const most = Math.max(1, ...iterations.flatMap(({ closed }) => closed.map(({ days }) => days)))
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4)
  const x = (place: number): number => LEFT + (place + 0.5) * step
  const everyOther = Math.ceil(DATE / step)
  return (
    <ChartPlot
      label="How long loops took, by the iteration that closed them"
      sliderLabel="Iteration"
      plot={plot}
      height={HEIGHT}
      count={iterations.length}
      start={iterations.length - 1}
      placeAt={(px) => Math.floor((px - LEFT) / step)}
      sentenceAt={(place) => iterationSentence(iterations[place]!)}
      note="A dot is a loop, by the working days from its test’s beginning to the decision, with the ring at its first measurement; the dash is the middle one. Below stand how many loops the iteration closed, and when it began."
    >
      {(read) => (
        <>
          {y.ticks(4).filter(Number.isInteger).map((value) => (
            <g key={value}>
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                {value}
              </text>
            </g>
          ))}
          <text x={0} y={TOP - 16}>
            working days
          </text>
          <text x={LEFT - 8} y={HEIGHT - BOTTOM + 20} textAnchor="end">
            loops
          </text>
          {read !== null && <line className="fl-cursor" data-on-screen="" x1={x(read)} x2={x(read)} y1={TOP} y2={HEIGHT - BOTTOM} />}
          {iterations.map(({ id, closed, startsAt }, place) => {
            const middle = middleOf(closed)
            return (
              <g key={id}>
                {closed.map(({ hypothesis, days, untilMeasured }, index) => {
                  const at = x(place) + (index - (closed.length - 1) / 2) * APART
                  return (
                    <g key={hypothesis}>
                      {untilMeasured !== null && untilMeasured < days && (
                        <>
                          <line className="fl-loop-stem" x1={at} x2={at} y1={y(untilMeasured)} y2={y(days)} />
                          <circle className="fl-loop-measured" cx={at} cy={y(untilMeasured)} r={3} />
                        </>
                      )}
                      <circle className="fl-loop-dot" cx={at} cy={y(days)} r={place === read ? 5 : 4} />
                    </g>
                  )
                })}
                {middle !== null && closed.length > 1 && <line className="fl-loop-middle" x1={x(place) - 10} x2={x(place) + 10} y1={y(middle)} y2={y(middle)} />}
                <text x={x(place)} y={HEIGHT - BOTTOM + 20} textAnchor="middle" className={closed.length > 0 ? 'fl-label-strong' : undefined}>
                  {closed.length}
                </text>
                {(iterations.length - 1 - place) % everyOther === 0 && (
                  <text x={x(place)} y={HEIGHT - BOTTOM + 40} textAnchor="middle">
                    {words.short(dayOf(startsAt, calendar))}
                  </text>
                )}
              </g>
            )
          })}
        </>
      )}
    </ChartPlot>
  )
}

function LoopsTable({ iterations }: { readonly iterations: readonly IterationLoops[] }) {
  return (
    <details className="fl-twin">
      <summary>The same as a table</summary>
      <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Loops as a table">
        <table className="fl-table">
          <TableHead columns={['Iteration', { figures: 'Loops closed' }, { figures: 'Working days, the middle one' }, 'Hypotheses']} />
          <tbody>
            {iterations.toReversed().map(({ id, name, closed }) => (
              <tr key={id}>
                <th scope="row">{textOr(name, 'withheld')}</th>
                <td data-align="end">{closed.length}</td>
                <td data-align="end">{middleOf(closed) ?? ''}</td>
                <td>{closed.map((loop) => `${loopName(loop)} (${loop.untilMeasured === null ? '' : `measured after ${loop.untilMeasured}, `}decided after ${loop.days})`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
