import type { SheetsEvent } from '../../areas/sheets/events'
import type { Moment } from '../../kernel/ids'
import type { PlanCommit, PlanEvent } from '../../planState'

export interface FieldChange {
  readonly seq: number
  readonly at: Moment
  readonly by: string
  readonly event: SheetsEvent
}

/** What was said to one question, or concluded in one phase, the newest first. */
export function fieldHistory(commits: readonly PlanCommit[], sheet: string, field: string): readonly FieldChange[] {
  return commits
    .flatMap(({ seq, at, by, events }) => events.flatMap((event) => (isAbout(event, sheet, field) ? { seq, at, by, event } : [])))
    .toReversed()
}

const isAbout = (event: PlanEvent, sheet: string, field: string): event is SheetsEvent =>
  'sheet' in event && event.sheet === sheet && (('field' in event && event.field === field) || ('phase' in event && event.phase === field))
