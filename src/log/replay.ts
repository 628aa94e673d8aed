import type { Commit } from '../plan/kernel/commit'
import { blockCommits, readBlocks } from './blocks'
import { findHead } from './findHead'
import { commitKey } from './keys'
import type { LogPorts, Place } from './logPorts'
import type { PlanRead, ReadOptions, Rebuilding } from './planRead'
import { emptyHand, readOn } from './readOn'
import type { Parts } from './readSnapshot'
import type { RecentId } from './recentIds'
import { lastIds } from './recentIds'
import { storedToCommit } from './storedCommit'

/** Commits folded at a time: few enough to look at the clock in between. */
const RAW_WAVE = 2000
/** So much compressed text at a time: some 10 volumes. */
const BLOCK_CHARS = 2_000_000
/** Commits before the caller's base are not kept. */
const KEPT = 600

/**
 * The state from the log itself, without a snapshot: volumes, packs, then single commits. Blocks that are
 * damaged or do not belong to this log are passed over. Answers `rebuilding` when time is over.
 */
export async function replay<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  parts: Parts,
  options: ReadOptions & { readonly upTo?: number },
  damaged: boolean,
): Promise<PlanRead<P, S> | Rebuilding> {
  const initial = ports.folding.initialState(parts)
  let state = initial
  let ids: readonly RecentId[] = []
  let kept: readonly Commit[] = []
  const upTo = options.upTo ?? Infinity

  function add(commits: readonly Commit[]): void {
    const wanted = commits.filter((commit) => commit.seq > state.seq && commit.seq <= upTo)
    state = ports.folding.fold(state, wanted)
    ids = lastIds(ids, wanted)
    kept = [...kept, ...wanted.filter((commit) => commit.seq > (options.base ?? Infinity))]
    if (options.base === undefined) kept = wanted.slice(-KEPT)
  }

  const place = (): Place => ({ seq: state.seq, head: state.head })
  for (let more = true; more && state.seq < upTo; ) {
    const read = await readBlocks(ports, plan, place(), { maxChars: BLOCK_CHARS, until: options.until, upTo })
    more = read.more && read.blocks.length > 0
    for (const block of read.blocks) {
      const commits = blockCommits(block)
      if (!commits) {
        more = false
        break
      }
      add(commits)
    }
    if (ports.clock() > options.until) return rebuilding(ports, plan, state.seq)
  }
  if (state.seq > 0 && !(await isOfThisLog(ports, plan, place()))) {
    state = initial
    ids = []
    kept = []
  }
  const packed = state.seq
  const breaks: number[] = []
  for (;;) {
    const pin = options.pin ?? true
    const tail = await readOn(ports, plan, place(), emptyHand(), {
      pin,
      until: options.until,
      maxCommits: RAW_WAVE,
      ...(upTo === Infinity ? {} : { upTo }),
    })
    add(tail.commits)
    breaks.push(...tail.breaks)
    if (tail.atHead || state.seq >= upTo) break
    if (ports.clock() > options.until) return rebuilding(ports, plan, state.seq)
  }
  const upkeepDue = damaged || state.seq - packed >= 32 || state.seq >= 256
  return { kind: 'read', state, commits: kept, ids, breaks, upkeepDue }
}

/** Remains of another log may stand where packs stand; the single commits are the log itself. */
async function isOfThisLog<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  place: Place,
): Promise<boolean> {
  const value = await ports.keyValue.get(commitKey(plan, place.seq))
  return value !== undefined && storedToCommit(value, place.seq).id === place.head
}

async function rebuilding<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  seq: number,
): Promise<Rebuilding> {
  const head = await findHead(ports.keyValue, plan, seq)
  return { kind: 'rebuilding', progress: Math.min(0.99, seq / Math.max(1, head)) }
}
