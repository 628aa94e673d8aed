import type { WorkCalendar } from '../../plan/areas/settings/state'
import type { Moment } from '../../plan/kernel/ids'
import { dayOf } from '../../plan/workCalendar'
import { backTest } from '../backTest/backTest'
import type { Deliveries } from '../model/deliveries'
import { calendarDayWeight, dayToNumber } from '../pace/dayWeights'
import { LEAST_DAYS, MOST_DAYS } from '../pace/teamPace'
import type { CountScore } from '../scoring'
import { countScore } from '../scoring'

/** Forecasts re-made from the team's own log with today's method: a back-test, not a record. */
export interface OwnBackTest {
  readonly days: number
  readonly method: CountScore
  readonly plain: CountScore
}

const HORIZONS = [14, 28] as const
const EVERY = 14

/** By horizon; empty while there is too little history to re-make a forecast. */
export function ownBackTest({ all, firstWork }: Deliveries, calendar: WorkCalendar, now: Moment): readonly OwnBackTest[] {
  if (firstWork === null) return []
  const first = dayToNumber(dayOf(firstWork, calendar))
  const counts = Array.from({ length: Math.max(0, dayToNumber(dayOf(now, calendar)) - first) }, () => 0)
  for (const { at } of all) {
    const day = dayToNumber(dayOf(at, calendar)) - first
    if (day >= 0 && day < counts.length) counts[day]! += 1
  }
  const options = { horizons: HORIZONS, every: EVERY, warmup: LEAST_DAYS, visible: MOST_DAYS, when: [], seed: 1, weightOf: calendarDayWeight(calendar) }
  const { counts: cases } = backTest({ name: 'own', first, counts }, options)
  return HORIZONS.flatMap((days) => {
    const here = cases.filter(({ horizon }) => horizon === days)
    const method = countScore(here)
    const plain = countScore(here.map(({ level, actual, scale }) => ({ quantiles: level, actual, scale })))
    return method && plain ? [{ days, method, plain }] : []
  })
}
