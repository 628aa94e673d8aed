import type { Commit } from '../plan/kernel/commit'
import { KeyValueError } from './keyValue'
import { commitKey } from './keys'
import type { LogPorts } from './logPorts'
import { commitToStored, storedToCommit } from './storedCommit'

export type AppendOutcome =
  /** It stands, as `commit` says: after an unclear answer that may be an earlier try's. */
  | { readonly kind: 'appended'; readonly commit: Commit }
  /** Somebody was faster; `commit` is theirs. */
  | { readonly kind: 'taken'; readonly commit: Commit }
  /** Time was over. `unknown`: it may or may not stand. */
  | { readonly kind: 'busy' | 'unknown' }

/**
 * Puts one commit at the end of the log: one conditional write. After any other answer than "created" the key
 * is read before anything else, because what stands there may be our own.
 * Throws `KeyValueError` of kind `refused` only.
 */
export async function append<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  commit: Commit,
  until: number,
): Promise<AppendOutcome> {
  const key = commitKey(plan, commit.seq)
  const stored = commitToStored(commit)
  // Once a write's fate was unclear it stays so until something is seen under the key: it may land late.
  let unclear = false
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    let throttled = false
    try {
      if ((await ports.keyValue.create(key, stored)) === 'created') return { kind: 'appended', commit }
    } catch (error) {
      if (!(error instanceof KeyValueError) || error.kind === 'refused') throw error
      throttled = error.kind === 'throttled'
      unclear ||= error.kind === 'unknown'
    }
    if (!throttled) {
      const standing = await readStanding(ports, plan, commit.seq)
      if (standing === 'unreadable') return { kind: 'unknown' }
      if (standing) return isSameCommand(standing, commit) ? { kind: 'appended', commit: standing } : { kind: 'taken', commit: standing }
    }
    if (ports.clock() > until) return { kind: unclear ? 'unknown' : 'busy' }
    await ports.sleep(wait * (0.5 + Math.random()))
  }
}

async function readStanding<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  seq: number,
): Promise<Commit | 'unreadable' | null> {
  try {
    const value = await ports.keyValue.get(commitKey(plan, seq))
    return value === undefined ? null : storedToCommit(value, seq)
  } catch (error) {
    if (error instanceof KeyValueError) return 'unreadable'
    throw error
  }
}

function isSameCommand(one: Commit, other: Commit): boolean {
  return one.id === other.id && one.by === other.by && one.digest === other.digest
}
