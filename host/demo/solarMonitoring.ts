import type { Role } from './solarScenario'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** From the day on which the MVP is in the field. */
const FIRST = 130
const LAST = 213

type Command = { readonly type: string; readonly [field: string]: unknown }

interface MetricScript {
  readonly id: string
  readonly details: { readonly name: string; readonly kind: string; readonly unit: string }
  readonly thresholds: { readonly worse: 'above' | 'below'; readonly warn: number | null; readonly breach: number | null }
  readonly every: number
  readonly fallback: { readonly how: 'automated' | 'byHand'; readonly plan: string } | null
  readonly stories: readonly string[]
  readonly readingsADay: number
  /** What it showed so many days into the project. */
  readonly valueOn: (day: number) => number
}

/** Between -1 and 1, the same for the same day. */
const noise = (day: number, seed: number): number => Math.sin(day * 12.9898 + seed * 78.233) * 0.6 + Math.sin(day * 4.1414 + seed) * 0.4
const within = (day: number, from: number, to: number): boolean => day >= from && day < to

const METRICS: readonly MetricScript[] = [
  {
    id: 'latency',
    details: { name: 'Latency of the prediction, 95th percentile', kind: 'software', unit: 'ms' },
    thresholds: { worse: 'above', warn: 250, breach: 300 },
    every: 24,
    fallback: { how: 'automated', plan: 'The gateway shows the prediction of the day before, **with its date**.' },
    stories: ['serve-daily', 'edge-model'],
    readingsADay: 6,
    valueOn: (day) => (within(day, 160.4, 161.6) ? 330 : day < 176 ? 205 : 168) + 14 * noise(day, 1) + 9 * Math.sin(day * 2 * Math.PI),
  },
  {
    id: 'missing',
    details: { name: 'Missing values of the inverter feed', kind: 'input', unit: '%' },
    thresholds: { worse: 'above', warn: 2, breach: 5 },
    every: 24,
    fallback: { how: 'automated', plan: 'Households with gaps get the hint of the simple rule; the maker of the inverter is told by mail.' },
    stories: ['pair-inverter', 'clean-gaps'],
    readingsADay: 6,
    valueOn: (day) => Math.max(0, 0.9 + 0.4 * noise(day, 2) + Math.max(0, day - 209) * 1.35),
  },
  {
    id: 'volume',
    details: { name: 'Meter readings received', kind: 'input', unit: 'rows/h' },
    thresholds: { worse: 'below', warn: 900, breach: 700 },
    every: 24,
    fallback: { how: 'byHand', plan: 'Ask the metering team of the provider; until then the prediction runs on the days before.' },
    stories: ['meter-import'],
    readingsADay: 2,
    valueOn: (day) => 980 + (day - FIRST) * 1.1 + 18 * noise(day, 3),
  },
  {
    id: 'undelivered',
    details: { name: 'Predictions not delivered by evening', kind: 'output', unit: '%' },
    thresholds: { worse: 'above', warn: 1, breach: 3 },
    every: 24,
    fallback: null,
    stories: [],
    readingsADay: 1,
    valueOn: (day) => Math.max(0, 0.35 + 0.25 * noise(day, 4)),
  },
  {
    id: 'psi',
    details: { name: 'Drift of the meter readings (population stability index)', kind: 'dataDrift', unit: '' },
    thresholds: { worse: 'above', warn: 0.1, breach: 0.25 },
    every: 168,
    fallback: { how: 'byHand', plan: 'Look at which kind of household moved; retrain if it is the season.' },
    stories: ['monitor-drift'],
    readingsADay: 1,
    valueOn: (day) => 0.05 + 0.012 * noise(day, 5) + (day - FIRST) * 0.0003,
  },
  {
    id: 'mae',
    details: { name: 'Forecast error (MAE) on the last seven days', kind: 'conceptDrift', unit: 'kWh' },
    thresholds: { worse: 'above', warn: 0.42, breach: 0.45 },
    every: 48,
    fallback: { how: 'byHand', plan: 'Compare with the same weeks of last year. If the season explains it, retrain on the last 60 days; the older model stays **one switch away**.' },
    stories: ['monitor-drift', 'consumption-model'],
    readingsADay: 1,
    valueOn: (day) => (within(day, 166, 196) ? 0.388 + (day - 166) * 0.0016 : 0.388) + 0.006 * noise(day, 6),
  },
]

const COMMANDS: readonly (readonly [day: number, role: Role, command: Command])[] = [
  [162, 'scientist', { type: 'AnswerAlert', metric: 'latency', alert: 1, answer: 'rollBack', why: 'Release 1.4 read the model from disk at each request. Back on 1.3 since this morning.' }],
  [194, 'scientist', { type: 'AnswerAlert', metric: 'mae', alert: 2, answer: 'retrain', why: 'Heating began; the model had seen one autumn only. Retrained on the last 60 days, live in two days.' }],
  [186, 'scientist', { type: 'CollectCase', case: 'snow', metric: 'mae', text: 'Snow on the panels: 14 kWh predicted, 0.3 measured', link: 'https://cases.example.com/snow', count: 2 }],
  [191, 'scientist', { type: 'CollectCase', case: 'defrost', metric: 'mae', text: 'Heat pump defrosts at night: a peak that no household without one has', link: 'https://cases.example.com/defrost', count: 4 }],
  [204, 'owner', { type: 'CollectCase', case: 'away', metric: null, text: 'Nobody at home for a week, the hint still says when to wash', link: '', count: 3 }],
]

interface Doors {
  readonly now: number
  readonly storyId: (slug: string) => string
  readonly send: (role: Role, command: Command) => Promise<void>
  readonly record: (id: string, metric: string, readings: readonly (readonly [number, number])[]) => Promise<void>
}

/** What was set up, read and answered on one day: readings come once a week, and when something happened. */
export async function solarMonitoringSteps(day: number, { now, storyId, send, record }: Doors): Promise<void> {
  if (day === FIRST)
    await send('scientist', { type: 'MonitorMetrics', metrics: METRICS.map(({ id, details, thresholds, every, fallback }) => ({ metric: id, details, thresholds, every, fallback })) })
  for (const { id, stories } of METRICS) if (day === FIRST + 52) for (const slug of stories) await send('scientist', { type: 'LinkMetric', metric: id, story: storyId(slug) })
  const isWeekly = day > FIRST && ((day - FIRST) % 7 === 0 || day === LAST)
  for (const metric of METRICS) {
    if (!isWeekly && !(day === 161 && metric.id === 'latency')) continue
    const step = DAY / metric.readingsADay
    const readings = Array.from({ length: 7 * metric.readingsADay }, (_, back) => now - HOUR - back * step).map((at): readonly [number, number] => [at, rounded(metric.valueOn(day - (now - at) / DAY))])
    await record(`${metric.id}-${day}`, metric.id, readings)
  }
  for (const [when, role, command] of COMMANDS) if (when === day) await send(role, command)
}

const rounded = (value: number): number => Number(value.toPrecision(3))
