import type { Commit } from '../plan/kernel/commit'
import { blockCommits, readBlocks } from './blocks'
import { encode } from './encode'
import { getAllSurely } from './getAll'
import { commitKey } from './keys'
import type { LogPorts } from './logPorts'
import { emptyHand, readOn } from './readOn'
import { storedToCommit } from './storedCommit'

/** One page of the log: compressed blocks, each `{commits: […]}` (contract/unpack.ts), then single commits. */
export interface HistoryPage {
  readonly blocks: readonly string[]
  readonly commits: readonly Commit[]
  /** Ask again with this as `after`; null where that was all. A block may begin before `after`. */
  readonly next: number | null
}

type Withhold = (commit: Commit) => Commit

export interface HistoryOptions {
  /**
   * Changes commits before they leave, e.g. to withhold texts: then blocks are unpacked and packed anew; null changes
   * nothing. It is asked for while the log is read, so that what it has to find out costs no time of its own.
   */
  readonly withhold?: Promise<Withhold | null>
}

/** A reply may have 5 MB; the rest of it is left for single commits and what the caller adds. */
const BLOCK_CHARS = 4_000_000
const TAIL_CHARS = 700_000
const TAIL_COMMITS = 1000
/** Two batches side by side: more than stand without a pack as a rule. */
const TAIL_AT_ONCE = 50

/** The log after a commit, oldest first, in pages below the reply limit. */
export async function readHistory<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  after: number,
  options: HistoryOptions = {},
): Promise<HistoryPage> {
  const start = { seq: after, head: null }
  const [read, withhold] = await Promise.all([readBlocks(ports, plan, start, { maxChars: BLOCK_CHARS }), options.withhold])
  const blocks: string[] = []
  let end: { seq: number; head: string | null } = start
  for (const block of read.blocks) {
    const commits = withhold ? blockCommits(block) : null
    if (withhold && !commits) break
    blocks.push(commits ? encode({ commits: commits.map(withhold!) }) : block.data)
    end = { seq: block.last, head: block.head }
  }
  if (read.more) return { blocks, commits: [], next: end.seq }
  const tail = await readTail(ports, plan, end, options)
  return { blocks, commits: tail.commits, next: tail.next }
}

/** The commits after `after` one by one, for a client that lacks a few; many come in pages of `readHistory`. */
export async function readSince<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  after: number,
  options: HistoryOptions = {},
): Promise<{ readonly commits: readonly Commit[]; readonly next: number | null }> {
  return readTail(ports, plan, { seq: after, head: null }, options)
}

/** Single commits by number, in that order; numbers beyond the head are left out. One round trip. */
export async function readCommits<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  seqs: readonly number[],
): Promise<readonly Commit[]> {
  const found = await getAllSurely(ports.keyValue, seqs.map((seq) => commitKey(plan, seq)))
  return seqs.flatMap((seq) => {
    const value = found.get(commitKey(plan, seq))
    return value === undefined ? [] : [storedToCommit(value, seq)]
  })
}

async function readTail<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  after: { readonly seq: number; readonly head: string | null },
  options: HistoryOptions,
): Promise<{ readonly commits: readonly Commit[]; readonly next: number | null }> {
  const [tail, withhold] = await Promise.all([readOn(ports, plan, after, emptyHand(), { pin: true, until: Infinity, maxCommits: TAIL_COMMITS, width: TAIL_AT_ONCE }), options.withhold])
  const commits: Commit[] = []
  let chars = 0
  for (const read of tail.commits) {
    const commit = withhold ? withhold(read) : read
    chars += JSON.stringify(commit).length
    if (chars > TAIL_CHARS && commits.length > 0) return { commits, next: commits.at(-1)!.seq }
    commits.push(commit)
  }
  return { commits, next: tail.atHead ? null : (commits.at(-1)?.seq ?? after.seq) }
}
