import type { PlanCommit } from '../../../src/plan/planState'

export interface CommitText {
  /** JSON pointer (RFC 6901) below the commit. */
  readonly pointer: string
  readonly field: string
  readonly text: string
}

/** Fields that hold ids, dates or choices, not what somebody wrote. */
const NOT_TEXTS = new Set([
  ...['type', 'story', 'hypothesis', 'evidence', 'id', 'vertical', 'activity', 'slice', 'rank', 'iteration', 'sprint', 'board', 'logId'],
  ...['status', 'resolution', 'category', 'kind', 'comparison', 'verdict', 'basis', 'better', 'stage', 'item', 'size', 'state', 'role'],
  ...['sheet', 'field', 'phase', 'entry', 'section', 'judgement', 'side', 'options'],
  ...['investment', 'timeZone', 'epic', 'toPlan', 'fromPlan', 'pointer', 'from', 'to'],
])

/** The texts of one commit that can be removed for good: what people wrote, from words of three letters on. */
export function textsOf(commit: PlanCommit): readonly CommitText[] {
  return commit.events.flatMap((event, index) => within(event, `/events/${index}`, event.type === 'PlanPivoted'))
}

function within(value: object, pointer: string, hasTextEnds: boolean): readonly CommitText[] {
  return Object.entries(value).flatMap(([field, entry]): readonly CommitText[] => {
    const place = `${pointer}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (typeof entry === 'string') {
      const isId = NOT_TEXTS.has(field) && !(hasTextEnds && (field === 'from' || field === 'to'))
      return isId || entry.length < 3 ? [] : [{ pointer: place, field, text: entry }]
    }
    // Answers that were chosen are no texts, however many.
    if (field === 'options') return []
    return typeof entry === 'object' && entry !== null ? within(entry, place, hasTextEnds) : []
  })
}
