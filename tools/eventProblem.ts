import type { EventBase } from '../src/plan/kernel/commit'
import { parseEvent } from '../src/plan/plan'

/** What is wrong with a stored event, in words; null when nothing is. */
export function eventProblem(event: EventBase): string | null {
  const parsed = parseEvent(event)
  if (parsed === null) return `This version of Foldline does not know ${event.type} ${event.v ?? 1}.`
  return 'kind' in parsed && parsed.kind === 'rejected' ? parsed.message : null
}
