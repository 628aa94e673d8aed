import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { behindGateIn } from '../closedGates'
import { iterationsAhead } from '../views/iterationsAhead'
import { isStanding } from '../views/storyMap/backbone'
import { mapStories } from '../views/storyMap/mapStory'
import { circlesOf, needsIn } from './dependencies'
import { createEfforts } from './effort'
import type { DailyRate, IterationCapacity } from './teamCapacity'
import { dailyRate, iterationCapacity } from './teamCapacity'
import { workOrder } from './workOrder'

export interface PlanningOptions {
  /** `fill` leaves what is planned ahead where it is; `anew` plans all that is not under way and not in the running iteration. */
  readonly mode: 'fill' | 'anew'
  /** Behind a closed gate: left out. Unless said, what stands behind the plan's closed gates. */
  readonly isClosed?: (story: StoryId) => boolean
}

/** A story in the proposal. */
export interface PlannedStory {
  readonly story: StoryId
  readonly effort: number
  /** Where it was before; null: in no iteration ahead. */
  readonly was: LocalId | null
  /** Iterations it takes, the first being the one that it is planned into. */
  readonly spans: readonly LocalId[]
  /** Longer than the iteration that it begins in would be with nothing else in it. */
  readonly isLong: boolean
}

/** Why a story does not fit. */
export type NotPlanned = { readonly story: StoryId; readonly effort: number; readonly was: LocalId | null } & (
  | { readonly why: 'full' | 'tooLong' | 'gate' | 'tray' }
  | { readonly why: 'waits'; readonly on: StoryId }
)

export interface PlannedIteration {
  readonly capacity: IterationCapacity
  readonly stories: readonly PlannedStory[]
  /** Effort of all that is planned in it, parts of what spans several among it. */
  readonly load: number
}

export interface IterationProposal {
  readonly rate: DailyRate
  readonly iterations: readonly PlannedIteration[]
  readonly left: readonly NotPlanned[]
  /** What changes against today: to be scheduled. */
  readonly moves: readonly { readonly story: StoryId; readonly iteration: LocalId | null }[]
  /** Too long for one iteration: a split is suggested. */
  readonly split: readonly StoryId[]
  /** Stories that wait for one another: there the map's order counts. */
  readonly circles: readonly (readonly StoryId[])[]
}

/** Half of what is under way is taken to be left. */
const LEFT_OF_DOING = 0.5
/** Less room than this is no start. */
const LEAST_START = 0.5
/** Rounding of sums of days. */
const HAIR = 1e-9

/** Fills the coming iterations in map order under the team's capacity (S5). Changes nothing: it is a proposal. */
export function planIterations(plan: PlanParts, now: Moment, { mode, isClosed = behindGateIn(plan) }: PlanningOptions): IterationProposal {
  const all = mapStories(plan)
  const open = Object.fromEntries(Object.entries(all).filter(([, { state }]) => state === 'todo' || state === 'doing'))
  const needsOf = needsIn(plan)
  const sized = createEfforts(all)
  const effortOf = (story: StoryId): number => sized(story) * (open[story]?.state === 'doing' ? LEFT_OF_DOING : 1)
  const ahead = iterationsAhead(plan, now)
  const rate = dailyRate(plan, now)
  const room = ahead.map(({ id, iteration }) => iterationCapacity(plan, rate, id, iteration, now))
  const indexOf = new Map(ahead.map(({ id }, index) => [id, index]))
  const running = ahead.findIndex(({ time }) => time === 'current')
  const free = room.map(({ days }) => days)
  const stories: PlannedStory[][] = room.map(() => [])
  const ends = new Map<StoryId, number>()
  const left: NotPlanned[] = []
  const isLeft = new Set<StoryId>()
  const wasIn = (story: StoryId): LocalId | null => {
    const iteration = open[story]?.iteration ?? null
    return iteration !== null && indexOf.has(iteration) ? iteration : null
  }

  const put = (story: StoryId, from: number): boolean => {
    const taken = takeRoom(effortOf(story), from, room, free)
    if (taken === null) return false
    stories[taken[0]!]!.push({ story, effort: effortOf(story), was: wasIn(story), spans: taken.map((index) => room[index]!.iteration), isLong: taken.length > 1 })
    ends.set(story, taken.at(-1)!)
    return true
  }
  /** Stays where it is, whether there is room or not. */
  const keep = (story: StoryId, at: number): void => {
    const spans = runOn(effortOf(story), at, room, free)
    stories[at]!.push({ story, effort: effortOf(story), was: wasIn(story), spans: spans.map((index) => room[index]!.iteration), isLong: isTooLong(effortOf(story), room[at]!) })
    ends.set(story, spans.at(-1)!)
  }

  const order = workOrder(plan, open, needsOf).stories.map(({ id }) => id)
  const isKept = (story: StoryId): boolean => {
    const at = wasIn(story)
    return at !== null && (mode === 'fill' || indexOf.get(at) === running)
  }
  for (const story of order) if (isKept(story)) keep(story, indexOf.get(wasIn(story)!)!)
  for (const story of order) {
    if (isKept(story)) continue
    const reason = whyNot(story)
    if (reason === null) continue
    left.push({ story, effort: effortOf(story), was: wasIn(story), ...reason })
    isLeft.add(story)
  }

  function whyNot(story: StoryId): { readonly why: 'full' | 'tooLong' | 'gate' | 'tray' } | { readonly why: 'waits'; readonly on: StoryId } | null {
    const place = plan.map.places[story]
    if (isClosed(story)) return { why: 'gate' }
    if (place === undefined || !isStanding(plan.map, place)) return { why: 'tray' }
    let from = 0
    for (const need of needsOf(story)) {
      if (!open[need] || need === story) continue
      const end = ends.get(need)
      // Of a circle the first one in map order comes without the others.
      if (isLeft.has(need)) return { why: 'waits', on: need }
      from = Math.max(from, end ?? 0)
    }
    if (put(story, from)) return null
    return { why: room.some((one) => !isTooLong(effortOf(story), one)) ? 'full' : 'tooLong' }
  }

  const planned = new Map(stories.flatMap((own, index) => own.map(({ story }) => [story, room[index]!.iteration] as const)))
  const moves = order.flatMap((story) => {
    const iteration = planned.get(story) ?? null
    return iteration === wasIn(story) ? [] : [{ story, iteration }]
  })
  const loads = room.map(({ days }, index) => days - free[index]!)
  return {
    rate,
    iterations: room.map((capacity, index) => ({ capacity, stories: stories[index]!, load: loads[index]! })),
    left,
    moves,
    split: [...stories.flat().filter(({ isLong }) => isLong), ...left.filter(({ why }) => why === 'tooLong')].map(({ story }) => story),
    circles: circlesOf(Object.keys(open), needsOf),
  }
}

/** Stories that stand in an iteration ahead and are longer than it, each with the iterations that it runs through (IPLAN-4). */
export function longStories(plan: PlanParts, now: Moment): ReadonlyMap<StoryId, readonly LocalId[]> {
  const asItStands = planIterations(plan, now, { mode: 'fill', isClosed: () => true })
  return new Map(asItStands.iterations.flatMap(({ stories }) => stories.flatMap(({ story, spans, isLong }) => (isLong ? [[story, spans] as const] : []))))
}

/** About how many more iterations, as long as the last one, would hold what found no room; 0 where that is not what it takes. */
export function iterationsMissing({ iterations, left }: IterationProposal): number {
  const whole = iterations.at(-1)?.capacity.whole ?? 0
  if (whole <= 0) return 0
  const byStory = new Map(left.map((one) => [one.story, one]))
  const lacksRoom = (one: NotPlanned): boolean => {
    for (const seen = new Set<StoryId>(); one.why === 'waits' && !seen.has(one.story); ) {
      seen.add(one.story)
      const next = byStory.get(one.on)
      if (!next) return false
      one = next
    }
    return one.why === 'full' || one.why === 'tooLong'
  }
  return Math.ceil(left.filter(lacksRoom).reduce((sum, { effort }) => sum + effort, 0) / whole - HAIR)
}

/** Longer than the iteration would be if nothing else were in it. */
const isTooLong = (effort: number, { whole }: IterationCapacity): boolean => effort > whole + HAIR

/**
 * The first iteration with room for all of it, from `from` on; one that is too long for every one begins where there
 * is room and takes what is free of those that follow. Null where it does not end. Takes the room.
 */
function takeRoom(effort: number, from: number, room: readonly IterationCapacity[], free: number[]): readonly number[] | null {
  const whole = room.findIndex((one, index) => index >= from && !isTooLong(effort, one) && free[index]! + HAIR >= effort)
  if (whole >= 0) {
    free[whole]! -= effort
    return [whole]
  }
  if (room.some((one, index) => index >= from && !isTooLong(effort, one))) return null
  const start = free.findIndex((days, index) => index >= from && days >= LEAST_START)
  if (start < 0) return null
  const taken: number[] = []
  let rest = effort
  for (let index = start; index < room.length && rest > HAIR; index++) {
    if (free[index]! <= HAIR) continue
    taken.push(index)
    rest -= free[index]!
  }
  if (rest > HAIR) return null
  rest = effort
  for (const index of taken) {
    const part = Math.min(rest, free[index]!)
    free[index]! -= part
    rest -= part
  }
  return taken
}

/** Where it stands, all of it; what is too long for one runs on into those that follow, the last one bears the rest. */
function runOn(effort: number, at: number, room: readonly IterationCapacity[], free: number[]): readonly number[] {
  if (!isTooLong(effort, room[at]!)) {
    free[at]! -= effort
    return [at]
  }
  const taken: number[] = []
  let rest = effort
  for (let index = at; index < room.length && rest > HAIR; index++) {
    const part = index === room.length - 1 ? rest : Math.min(rest, Math.max(0, free[index]!))
    if (part <= HAIR && index > at) continue
    taken.push(index)
    free[index]! -= part
    rest -= part
  }
  return taken
}
