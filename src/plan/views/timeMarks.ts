import type { LocalId, Moment } from '../kernel/ids'
import { textOr } from '../kernel/text'
import type { PlanCommit, PlanEvent, PlanParts } from '../planState'
import type { SentencePart } from './eventSentence'
import { eventSentence } from './eventSentence'

export type MarkKind = 'pivot' | 'stop' | 'gate' | 'iteration'

/** A moment worth going to: the plan turned there, a gate was decided, or an iteration ended. */
export interface TimeMark {
  readonly at: Moment
  readonly kind: MarkKind
  readonly what: readonly SentencePart[]
  /** The commit behind it; null for an end of an iteration, which nobody records. */
  readonly seq: number | null
}

/** Facts that mark a moment, by their type. */
const MARKED: Readonly<Record<string, MarkKind>> = { PlanPivoted: 'pivot', WorkStopped: 'stop', GateDecided: 'gate' }

/** The marks of a log up to `until`, oldest first. Names are those of `plan`. */
export function timeMarks(commits: readonly PlanCommit[], plan: PlanParts, until: Moment): readonly TimeMark[] {
  const marks = commits.flatMap(({ at, seq, events }) =>
    at > until ? [] : events.flatMap((event): readonly TimeMark[] => markOf(event, at, seq, plan)),
  )
  return [...marks, ...iterationMarks(plan, until)].sort((a, b) => a.at - b.at || a.kind.localeCompare(b.kind))
}

/** The last mark before a moment and the first one after it, by the calendar of the caller's choice: moments alone are compared. */
export function marksAround(marks: readonly TimeMark[], at: Moment): { readonly before: TimeMark | null; readonly after: TimeMark | null } {
  return { before: marks.findLast((mark) => mark.at < at) ?? null, after: marks.find((mark) => mark.at > at) ?? null }
}

function markOf(event: PlanEvent, at: Moment, seq: number, plan: PlanParts): readonly TimeMark[] {
  const kind = Object.hasOwn(MARKED, event.type) ? MARKED[event.type] : undefined
  return kind === undefined ? [] : [{ at, kind, what: eventSentence(event, plan).what, seq }]
}

function iterationMarks({ iterations }: PlanParts, until: Moment): readonly TimeMark[] {
  return Object.entries(iterations.byId).flatMap(([id, iteration]: [LocalId, (typeof iterations.byId)[string]]): readonly TimeMark[] => {
    const at = iteration.completedAt ?? iteration.endsAt
    if (at === null || at > until) return []
    return [{ at, kind: 'iteration', what: [`${textOr(iteration.name, `Iteration ${id}`)} ended`], seq: null }]
  })
}
