import type { WorkCalendar } from '../areas/settings/state'
import type { Day } from '../kernel/ids'
import { addDays, isWorkingDay } from '../workCalendar'

/** The working days of a span, both ends counted. */
export function workingDaysIn(from: Day, to: Day, calendar: WorkCalendar): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day)
  return days
}
