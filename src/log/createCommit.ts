import type { Commit, EventBase } from '../plan/kernel/commit'
import { CLOCK_TOLERANCE, COMMIT_MAX_BYTES, COMMIT_MAX_STORIES } from '../plan/kernel/commit'
import type { Rejection } from '../plan/kernel/decision'
import { rejected } from '../plan/kernel/decision'
import type { FoldedState } from '../plan/kernel/fold'
import { eachStoryOf } from '../plan/kernel/fold'
import type { LogPorts } from './logPorts'
import type { Envelope } from './outcome'

/** The commit that follows `state`. Its time never lies before the predecessor's; a clock far behind is marked. */
export function createCommit<P extends object, S extends object, C>(
  ports: LogPorts<P, S>,
  state: FoldedState<P, S>,
  { id, by, source }: Envelope<C>,
  digest: string,
  events: readonly EventBase[],
): Commit {
  const now = ports.clock()
  return {
    seq: state.seq + 1,
    id,
    prev: state.head,
    at: Math.max(now, state.at),
    by,
    source,
    ...(state.at - now > CLOCK_TOLERANCE ? { clockBehind: true as const } : {}),
    ...(state.seq === 0 ? { logId: ports.random() } : {}),
    digest,
    events,
  }
}

/** A rejection for a commit above 100 KiB or 500 stories; null for one that may be stored. */
export function commitTooLarge(commit: Commit): Rejection | null {
  const stories = new Set<string>()
  for (const event of commit.events) eachStoryOf(event, (id) => stories.add(id))
  if (stories.size > COMMIT_MAX_STORIES)
    return rejected('invalid', `This concerns ${stories.size} stories at once; at most ${COMMIT_MAX_STORIES} are possible. Do it in several steps.`)
  if (Buffer.byteLength(JSON.stringify(commit)) > COMMIT_MAX_BYTES)
    return rejected('invalid', 'This is too much for one step. Shorten the text, or do it in several steps.')
  return null
}
