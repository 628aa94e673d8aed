import type { Day, LocalId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { PlanState } from '../../planState'
import { dayOf } from '../../workCalendar'

export interface OfferedReading {
  readonly hypothesis: LocalId
  readonly number: number
  readonly day: Day
  readonly value: number
}

/** The newest evidence on the same metric of each hypothesis, as long as the criterion has no reading of that day or later (P6). */
export function offeredReadings({ plan, stories }: PlanState, criterion: LocalId): readonly OfferedReading[] {
  const found = plan.criteria.byId[criterion]
  const metric = found ? plain(textOr(found.metric, '')) : ''
  if (!found || metric === '') return []
  const last = found.readings.at(-1)?.day ?? ''
  return Object.entries(plan.hypotheses.rows)
    .flatMap(([hypothesis, { story, number }]) => {
      const details = stories[story]?.areas.hypotheses?.byId[hypothesis]
      if (!details || plain(textOr(details.statement.metric, '')) !== metric || plain(textOr(details.statement.unit, '')) !== plain(textOr(found.unit, ''))) return []
      const newest = details.evidence.findLast(({ value }) => value !== null)
      if (newest === undefined || newest.value === null) return []
      const day = dayOf(newest.at, plan.settings.calendar)
      return day > last ? [{ hypothesis, number, day, value: newest.value }] : []
    })
    .toSorted((a, b) => a.number - b.number)
}

const plain = (text: string): string => text.trim().toLowerCase()
