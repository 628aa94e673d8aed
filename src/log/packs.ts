import type { Commit } from '../plan/kernel/commit'
import type { Block } from './blocks'
import { blockCommits, blockHead, recordToBlock } from './blocks'
import { encode } from './encode'
import { getAll } from './getAll'
import { inParallel } from './inParallel'
import { commitKey, PACK_COMMITS, packKey, packOf, VOLUME_PACKS } from './keys'
import type { LogPorts, Place } from './logPorts'
import { placeOf } from './logPorts'
import { completeRecords, writeRecord } from './records'
import { isChain, storedToCommit } from './storedCommit'

const WRITES = 8

/** Makes the packs that these commits fill. `commits` begin at a pack's first. */
export async function createPacks<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  commits: readonly Commit[],
  how: 'create' | 'replace' = 'create',
): Promise<void> {
  const full: (readonly Commit[])[] = []
  for (let from = 0; from + PACK_COMMITS <= commits.length; from += PACK_COMMITS)
    full.push(commits.slice(from, from + PACK_COMMITS))
  await inParallel(full, WRITES, (pack) =>
    writeRecord(ports.keyValue, how, packKey(plan, packOf(pack[0]!.seq)), blockHead(logId, pack), encode({ commits: pack })),
  )
}

export interface PacksEnsured {
  /** The last commit that a pack holds. */
  readonly end: Place
  /** The packs that stand or were made, in order. */
  readonly commits: readonly (readonly Commit[])[]
  /** False where `until` ended it before the last full pack. */
  readonly finished: boolean
}

/**
 * Makes every missing or damaged pack after a place (a pack's end), from single commits, until the log has no
 * full pack left or `packs` of them stand. Pack by pack it is its own checkpoint.
 */
export async function ensurePacks<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  after: Place,
  limits: { readonly packs: number; readonly until: number },
): Promise<PacksEnsured> {
  let end = after
  const all: (readonly Commit[])[] = []
  let width = 8
  while (all.length < limits.packs) {
    if (ports.clock() > limits.until) return { end, commits: all, finished: false }
    const first = packOf(end.seq + 1)
    const indexes = Array.from({ length: Math.min(width, limits.packs - all.length) }, (_, index) => first + index)
    const standing = await standingPacks(ports, plan, logId, indexes)
    const missing = indexes.filter((index) => standing.fillable.has(index) && !standing.commits.has(index))
    const made = await packsFromSingles(ports, plan, logId, missing, standing.bad)
    let full = true
    for (const index of indexes) {
      const commits = standing.commits.get(index) ?? made.get(index)
      if (!commits || !isChain(end, commits)) {
        full = false
        break
      }
      all.push(commits)
      end = placeOf(commits.at(-1)!)
    }
    if (!full) return { end, commits: all, finished: true }
    width = VOLUME_PACKS
  }
  return { end, commits: all, finished: true }
}

interface Standing {
  readonly commits: ReadonlyMap<number, readonly Commit[]>
  /** Something stands under the key, but not this log's pack. */
  readonly bad: ReadonlySet<number>
  /** The last commit of the pack is there, so all of them are. */
  readonly fillable: ReadonlySet<number>
}

async function standingPacks<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  indexes: readonly number[],
): Promise<Standing> {
  const lastKey = (index: number): string => commitKey(plan, (index + 1) * PACK_COMMITS)
  const keys = indexes.flatMap((index) => [packKey(plan, index), lastKey(index)])
  const found = await getAll(ports.keyValue, keys)
  const records = await completeRecords(ports.keyValue, found)
  const bad = new Set<number>()
  const commits = new Map<number, readonly Commit[]>()
  for (const index of indexes) {
    const record = records.get(packKey(plan, index))
    const block: Block | null = record ? recordToBlock(record) : null
    const own = block?.logId === logId && block.first === index * PACK_COMMITS + 1 ? blockCommits(block) : null
    if (own) commits.set(index, own)
    else if (found.has(packKey(plan, index))) bad.add(index)
  }
  return { commits, bad, fillable: new Set(indexes.filter((index) => found.has(lastKey(index)))) }
}

/** Packs out of single commits; those of which not all are there are left out. */
async function packsFromSingles<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  indexes: readonly number[],
  bad: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly Commit[]>> {
  const made = new Map<number, readonly Commit[]>()
  if (indexes.length === 0) return made
  const seqsOf = (index: number): readonly number[] => Array.from({ length: PACK_COMMITS }, (_, n) => index * PACK_COMMITS + 1 + n)
  const found = await getAll(ports.keyValue, indexes.flatMap(seqsOf).map((seq) => commitKey(plan, seq)))
  for (const index of indexes) {
    const commits = seqsOf(index).flatMap((seq) => {
      const value = found.get(commitKey(plan, seq))
      return value === undefined ? [] : [storedToCommit(value, seq)]
    })
    if (commits.length === PACK_COMMITS) made.set(index, commits)
  }
  // What stands under the key but is damaged (or a leftover) is written over.
  const groups = [...made].map(([index, commits]) => ({ how: bad.has(index) ? ('replace' as const) : ('create' as const), commits }))
  await inParallel(groups, WRITES, ({ how, commits }) => createPacks(ports, plan, logId, commits, how))
  return made
}
