import type { Commit } from '../plan/kernel/commit'
import { decode, encode } from './encode'
import type { Json } from './keyValue'
import type { Place } from './logPorts'

/** Above this a commit is stored compressed: a back-fill commit of 100 KiB would cost ten units each time it is read. */
const PLAIN_MAX_BYTES = 8 * 1024

/** A commit as it stands under its key. */
export function commitToStored(commit: Commit): Json {
  const json = JSON.stringify(commit)
  return Buffer.byteLength(json) <= PLAIN_MAX_BYTES
    ? (JSON.parse(json) as Json)
    : { seq: commit.seq, id: commit.id, packed: encode(commit) }
}

/** Throws where the key of commit `seq` holds anything else: the log itself is damaged, nothing may be built on it. */
export function storedToCommit(value: Json, seq: number): Commit {
  const packed = (value as { readonly packed?: unknown }).packed
  const commit = (typeof packed === 'string' ? decode(packed) : value) as Commit | null
  if (commit?.seq !== seq || typeof commit.id !== 'string' || !Array.isArray(commit.events))
    throw new DamagedLogError(seq)
  return commit
}

class DamagedLogError extends Error {
  override readonly name = 'DamagedLogError'
  constructor(readonly seq: number) {
    super(`Commit ${seq} cannot be read`)
  }
}

/** Whether these commits follow each other, and the first follows `place`, without a gap. */
export function isChain(place: Place, commits: readonly Commit[]): boolean {
  let { seq, head } = place
  for (const commit of commits) {
    if (commit.seq !== seq + 1 || commit.prev !== head) return false
    seq = commit.seq
    head = commit.id
  }
  return true
}
