import type { Day } from '../../../src/plan/kernel/ids'
import type { TimelineDay, TimelineEntry } from '../../../src/plan/views/timeline'

/** What stands below one another: a day's heading, then its commits. */
export type TimelineRow = { readonly kind: 'day'; readonly day: Day; readonly count: number } | { readonly kind: 'entry'; readonly entry: TimelineEntry }

export function timelineRows(days: readonly TimelineDay[]): readonly TimelineRow[] {
  return days.flatMap(({ day, entries }): readonly TimelineRow[] => [
    { kind: 'day', day, count: entries.length },
    ...entries.map((entry) => ({ kind: 'entry', entry }) as const),
  ])
}
