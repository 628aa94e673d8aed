import type { PlanEvent, PlanState } from '../../src/plan/planState'
import { addDays } from '../../src/plan/workCalendar'
import { linked, placed, stated } from '../forecast/forecastPlan'
import type { Happened } from '../support/planCommits'
import { STARTED, entered, moved, on, sized, stateOf } from '../support/planCommits'
import { createRandom } from '../support/random'

const FIRST = '2024-01-01'
const SIZES = ['XS', 'S', 'M', 'L', 'XL'] as const
const SLICES = 10
/** A fortnight each. */
const ITERATIONS = 40

/** A plan with so many open stories in ten slices and hypotheses on them, after forty iterations of deliveries. */
export function forecastState(open: number, hypotheses: number, delivered = 320): { readonly state: PlanState; readonly at: number } {
  const random = createRandom(open + hypotheses)
  const done = Array.from({ length: delivered }, (_, index) => String(20_000 + index))
  const todo = Array.from({ length: open }, (_, index) => String(10_000 + index))
  const slices = Array.from({ length: SLICES }, (_, index): PlanEvent => ({ type: 'SliceAdded', slice: `s${index}`, name: `Slice ${index}`, rank: `a${index}`, investment: index < 4 ? 'MVP' : 'Growth' }))
  const rowOf = (index: number): number => Math.floor((index * SLICES) / open)
  const setUp: PlanEvent[] = [
    ...STARTED,
    { type: 'VerticalAdded', vertical: 'V', name: 'App', rank: 'a' },
    ...slices,
    entered(FIRST, ...done),
    placed('s0', done),
    ...[...done, ...todo].flatMap((story) => (random() < 0.85 ? [sized(story, SIZES[Math.floor(random() * SIZES.length)]!)] : [])),
  ]
  const arriving: Happened[] = todo.map((story, index) => {
    const day = addDays(FIRST, Math.floor((index / open) * 400))
    return { at: on(day), events: [entered(day, story), placed(`s${rowOf(index)}`, [story])] }
  })
  const work = done.flatMap((story, index): Happened[] => {
    const day = addDays(FIRST, 5 + Math.floor(((index + random()) * (ITERATIONS * 14 - 10)) / delivered))
    const start = on(addDays(day, -Math.floor(random() * 5)))
    return [
      { at: start, events: [moved(story, start, '2')] },
      { at: on(day, '15:00'), events: [moved(story, on(day, '15:00'), '3', '2')] },
    ]
  })
  const bets = Array.from({ length: hypotheses }, (_, index): PlanEvent[] => {
    const own = Math.floor((index * (open - 10)) / Math.max(1, hypotheses))
    const dependants = Array.from({ length: 5 }, (_, step) => String(10_000 + own + 2 + step))
    return [stated(`h${index}`, index + 1, String(10_000 + own), 0.4 + random() * 0.5, index % 3 === 0 ? '' : `data ${index % 7}`), linked(`h${index}`, String(10_000 + own), ...dependants)]
  }).flat()
  const at = on(addDays(FIRST, ITERATIONS * 14))
  const happened: Happened[] = [{ at: on(FIRST), events: setUp }, ...arriving, ...work, { at: on(addDays(FIRST, 420)), events: bets }]
  return { state: stateOf(happened.toSorted((a, b) => a.at - b.at)), at }
}
