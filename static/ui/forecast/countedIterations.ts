import type { Delivery } from '../../../src/forecast/model/deliveries'
import type { Day, LocalId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanState } from '../../../src/plan/planState'
import { startOfDay } from '../../../src/plan/workCalendar'

/** An iteration whose days count for the pace, and the stories delivered while it ran. */
export interface CountedIteration {
  readonly id: LocalId
  readonly name: string
  readonly delivered: number
  /** False where it began before the counted days. */
  readonly isWhole: boolean
}

/** The newest first; `since`: the first day that counts. */
export function countedIterations({ plan }: PlanState, deliveries: readonly Delivery[], since: Day | null): readonly CountedIteration[] {
  const first = since === null ? Number.POSITIVE_INFINITY : startOfDay(since, plan.settings.calendar)
  return Object.entries(plan.iterations.byId)
    .flatMap(([id, { name, startsAt, endsAt, completedAt, state }]) => {
      const end = completedAt ?? endsAt
      if (startsAt === null || end === null || end <= first || state === 'future') return []
      const delivered = deliveries.filter(({ at }) => startsAt <= at && at < end).length
      return [{ id, name: textOr(name, 'Iteration'), delivered, isWhole: startsAt >= first, startsAt }]
    })
    .sort((a, b) => b.startsAt - a.startsAt)
    .map(({ id, name, delivered, isWhole }) => ({ id, name, delivered, isWhole }))
}
