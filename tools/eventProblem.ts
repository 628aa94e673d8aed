import { parseEvent } from '../src/plan/plan'

/** What is wrong with a stored event, in words; null when nothing is. */
export function eventProblem(event: unknown): string | null {
  const parsed = parseEvent(event)
  return 'kind' in parsed && parsed.kind === 'rejected' ? parsed.message : null
}
