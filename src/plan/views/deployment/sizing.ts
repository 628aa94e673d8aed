import type { Buffer, BusinessFigure, Mode, TechnicalFigure } from '../../../playbook/deployment'
import { BATCH_ABOVE_MS, BUFFER_NAMES, BUSINESS_QUESTIONS, MODE_NAMES, QUEUE_ABOVE_MS, TECHNICAL_FIGURES, TECHNICAL_NAMES } from '../../../playbook/deployment'
import { suggestedMode } from '../../../playbook/exposure'
import type { Deployment, FigureValue, Override } from '../../areas/deployment/state'
import { figureText } from './figureText'

/** One figure of the technical side. */
export interface SizingLine {
  readonly figure: TechnicalFigure
  /** Null while something is missing. */
  readonly computed: FigureValue | null
  /** How it came about: the arithmetic with its numbers, or the rule. */
  readonly sum: string
  readonly override: Override | null
  /** What holds: the override, else what was computed. */
  readonly value: FigureValue | null
}

export interface Sizing {
  readonly lines: readonly SizingLine[]
  /** Where what was said contradicts itself; each a sentence. */
  readonly doubts: readonly string[]
  /** What the business side has not stated. */
  readonly open: readonly BusinessFigure[]
}

/** What is said elsewhere and bears on it. */
export interface SizingBackground {
  /** What is exposed, by framing (F1). */
  readonly exposed: readonly string[]
  /** Batch or real time, by the software requirements (P1); null while open. */
  readonly required: Mode | null
}

const DAY_S = 86_400
const DAY_MS = 86_400_000

interface Computed {
  readonly computed: FigureValue | null
  readonly sum: string
}

/** The technical side worked out from the business side, step by step (P2; DEPLOY-3 to DEPLOY-9). Rates are per second, latencies in ms. */
export function sizing({ business, overrides }: Deployment, background: SizingBackground): Sizing {
  const held: Partial<Record<TechnicalFigure, FigureValue>> = {}
  const numberOf = (figure: TechnicalFigure): number | null => (typeof held[figure] === 'number' ? held[figure] : null)
  const lines = TECHNICAL_FIGURES.map((figure): SizingLine => {
    const { computed, sum } = compute(figure, business, { rate: numberOf('averageRate'), peak: numberOf('peakRate'), mode: modeIn(held), ...background })
    const override = overrides[figure] ?? null
    const value = override?.value ?? computed
    if (value !== null) held[figure] = value
    return { figure, computed, sum, override, value }
  })
  return {
    lines,
    doubts: doubtsOf(business, held, background),
    open: (Object.keys(BUSINESS_QUESTIONS) as BusinessFigure[]).filter((figure) => business[figure] === undefined),
  }
}

interface Known extends SizingBackground {
  readonly rate: number | null
  readonly peak: number | null
  readonly mode: Mode | null
}

function compute(figure: TechnicalFigure, business: Deployment['business'], known: Known): Computed {
  const { requestsPerDay, peakFactor, users, acceptableLatency, throughput, utilisation } = business
  const { rate, peak } = known
  switch (figure) {
    case 'perUser':
      if (requestsPerDay === undefined || users === undefined) return waits(business, 'requestsPerDay', 'users')
      return equals(requestsPerDay / users, `${figureText(requestsPerDay)} a day ÷ ${figureText(users)} users`)
    case 'averageRate':
      return requestsPerDay === undefined ? waits(business, 'requestsPerDay') : equals(requestsPerDay / DAY_S, `${figureText(requestsPerDay)} a day ÷ 86,400 s`)
    case 'peakRate':
      if (rate === null) return waits(business, 'requestsPerDay', 'peakFactor')
      return peakFactor === undefined ? waits(business, 'peakFactor') : equals(rate * peakFactor, `${figureText(rate)} a second × ${figureText(peakFactor)} at the peak`)
    case 'mode':
      return modeOf(acceptableLatency, known)
    case 'concurrency':
      if (peak === null) return waits(business, 'requestsPerDay', 'peakFactor', 'acceptableLatency')
      if (acceptableLatency === undefined) return waits(business, 'acceptableLatency')
      return equals((peak * acceptableLatency) / 1000, `${figureText(peak)} a second × ${figureText(acceptableLatency / 1000)} s (Little’s law)`)
    case 'servers': {
      const isEven = known.mode === 'batch' && acceptableLatency !== undefined && acceptableLatency >= DAY_MS
      const load = isEven ? rate : peak
      if (load === null) return waits(business, 'requestsPerDay', ...(isEven ? [] : ['peakFactor' as const]), 'throughput', 'utilisation')
      if (throughput === undefined || utilisation === undefined) return waits(business, 'throughput', 'utilisation')
      const needed = Math.ceil(rounded(load / ((throughput * utilisation) / 100)))
      const share = `${figureText(load)} ÷ (${figureText(throughput)} × ${figureText(utilisation)} %)`
      return { computed: needed + 1, sum: `${share} = ${figureText(rounded(load / ((throughput * utilisation) / 100)))}, so ${figureText(needed)}, and 1 spare${isEven ? '; with a day of time the peak evens out' : ''}` }
    }
    case 'buffer':
      return bufferOf(acceptableLatency, known.mode)
  }
}

function modeOf(latency: number | undefined, { required, exposed }: Known): Computed {
  if (latency !== undefined) {
    const isLong = latency > BATCH_ABOVE_MS
    return { computed: isLong ? 'batch' : 'realTime', sum: `${durationText(latency)} is ${isLong ? 'more than' : 'at most'} a minute: ${isLong ? 'nobody waits for the answer' : 'somebody waits for the answer'}` }
  }
  if (required !== null) return { computed: required, sum: 'By the software requirements; the acceptable latency decides once it is stated' }
  const suggested = suggestedMode(exposed)
  return { computed: suggested, sum: suggested === null ? waiting(['acceptableLatency']) : 'Suggested by framing, from what is exposed; the acceptable latency decides once it is stated' }
}

function bufferOf(latency: number | undefined, mode: Mode | null): Computed {
  if (mode === null) return { computed: null, sum: waiting(['acceptableLatency']) }
  if (mode === 'batch') return answer('store', 'What a batch makes is read from a store')
  if (latency === undefined) return { computed: null, sum: waiting(['acceptableLatency']) }
  return latency <= QUEUE_ABOVE_MS
    ? answer('store', `${durationText(latency)} leaves no time to wait: features and results are looked up in a store`)
    : answer('queue', `${durationText(latency)} leaves time to wait: a queue takes the peak`)
}

function doubtsOf(business: Deployment['business'], held: Partial<Record<TechnicalFigure, FigureValue>>, { required, exposed }: SizingBackground): readonly string[] {
  const mode = modeIn(held)
  const suggested = suggestedMode(exposed)
  const { concurrency, averageRate, peakRate } = held
  return [
    ...(required !== null && mode !== null && required !== mode ? [`The software requirements say ${lower(required)}; here it is ${lower(mode)}.`] : []),
    ...(required === null && suggested !== null && mode !== null && suggested !== mode ? [`What framing exposes suggests ${lower(suggested)}; here it is ${lower(mode)}.`] : []),
    ...(typeof concurrency === 'number' && business.users !== undefined && concurrency > business.users
      ? [`More requests at once (${figureText(concurrency)}) than users (${figureText(business.users)}): look at the peak factor and the latency again.`]
      : []),
    ...(typeof averageRate === 'number' && typeof peakRate === 'number' && peakRate < averageRate ? ['The rate at the peak is below the average rate.'] : []),
  ]
}

const modeIn = ({ mode }: Partial<Record<TechnicalFigure, FigureValue>>): Mode | null => (mode === 'realTime' || mode === 'batch' ? mode : null)
const lower = (mode: Mode): string => MODE_NAMES[mode].toLowerCase()
/** So that 4.000000000000001 is not five servers. */
const rounded = (value: number): number => Number(value.toPrecision(12))
const equals = (value: number, sum: string): Computed => ({ computed: rounded(value), sum: `${sum} = ${figureText(rounded(value))}` })
const answer = (computed: Buffer, sum: string): Computed => ({ computed, sum })

function waits(business: Deployment['business'], ...figures: readonly BusinessFigure[]): Computed {
  return { computed: null, sum: waiting(figures.filter((figure) => business[figure] === undefined)) }
}

const waiting = (figures: readonly BusinessFigure[]): string => `Waits for ${figures.map((figure) => BUSINESS_QUESTIONS[figure].label.toLowerCase()).join(', ')}`

/** "300 ms", "2.5 s", "6 hours". */
export function durationText(ms: number): string {
  if (ms < 1000) return `${figureText(ms)} ms`
  if (ms < 120_000) return `${figureText(ms / 1000)} s`
  if (ms < 7_200_000) return `${figureText(ms / 60_000)} minutes`
  return ms < 2 * DAY_MS ? `${figureText(ms / 3_600_000)} hours` : `${figureText(ms / DAY_MS)} days`
}

/** What holds, in words: "44.4 a second", "Real time", "5". */
export function figureValueText(figure: TechnicalFigure, value: FigureValue | null): string {
  if (value === null) return '–'
  if (typeof value !== 'number') return { ...MODE_NAMES, ...BUFFER_NAMES }[value]
  const { unit } = TECHNICAL_NAMES[figure]
  return unit === '' ? figureText(value) : `${figureText(value)} ${unit}`
}
