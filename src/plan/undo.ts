import type { DecideContext } from './kernel/area'
import type { Commit } from './kernel/commit'
import type { Decision } from './kernel/decision'
import { rejected } from './kernel/decision'
import type { Folding } from './kernel/fold'
import type { StoryId } from './kernel/ids'
import { upcast } from './kernel/upcast'
import type { PlanEvent, PlanParts, PlanState, StoryAreas, UndoCommit } from './planState'

/** The stories whose parts an undo of this commit reads: those named singly; lists are checked in the plan part. */
export function storiesToUndo(commit: Commit): readonly StoryId[] {
  const stories = commit.events.flatMap((event) => {
    const { story } = event as { story?: StoryId }
    return story === undefined ? [] : [story]
  })
  return [...new Set(stories)]
}

/**
 * Takes back one's own commit by the opposite of each of its events, last one first, as long as the plan
 * still says what they said (UNDO-1 to UNDO-5). An undo is a commit like any other: it can be undone, too.
 */
export function undo(
  { seq }: UndoCommit,
  state: PlanState,
  context: DecideContext,
  { fold, routes }: Folding<PlanParts, StoryAreas>,
): Decision<PlanEvent> {
  const { undone, by, at, may } = context
  if (undone?.seq !== seq) return rejected('notFound', 'There is no such entry in the log.', 'seq')
  if (undone.by !== by) return { ...rejected('notUndoable', 'Only who did this can take it back.', 'seq'), by: undone.by }

  const events: PlanEvent[] = []
  let current = state
  for (const stored of undone.events.toReversed()) {
    const area = routes.get(stored.type)?.area
    const event = upcast(stored, area?.upcasters?.[stored.type])
    if (!area?.inverse || !event) return rejected('notUndoable', 'This cannot be taken back.', 'seq')
    if (area.structural?.includes(stored.type) && !may.includes('structure'))
      return rejected('forbidden', 'You may not change the structure of this plan.', 'seq')
    const back: Decision<PlanEvent> = area.inverse(event, current, context)
    if (back.kind === 'rejected') return { at: 'seq', ...back }
    if (back.events.length === 0) continue
    events.push(...back.events)
    current = fold(current, [{ seq: state.seq + 1, id: 'undo', prev: state.head, at, by, source: 'page', events: back.events }])
  }
  if (events.length === 0) return rejected('notUndoable', 'There is nothing left to take back.', 'seq')
  return { kind: 'decided', events: [...events, { type: 'CommitUndone', seq }] }
}
