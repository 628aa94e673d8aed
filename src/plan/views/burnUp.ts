import type { Estimate } from '../areas/estimates/state'
import type { DeliveryState, SettingsState } from '../areas/settings/state'
import type { Day, Moment, StoryId } from '../kernel/ids'
import type { PlanState, PlanStoryPart } from '../planState'
import { dayOf } from '../workCalendar'
import { deliveryOf } from '../delivery'
import { sizeOf } from '../sizeRange'
import { workingDaysIn } from './workingDaysIn'

/** An amount of work: stories, and the estimated days (middle of the range × people) of those that have a size. */
export interface Amount {
  readonly stories: number
  readonly days: number
  /** How many of the stories have no size, and so no part in `days`. */
  readonly unestimated: number
}

/** How things stood when a working day ended; what happens on free days counts for the next working day. */
export interface BurnUpPoint {
  readonly day: Day
  readonly scope: Amount
  readonly done: Amount
}

/** Something that moved one of the two lines, when it happened in Jira or in the plan. */
export interface BurnUpChange {
  readonly day: Day
  readonly at: Moment
  readonly story: StoryId
  readonly kind: 'added' | 'removed' | 'resized' | 'delivered' | 'reopened'
  /** Change of the scope line in estimated days. */
  readonly days: number
}

export interface BurnUp {
  readonly points: readonly BurnUpPoint[]
  readonly changes: readonly BurnUpChange[]
}

/**
 * Scope line and done line per working day, up to `at` (C4). Needs every story part.
 * Days are those of the plan's calendar; facts count when they happened, not when they were recorded. A
 * delivered story that is re-opened lowers the done line and counts once when it is delivered again.
 */
export function burnUp(state: PlanState, at: Moment): BurnUp {
  const { settings } = state.plan
  const steps = Object.entries(state.stories).flatMap(([story, part]) => storySteps(story, part, settings, at))
  steps.sort((a, b) => a.at - b.at)
  const first = steps[0]
  if (!first) return { points: [], changes: [] }
  return sweep(steps, reckonedDays(dayOf(first.at, settings.calendar), dayOf(at, settings.calendar), settings), settings)
}

/** What one story is for the two lines between two of its facts. */
interface Standing {
  readonly inScope: boolean
  readonly done: boolean
  /** Null without a size. */
  readonly days: number | null
}

interface Step {
  readonly at: Moment
  readonly story: StoryId
  readonly was: Standing
  readonly is: Standing
}

const NOWHERE: Standing = { inScope: false, done: false, days: null }

/** The moments at which a story's standing changed, oldest first. */
function storySteps(
  story: StoryId,
  { areas }: PlanStoryPart,
  settings: SettingsState,
  until: Moment,
): readonly Step[] {
  const facts: { readonly at: Moment; readonly apply: (now: Now) => void }[] = []
  for (const [at, status, resolution] of areas.jiraFacts?.transitions ?? [])
    facts.push({ at, apply: (now) => (now.delivery = deliveryOf({ status, resolution }, settings)) })
  for (const [at, present] of areas.jiraFacts?.presence ?? []) facts.push({ at, apply: (now) => (now.present = present) })
  for (const [at, dropped] of areas.learning?.dropped ?? []) facts.push({ at, apply: (now) => (now.dropped = dropped) })
  for (const { at, estimate } of areas.estimates?.history ?? [])
    facts.push({ at, apply: (now) => (now.days = daysOf(estimate, settings)) })
  facts.sort((a, b) => a.at - b.at)

  const now: Now = { delivery: 'todo', present: false, dropped: false, days: null }
  const steps: Step[] = []
  let was = NOWHERE
  for (let index = 0; index < facts.length; index += 1) {
    const fact = facts[index]!
    if (fact.at > until) break
    fact.apply(now)
    if (facts[index + 1]?.at === fact.at) continue
    const is = standingOf(now)
    if (is.inScope !== was.inScope || is.done !== was.done || (is.inScope && is.days !== was.days)) steps.push({ at: fact.at, story, was, is })
    was = is
  }
  return steps
}

function daysOf(estimate: Estimate | null, settings: SettingsState): number | null {
  const size = estimate === null ? null : sizeOf(estimate.size, settings)
  return estimate === null || size === null ? null : ((size.minDays + size.maxDays) / 2) * estimate.people
}

interface Now {
  delivery: DeliveryState
  present: boolean
  dropped: boolean
  days: number | null
}

function standingOf({ delivery, present, dropped, days }: Now): Standing {
  const inScope = present && !dropped && delivery !== 'dropped'
  return { inScope, done: inScope && delivery === 'delivered', days }
}

/** Working days of the span, and its last day even when that is a free one. */
function reckonedDays(from: Day, to: Day, { calendar }: SettingsState): readonly Day[] {
  const days = workingDaysIn(from, to, calendar)
  return days.at(-1) === to ? days : [...days, to]
}

interface Tally {
  stories: number
  days: number
  unestimated: number
}

function sweep(steps: readonly Step[], days: readonly Day[], { calendar }: SettingsState): BurnUp {
  const scope: Tally = { stories: 0, days: 0, unestimated: 0 }
  const done: Tally = { stories: 0, days: 0, unestimated: 0 }
  const points: BurnUpPoint[] = []
  const changes: BurnUpChange[] = []
  let next = 0
  for (const [index, day] of days.entries()) {
    // What happened after the last working day still counts for it.
    const isReached = index === days.length - 1 ? () => true : (step: Step) => dayOf(step.at, calendar) <= day
    for (let step = steps[next]; step && isReached(step); step = steps[(next += 1)]) {
      count(scope, step.was.inScope ? step.was : null, step.is.inScope ? step.is : null)
      count(done, step.was.done ? step.was : null, step.is.done ? step.is : null)
      changes.push(...changesOf(step, day))
    }
    points.push({ day, scope: { ...scope }, done: { ...done } })
  }
  return { points, changes }
}

function count(tally: Tally, was: Standing | null, is: Standing | null): void {
  if (was) {
    tally.stories -= 1
    if (was.days === null) tally.unestimated -= 1
    else tally.days -= was.days
  }
  if (is) {
    tally.stories += 1
    if (is.days === null) tally.unestimated += 1
    else tally.days += is.days
  }
}

function changesOf({ at, story, was, is }: Step, day: Day): readonly BurnUpChange[] {
  const change = (kind: BurnUpChange['kind'], days: number): BurnUpChange => ({ day, at, story, kind, days })
  const found: BurnUpChange[] = []
  if (!was.inScope && is.inScope) found.push(change('added', is.days ?? 0))
  if (was.inScope && !is.inScope) found.push(change('removed', -(was.days ?? 0)))
  if (was.inScope && is.inScope && was.days !== is.days) found.push(change('resized', (is.days ?? 0) - (was.days ?? 0)))
  if (!was.done && is.done) found.push(change('delivered', 0))
  if (was.done && !is.done && is.inScope) found.push(change('reopened', 0))
  return found
}
