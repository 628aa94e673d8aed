import type { HypothesisRow } from '../areas/hypotheses/state'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { Text } from '../kernel/text'
import type { PlanState } from '../planState'
import { workingDaysBetween } from '../workCalendar'

/** Build, measure, learn, once around (L1), read off what happened to a hypothesis. */
export interface LearningLoop {
  readonly hypothesis: LocalId
  readonly number: number
  readonly story: StoryId
  readonly kind: HypothesisRow['kind']
  /** Its test began: something was built for it. */
  readonly builtAt: Moment
  /** First evidence, or the verdict where none was logged. */
  readonly measuredAt: Moment | null
  /** Persevere, pivot or stop. */
  readonly decidedAt: Moment | null
  /** Working days from the beginning to the first measurement; null before it. */
  readonly untilMeasured: number | null
  /** Working days from the beginning to the decision, or to now. */
  readonly days: number
}

export interface IterationLoops {
  readonly id: LocalId
  readonly name: Text
  readonly startsAt: Moment
  /** Loops that were closed in it, by the time that they took, shortest first. */
  readonly closed: readonly LearningLoop[]
}

export interface LearningLoops {
  /** Oldest decision first. */
  readonly closed: readonly LearningLoop[]
  /** Begun and not decided, longest first. */
  readonly open: readonly LearningLoop[]
  /** Those with dates that have begun, oldest first. */
  readonly iterations: readonly IterationLoops[]
  /** Working days that half of the closed loops took at most; null while none is closed. */
  readonly middle: number | null
}

/** All loops of the plan (BML-3, BML-4). Needs every story part; a hypothesis that was only stated has begun none. */
export function learningLoops({ plan, stories }: PlanState, now: Moment): LearningLoops {
  const loops = Object.entries(plan.hypotheses.rows).flatMap(([id, row]): LearningLoop[] => {
    const evidence = stories[row.story]?.areas.hypotheses?.byId[id]?.evidence ?? []
    const measuredAt = earliest([...evidence.map(({ at }) => at), ...(row.verdictAt === null ? [] : [row.verdictAt])])
    const decidedAt = plan.learning.decisions[id]?.at ?? null
    const builtAt = row.testingSince ?? (measuredAt === null ? null : row.statedAt)
    if (builtAt === null) return []
    const days = workingDaysBetween(builtAt, decidedAt ?? now, plan.settings.calendar)
    const untilMeasured = measuredAt === null ? null : workingDaysBetween(builtAt, measuredAt, plan.settings.calendar)
    return [{ hypothesis: id, number: row.number, story: row.story, kind: row.kind, builtAt, measuredAt, decidedAt, untilMeasured, days }]
  })
  const closed = loops.filter(({ decidedAt }) => decidedAt !== null).toSorted((a, b) => a.decidedAt! - b.decidedAt! || a.number - b.number)
  return {
    closed,
    open: loops.filter(({ decidedAt }) => decidedAt === null).toSorted((a, b) => b.days - a.days || a.number - b.number),
    iterations: iterationsOf(plan.iterations.byId, closed, now),
    middle: middleOf(closed),
  }
}

/** Working days that half of these loops took at most; null of none. */
export function middleOf(loops: readonly Pick<LearningLoop, 'days'>[]): number | null {
  const days = loops.map((loop) => loop.days).toSorted((a, b) => a - b)
  return days[Math.ceil(days.length / 2) - 1] ?? null
}

function iterationsOf(byId: PlanState['plan']['iterations']['byId'], closed: readonly LearningLoop[], now: Moment): readonly IterationLoops[] {
  return Object.entries(byId)
    .flatMap(([id, { name, startsAt, endsAt }]) => (startsAt === null || endsAt === null || startsAt > now ? [] : [{ id, name, startsAt, endsAt }]))
    .toSorted((a, b) => a.startsAt - b.startsAt)
    .map(({ id, name, startsAt, endsAt }) => ({
      id,
      name,
      startsAt,
      closed: closed.filter(({ decidedAt }) => decidedAt! >= startsAt && decidedAt! < endsAt).toSorted((a, b) => a.days - b.days),
    }))
}

function earliest(moments: readonly Moment[]): Moment | null {
  return moments.length === 0 ? null : Math.min(...moments)
}
