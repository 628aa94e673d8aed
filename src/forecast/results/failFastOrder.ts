import type { Day, LocalId, StoryId } from '../../plan/kernel/ids'
import type { Text } from '../../plan/kernel/text'
import type { ForecastModel } from '../forecastModel'
import type { OpenHypothesis } from '../model/openHypotheses'
import type { ConfidenceRecord } from '../model/confidenceRecord'
import type { Steps } from '../reckoning/steps'
import { finished } from '../reckoning/steps'
import { BEYOND } from '../simulation/pathTable'
import type { PathTables } from '../simulation/simulate'
import { simulate } from '../simulation/simulate'
import type { Simulation } from '../simulation/simulation'
import { meanOf, sizeTable } from '../simulation/sizeTable'
import { dayQuantile } from './outcome'
import { tooLittle } from './planForecast'

/** Why a hypothesis should be tested when it should: every figure of the sum. Days are working days. */
export interface FailFastStep {
  readonly hypothesis: LocalId
  readonly number: number
  /** Its probability of holding: as stated, and as the people's record corrects it (H3). */
  readonly stated: number
  readonly probability: number
  /** Probability that it fails. */
  readonly fails: number
  /** Numbers of the other open hypotheses on the same data set: they fail together more often. */
  readonly sameData: readonly number[]
  /** Its dependants' open work; what of it stands before its verdict in the current order; and if it were tested first. */
  readonly atStakeDays: number
  readonly exposedDays: number
  readonly exposedFirstDays: number
  /** fails × (exposed − exposed if first): work that testing first is expected to spare. */
  readonly sparedDays: number
  /** By how much its verdict, whichever it is, is expected to bring the 85 % date nearer or make it plain. */
  readonly narrowedDays: number
  /** The 85 % date now, and once it held or failed, in days ahead; null where one of the two is hardly ever seen. */
  readonly narrowing: Narrowing | null
  /** What the test takes, and what it saves for each day of it. */
  readonly testDays: number
  readonly savesDays: number
  readonly savesPerDay: number
}

/** Calendar days ahead (365 = beyond a year, 366 = may end); `holds`: the share of the trials in which it held. */
export interface Narrowing {
  readonly now: number
  readonly ifHolds: number
  readonly ifFails: number
  readonly holds: number
}

export interface FailFastOrder {
  /** The most saving first; equal ones by number. */
  readonly steps: readonly FailFastStep[]
  /** What the days rest on: a pace, a guess from sizes alone, or too little to say anything: then there are no steps. */
  readonly basis: 'pace' | 'guess' | 'tooLittle'
  /** The row whose 85 % date counts; null without steps. */
  readonly row: { readonly slice: LocalId | null; readonly name: Text } | null
  readonly origin: Day
  readonly workDaysAWeek: number
  /** What corrects the stated confidences, and how much verdicts on the same data set go together. */
  readonly record: ConfidenceRecord
  readonly correlation: number
  /** The plan played in the current order, and with all tests first in this order; null without hypotheses. */
  readonly gain: {
    readonly current: OrderFigures
    readonly failFast: OrderFigures
  } | null
}

export interface OrderFigures {
  /** By row with open stories, all above it included. */
  readonly rows: readonly { readonly slice: LocalId | null; readonly name: Text; readonly p50: number; readonly p85: number }[]
  /** Of the row that counts, in calendar days ahead; 365 = beyond a year, 366 = may end. */
  readonly p50: number
  readonly p85: number
  /** Effort days expected to be spent on work that is dropped afterwards; null without sizes. */
  readonly thrownAwayDays: number | null
}

export interface FailFastOptions {
  readonly trials: number
  readonly seed: number
  /** The row whose date counts; unless said, the lowest that is done within a year at 85 %. */
  readonly row?: number
}

/** Which hypothesis to test next (H3): by what testing it first saves for each day of the test. */
export function failFastOrder(model: ForecastModel, options: FailFastOptions): FailFastOrder {
  return finished(failFastSteps(model, options))
}

/** The same, with a rest between the two simulations. */
export function* failFastSteps(model: ForecastModel, { trials, seed, row: chosen }: FailFastOptions): Steps<FailFastOrder> {
  const open = model.hypotheses.filter(({ isFailed }) => !isFailed)
  const { origin, workDaysAWeek, record, correlation } = model
  const isGuess = model.pace.kind === 'guess'
  const basis = tooLittle(model)?.kind === 'tooLittle' ? 'tooLittle' : isGuess ? 'guess' : 'pace'
  const about = { basis, origin, workDaysAWeek, record, correlation } as const
  if (open.length === 0 || model.stories.length === 0 || basis === 'tooLittle') return { ...about, steps: [], row: null, gain: null }
  const paths: PathTables = new Map()
  const current = simulate(model, { trials, seed, paths })
  const row = chosen ?? lowestInTime(model, current)
  const exposure = exposureOf(model)
  const steps = open
    .map((hypothesis): FailFastStep => {
      const { atStakeDays, exposedDays, exposedFirstDays } = exposure(hypothesis)
      const fails = 1 - hypothesis.probability
      const sparedDays = fails * Math.max(0, exposedDays - exposedFirstDays)
      const narrowing = narrowingBy(hypothesis.id, current, row)
      const narrowedDays = (narrowedBy(narrowing) * workDaysAWeek) / 7
      const savesDays = sparedDays + narrowedDays
      const testDays = Math.max(0.5, hypothesis.leftDays)
      return {
        hypothesis: hypothesis.id,
        number: hypothesis.number,
        stated: hypothesis.confidence,
        probability: hypothesis.probability,
        fails,
        sameData: open.filter(({ id, dataSet }) => id !== hypothesis.id && dataSet !== null && dataSet === hypothesis.dataSet).map(({ number }) => number),
        atStakeDays,
        exposedDays,
        exposedFirstDays,
        sparedDays,
        narrowedDays,
        narrowing,
        testDays,
        savesDays,
        savesPerDay: savesDays / testDays,
      }
    })
    .sort((a, b) => b.savesPerDay - a.savesPerDay || a.number - b.number)
  yield
  const first = simulate(testedFirst(model, steps.map(({ hypothesis }) => hypothesis)), { trials, seed, paths })
  const { slice, name } = model.rows[row]!
  return { ...about, steps, row: { slice, name }, gain: { current: figuresOf(current, model, row), failFast: figuresOf(first, model, row) } }
}

/**
 * The plan with these tests first, in this order: the stories that are the tests move up; a test without an open
 * story of its own begins at once.
 */
export function testedFirst(model: ForecastModel, hypotheses: readonly LocalId[]): ForecastModel {
  const byId = new Map(model.hypotheses.map((one) => [one.id, one]))
  const byStory = new Map(model.stories.map((story) => [story.id, story]))
  const tests = hypotheses.flatMap((id) => {
    const hypothesis = byId.get(id)
    return hypothesis && !hypothesis.isTesting ? [hypothesis] : []
  })
  const moved = new Set<StoryId>()
  // What a test itself needs comes before it.
  const draw = (id: StoryId): void => {
    const way = [id]
    const chain: StoryId[] = []
    for (let next = way.pop(); next !== undefined; next = way.pop()) {
      if (!byStory.has(next) || moved.has(next) || chain.includes(next)) continue
      chain.push(next)
      way.push(...byStory.get(next)!.needs)
    }
    for (const one of chain.toReversed()) moved.add(one)
  }
  for (const { story } of tests) draw(story)
  const now = new Set(tests.filter(({ story }) => !byStory.has(story)).map(({ id }) => id))
  return {
    ...model,
    stories: [...[...moved].map((id) => byStory.get(id)!), ...model.stories.filter(({ id }) => !moved.has(id))],
    hypotheses: model.hypotheses.map((one) => (now.has(one.id) ? { ...one, isTesting: true } : one)),
  }
}

/** Mean effort days of a hypothesis's dependants that stand before its verdict, at the usual pace. */
function exposureOf(model: ForecastModel): (hypothesis: OpenHypothesis) => Pick<FailFastStep, 'atStakeDays' | 'exposedDays' | 'exposedFirstDays'> {
  const effort = model.effortDays ?? 1
  const sizes = new Map(model.stories.map(({ id, size }) => [id, meanOf(sizeTable(size)) * effort]))
  const perDay = usualEffortPerDay(model, effort)
  const startsIn = (order: ForecastModel['stories']): ReadonlyMap<StoryId, number> => {
    let sum = 0
    return new Map(
      order.map(({ id }) => {
        const start = sum
        sum += sizes.get(id)!
        return [id, start]
      }),
    )
  }
  const starts = startsIn(model.stories)
  const exposed = ({ dependants }: OpenHypothesis, order: ReadonlyMap<StoryId, number>, verdictAt: number): number =>
    dependants.reduce((sum, id) => sum + ((order.get(id) ?? Number.POSITIVE_INFINITY) < verdictAt ? sizes.get(id)! : 0), 0)
  return (hypothesis) => {
    const { story, dependants, isTesting, leftDays } = hypothesis
    const testWork = leftDays * perDay
    const open = dependants.filter((id) => starts.has(id))
    const firstNeed = Math.min(...open.map((id) => starts.get(id)!))
    const begins = isTesting ? 0 : (starts.get(story) ?? (Number.isFinite(firstNeed) ? firstNeed : 0))
    const ahead = testedFirst(model, [hypothesis.id])
    return {
      atStakeDays: open.reduce((sum, id) => sum + sizes.get(id)!, 0),
      exposedDays: exposed(hypothesis, starts, begins + testWork),
      exposedFirstDays: exposed(hypothesis, startsIn(ahead.stories), testWork),
    }
  }
}

/** Effort days that the team usually delivers on a working day. */
function usualEffortPerDay({ pace, workDaysAWeek }: ForecastModel, effort: number): number {
  switch (pace.kind) {
    case 'pace':
      return (pace.pace.level * 7 * effort) / workDaysAWeek
    case 'guess':
      return pace.hands
    case 'none':
      return 1
  }
}

/**
 * P85 now, and the P85s that its verdict would leave: taken from the same trials, parted by what became of it. Where
 * one side is hardly ever seen there is nothing to part.
 */
function narrowingBy(hypothesis: LocalId, { asIs, verdicts, trials }: Simulation, row: number): Narrowing | null {
  const days = asIs[row]!
  const held = verdicts[hypothesis]
  const holds = held?.reduce((sum, one) => sum + one, 0) ?? 0
  if (held === undefined || holds < trials / 50 || trials - holds < trials / 50) return null
  const side = (value: number): number => dayQuantile(days.filter((_, trial) => held[trial] === value), 0.85)
  return { now: dayQuantile(days, 0.85), ifHolds: side(1), ifFails: side(0), holds: holds / trials }
}

/** Against the mean of the two, each weighted by its probability; never less than nothing. */
function narrowedBy(narrowing: Narrowing | null): number {
  if (narrowing === null) return 0
  const { now, ifHolds, ifFails, holds } = narrowing
  return Math.max(0, now - (ifHolds * holds + ifFails * (1 - holds)))
}

function lowestInTime({ stories, rows }: ForecastModel, { asIs }: Simulation): number {
  const inTime = rows.findLastIndex((_, row) => dayQuantile(asIs[row]!, 0.85) < BEYOND && stories.some((story) => story.row === row))
  return inTime === -1 ? Math.min(...stories.map(({ row }) => row)) : inTime
}

function figuresOf({ asIs, work, trials }: Simulation, { rows, stories, effortDays }: ForecastModel, row: number): OrderFigures {
  const lost = work.lost.reduce((sum, value) => sum + value, 0) / trials
  const at = (index: number): { readonly p50: number; readonly p85: number } => ({ p50: dayQuantile(asIs[index]!, 0.5), p85: dayQuantile(asIs[index]!, 0.85) })
  return {
    ...at(row),
    rows: rows.flatMap(({ slice, name }, index) => (stories.some((story) => story.row === index) ? [{ slice, name, ...at(index) }] : [])),
    thrownAwayDays: effortDays === null ? null : lost * effortDays,
  }
}
