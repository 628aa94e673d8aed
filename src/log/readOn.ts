import type { Commit } from '../plan/kernel/commit'
import { blockCommits, recordToBlock } from './blocks'
import { getAll } from './getAll'
import type { Json } from './keyValue'
import { commitKey, PACK_COMMITS, packKey, packOf } from './keys'
import type { LogPorts, Place } from './logPorts'
import type { StoredRecord } from './records'
import { completeRecords } from './records'
import { isChain, storedToCommit } from './storedCommit'

/** What a read has in hand already: raw commits by number and packs by index, and which keys it asked for. */
export interface InHand {
  readonly raws: Map<number, Commit>
  readonly packs: Map<number, readonly Commit[]>
  readonly askedRaws: Set<number>
  readonly askedPacks: Set<number>
}

export interface ReadOn {
  readonly commits: readonly Commit[]
  /** How many of the last commits came one by one, because no pack holds them yet. */
  readonly raw: number
  /** Numbers of commits whose `prev` is not their predecessor's id: the platform broke its promise (shown in health). */
  readonly breaks: readonly number[]
  /** False where `until` or `maxCommits` ended it before the head. */
  readonly atHead: boolean
}

export interface ReadOnLimits {
  /** Whether to make sure by `get` that nothing follows: batches may be late. A writer need not, its `create` tells. */
  readonly pin: boolean
  readonly until: number
  readonly upTo?: number
  readonly maxCommits?: number
  /** Ask first for the very next commit: cheapest where, as a rule, there is none. */
  readonly eager?: boolean
  /** So many commits are asked for at first, 25 unless said: one batch. */
  readonly width?: number
}

const RAWS_AT_FIRST = 25
const RAWS_AT_MOST = 400
const PACKS_AHEAD = 8

/**
 * The commits after a place up to the head: from packs where they stand, else one by one; each wave is one
 * round trip of batches side by side.
 */
export async function readOn<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  after: Place,
  inHand: InHand,
  limits: ReadOnLimits,
): Promise<ReadOn> {
  const commits: Commit[] = []
  const breaks: number[] = []
  let { seq, head } = after
  let raw = 0
  let width = limits.width ?? RAWS_AT_FIRST
  let wave = 1
  const upTo = limits.upTo ?? Infinity
  const result = (atHead: boolean): ReadOn => ({ commits, raw, breaks, atHead })

  function take(commit: Commit): void {
    // A place of which only the number is known chains with anything.
    if (commit.prev !== head && !(head === null && seq > 0)) breaks.push(commit.seq)
    commits.push(commit)
    seq = commit.seq
    head = commit.id
  }

  function takeAll(): void {
    while (seq < upTo) {
      const pack = inHand.packs.get(packOf(seq + 1))
      const rest = pack?.filter((commit) => commit.seq > seq && commit.seq <= upTo)
      if (rest?.length && (isChain({ seq, head }, rest) || (head === null && seq > 0))) {
        for (const commit of rest) take(commit)
        raw = 0
        continue
      }
      const next = inHand.raws.get(seq + 1)
      if (!next) return
      take(next)
      raw++
    }
  }

  async function pinned(): Promise<boolean> {
    const next = seq + 1
    const value = await ports.keyValue.get(commitKey(plan, next))
    if (value === undefined) return true
    inHand.askedRaws.add(next)
    inHand.raws.set(next, storedToCommit(value, next))
    return false
  }

  if (limits.eager && (await pinned())) return result(true)
  for (;;) {
    const before = seq
    takeAll()
    if (seq >= upTo || commits.length >= (limits.maxCommits ?? Infinity)) return result(seq >= upTo)
    if (ports.clock() > limits.until) return result(false)
    // In the first wave the very next commit is asked for strictly: where there is none, that is all.
    const strict = limits.pin && wave === 1 && !inHand.askedRaws.has(seq + 1)
    const [found, atHead] = await Promise.all([
      fetchMore(ports, plan, seq, { from: seq + (strict ? 2 : 1), width, upTo }, inHand),
      strict ? pinned() : false,
    ])
    if (atHead) return result(true)
    takeAll()
    if (wave++ > 1) width = Math.min(width * 2, RAWS_AT_MOST)
    if (found > 0 && seq > before) continue
    if (!limits.pin) return result(true)
    if (await pinned()) return result(true)
    // The batch was late: what it called absent must be asked for again.
    inHand.askedRaws.clear()
  }
}

/** One wave: raw commits that were not asked for yet, and the next packs where the last ones were there. */
async function fetchMore<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  seq: number,
  wanted: { readonly from: number; readonly width: number; readonly upTo: number },
  inHand: InHand,
): Promise<number> {
  const raws: number[] = []
  // A wave that stopped short of what it asked for has seen the end.
  if (!inHand.askedRaws.has(seq + 1))
    for (let next = wanted.from; next < wanted.from + wanted.width && next <= wanted.upTo; next++)
      if (!inHand.askedRaws.has(next)) raws.push(next)
  const packs: number[] = []
  const nextPack = packOf(seq + 1)
  if (seq % PACK_COMMITS === 0 && inHand.packs.has(nextPack - 1) && !inHand.askedPacks.has(nextPack))
    for (let index = nextPack; index < nextPack + PACKS_AHEAD; index++) packs.push(index)
  if (raws.length === 0 && packs.length === 0) return 0
  const keys = [...packs.map((index) => packKey(plan, index)), ...raws.map((n) => commitKey(plan, n))]
  return receive(ports, plan, await getAll(ports.keyValue, keys), raws, packs, inHand)
}

/** Puts what a batch brought into the hand; answers how much it was. */
export async function receive<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  found: ReadonlyMap<string, Json>,
  raws: readonly number[],
  packs: readonly number[],
  inHand: InHand,
): Promise<number> {
  let count = 0
  for (const seq of raws) {
    inHand.askedRaws.add(seq)
    const value = found.get(commitKey(plan, seq))
    if (value === undefined) continue
    inHand.raws.set(seq, storedToCommit(value, seq))
    count++
  }
  const firsts = packs.flatMap((index) => {
    inHand.askedPacks.add(index)
    const value = found.get(packKey(plan, index))
    return value === undefined ? [] : [[packKey(plan, index), value] as const]
  })
  const records: ReadonlyMap<string, StoredRecord> = firsts.length ? await completeRecords(ports.keyValue, new Map(firsts)) : new Map()
  for (const index of packs) {
    const record = records.get(packKey(plan, index))
    const block = record ? recordToBlock(record) : null
    const commits = block && block.first === index * PACK_COMMITS + 1 ? blockCommits(block) : null
    if (!commits) continue
    inHand.packs.set(index, commits)
    count++
  }
  return count
}

export const emptyHand = (): InHand => ({
  raws: new Map(),
  packs: new Map(),
  askedRaws: new Set(),
  askedPacks: new Set(),
})
