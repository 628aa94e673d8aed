import { PERIODS } from '../../playbook/recurringPeriods'
import type { Recurring } from '../areas/workKinds/state'
import type { Iteration } from '../areas/iterations/state'
import type { Team } from '../areas/iterationPlans/state'
import { endOf } from '../iterationEnd'
import type { LocalId, Moment } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { mapStories } from '../views/storyMap/mapStory'
import { addDays, dayOf, startOfDay, workingDaysBetween } from '../workCalendar'
import { createEfforts } from './effort'

/** What the team gets done in a working day, and where that is known from. All in working days of effort, as sizes are. */
export type DailyRate =
  /**
   * From what was delivered in the last iterations, or, where fewer than two have ended, in as many weeks of Jira's own
   * history (`byCalendar`); recurring work that was there then is in it already.
   */
  | { readonly kind: 'history'; readonly perDay: number; readonly iterations: number; readonly byCalendar: boolean; readonly stories: number; readonly from: Moment; readonly to: Moment }
  /** People × focus, as the team says; `assumed` while nobody has said it. */
  | { readonly kind: 'team'; readonly perDay: number; readonly team: Team; readonly assumed: boolean }

export interface IterationCapacity {
  readonly iteration: LocalId
  /** Working days of effort that are left in it: without those that have passed, and less the recurring work. */
  readonly days: number
  /** As if it began now and were whole: what a story must fit into not to span several. */
  readonly whole: number
  /** Working days of the calendar that are left in it. */
  readonly workingDays: number
  /** Of the usual capacity; 1 unless planned otherwise. */
  readonly part: number
  /** What recurring work takes of it. */
  readonly recurring: number
}

/** So many ended iterations are looked at, and at least so many tell something. */
const LOOK_BACK = 6
const LEAST_ITERATIONS = 2
const LEAST_STORIES = 3
export const DEFAULT_FOCUS = 0.7

/** From history where two ended iterations or more tell it, or as long a time in Jira; else people × focus (S5). */
export function dailyRate(plan: PlanParts, now: Moment): DailyRate {
  return fromHistory(plan, now) ?? fromTeam(plan)
}

function fromHistory(plan: PlanParts, now: Moment): DailyRate | null {
  const { calendar } = plan.settings
  const known = endedIterations(plan, now)
  const byCalendar = known.length < LEAST_ITERATIONS
  const ended = byCalendar ? spansOfHistory(plan, now) : known
  const stories = mapStories(plan)
  const effortOf = createEfforts(stories)
  let effort = 0
  let days = 0
  let delivered = 0
  for (const { id, from, to } of ended) {
    const part = id === null ? 1 : (plan.capacity.byIteration[id]?.part ?? 1)
    days += workingDaysBetween(from, to, calendar) * part
    for (const story of Object.values(stories)) {
      const since = plan.jiraFacts.rows[story.id]?.since ?? 0
      if (story.state !== 'delivered' || since < from || since >= to) continue
      effort += effortOf(story.id)
      delivered += 1
    }
  }
  if (ended.length < LEAST_ITERATIONS || delivered < LEAST_STORIES || days <= 0) return null
  return { kind: 'history', perDay: effort / days, iterations: ended.length, byCalendar, stories: delivered, from: ended.at(-1)!.from, to: ended[0]!.to }
}

interface Ended {
  /** Null: a span of the calendar that the plan had no iteration for. */
  readonly id: LocalId | null
  readonly from: Moment
  readonly to: Moment
}

/** The last ones, the newest first. */
function endedIterations({ iterations }: PlanParts, now: Moment): readonly Ended[] {
  return Object.entries(iterations.byId)
    .flatMap(([id, details]) => {
      const to = endOf(details, now)
      return to === null || details.startsAt === null || details.startsAt >= to ? [] : [{ id, from: details.startsAt, to }]
    })
    .toSorted((a, b) => b.to - a.to)
    .slice(0, LOOK_BACK)
}

/** What would have been iterations, from today back to the first delivery that Jira knows of: a plan that begins today has that already. */
function spansOfHistory(plan: PlanParts, now: Moment): readonly Ended[] {
  const { iterations, jiraFacts, settings } = plan
  const { calendar } = settings
  const begin = Object.values(jiraFacts.rows).reduce((first, { entered }) => Math.min(first, entered), Infinity)
  const stories = mapStories(plan)
  const first = Object.entries(jiraFacts.rows).reduce((earliest, [story, { since }]) => (stories[story]?.state === 'delivered' ? Math.min(earliest, since) : earliest), Infinity)
  const today = dayOf(now, calendar)
  const edge = (index: number): Moment => startOfDay(addDays(today, -index * iterations.weeks * 7), calendar)
  return Array.from({ length: LOOK_BACK }, (_, index) => ({ id: null, from: edge(index + 1), to: edge(index) })).filter(({ from, to }) => from >= begin && to > first)
}

/** While nobody has said how many people there are, as many as there are stories under way. */
function fromTeam(plan: PlanParts): DailyRate {
  const said = plan.iterationPlans.team
  const doing = Object.values(mapStories(plan)).filter(({ state }) => state === 'doing').length
  const team = said ?? { people: Math.max(1, doing), focus: DEFAULT_FOCUS }
  return { kind: 'team', perDay: team.people * team.focus, team, assumed: said === null }
}

export function iterationCapacity(plan: PlanParts, rate: DailyRate, id: LocalId, { startsAt, endsAt }: Iteration, now: Moment): IterationCapacity {
  const { calendar } = plan.settings
  // A sprint without dates yet is taken to be as long as the plan's iterations usually are.
  const all = startsAt !== null && endsAt !== null ? workingDaysBetween(startsAt, endsAt, calendar) : plan.iterations.weeks * calendar.workDays.length
  const workingDays = startsAt !== null && endsAt !== null && now > startsAt ? Math.max(0, workingDaysBetween(now, endsAt, calendar)) : all
  const part = plan.capacity.byIteration[id]?.part ?? 1
  const perDay = recurringPerDay(plan, rate)
  const recurring = perDay * workingDays
  return { iteration: id, days: Math.max(0, rate.perDay * part * workingDays - recurring), whole: Math.max(0, (rate.perDay * part - perDay) * all), workingDays, part, recurring }
}

/** Working days of effort that recurring work takes in a working day, as far as history does not hold it already. */
function recurringPerDay({ workKinds, settings }: PlanParts, rate: DailyRate): number {
  return Object.values(workKinds.recurring).reduce((sum, one) => (one.retired ? sum : sum + (one.days / PERIODS[one.period].workingDays) * newShare(one, rate, settings.calendar)), 0)
}

function newShare({ at }: Recurring, rate: DailyRate, calendar: PlanParts['settings']['calendar']): number {
  if (rate.kind === 'team' || at >= rate.to) return 1
  if (at <= rate.from) return 0
  const all = workingDaysBetween(rate.from, rate.to, calendar)
  return all <= 0 ? 1 : workingDaysBetween(rate.from, at, calendar) / all
}
