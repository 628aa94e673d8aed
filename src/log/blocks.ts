import type { Commit } from '../plan/kernel/commit'
import { getAll } from './getAll'
import type { Json } from './keyValue'
import { PACK_COMMITS, packKey, packOf, VOLUME_COMMITS, volumeKey, volumeOf } from './keys'
import type { LogPorts, Place } from './logPorts'
import type { RecordHead, StoredRecord } from './records'
import { completeRecords, recordContent } from './records'
import { isChain } from './storedCommit'

/** A pack or a volume: commits `first` … `last`, compressed. `prev` is the id before the first, `head` that of the last. */
export interface Block {
  readonly first: number
  readonly last: number
  readonly prev: string | null
  readonly head: string
  readonly logId: string
  /** gzip in base64 of `{commits: […]}`. */
  readonly data: string
}

const FORMAT = 1

export function blockHead(logId: string, commits: readonly Commit[]): RecordHead {
  const first = commits[0]!
  const last = commits.at(-1)!
  return { logId, seq: last.seq, format: FORMAT, first: first.seq, prev: first.prev, head: last.id }
}

export function recordToBlock(record: StoredRecord): Block | null {
  const { logId, seq, format, first, prev, head } = record.head
  if (format !== FORMAT || typeof first !== 'number' || typeof head !== 'string') return null
  if (typeof prev !== 'string' && prev !== null) return null
  return { first, last: seq, prev, head, logId, data: record.data }
}

/** The block's commits, or null where it is damaged or its commits do not chain. */
export function blockCommits(block: Block): readonly Commit[] | null {
  const commits = (recordContent({ head: { logId: '', seq: 0 }, data: block.data }) as { commits?: Commit[] } | null)?.commits
  if (!commits || commits.length !== block.last - block.first + 1 || commits.at(-1)?.id !== block.head) return null
  return isChain({ seq: block.first - 1, head: block.prev }, commits) ? commits : null
}

export interface BlocksRead {
  /** Contiguous: the first holds the commit after the place asked for; the last may be followed by more if `more`. */
  readonly blocks: readonly Block[]
  readonly more: boolean
}

/** A volume's part 0 may have 200 KiB: twelve stay below the batch limit of 4 MB. */
const VOLUMES_PER_BATCH = 12
const VOLUMES_AT_ONCE = 24

/**
 * The volumes and packs after a place, as far as they stand without a gap: volumes where there are any,
 * packs elsewhere. Stops where `maxChars` is reached, or at `until` (ms), with `more` set.
 */
export async function readBlocks<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  after: Place,
  limits: { readonly maxChars?: number; readonly until?: number; readonly upTo?: number } = {},
): Promise<BlocksRead> {
  const blocks: Block[] = []
  let { seq, head } = after
  let chars = 0
  const upTo = limits.upTo ?? Infinity

  /** Takes what continues the chain; false at the first block that is absent, damaged or foreign. */
  function take(found: ReadonlyMap<string, StoredRecord>, keys: readonly string[]): 'all' | 'some' | 'none' | 'full' {
    let taken = 0
    for (const key of keys) {
      const record = found.get(key)
      const block = record ? recordToBlock(record) : null
      if (!block || !continues(block, seq, head, blocks[0]?.logId)) return taken > 0 ? 'some' : 'none'
      if (limits.maxChars !== undefined && blocks.length > 0 && chars + block.data.length > limits.maxChars) return 'full'
      blocks.push(block)
      chars += block.data.length
      seq = block.last
      head = block.head
      taken++
    }
    return 'all'
  }

  let volumesOver = false
  while (seq < upTo) {
    if (limits.until !== undefined && ports.clock() > limits.until) return { blocks, more: true }
    const volumeEnd = (volumeOf(seq + 1) + 1) * VOLUME_COMMITS
    const packs = range(packOf(seq + 1), volumeEnd / PACK_COMMITS - packOf(seq + 1)).map((index) => packKey(plan, index))
    let found: ReadonlyMap<string, StoredRecord> | null = null
    if (!volumesOver && seq % VOLUME_COMMITS === 0) {
      const keys = range(volumeOf(seq + 1), VOLUMES_AT_ONCE).map((index) => volumeKey(plan, index))
      // Behind a full wave of volumes there may be none: then the packs are in hand already.
      const [volumes, ahead] = await Promise.all([readRecords(ports, keys, VOLUMES_PER_BATCH), blocks.length > 0 ? readRecords(ports, packs) : null])
      found = ahead
      const taken = take(volumes, keys)
      if (taken === 'full') return { blocks, more: true }
      volumesOver = taken !== 'all'
      if (taken !== 'none') continue
    }
    const taken = take(found ?? (await readRecords(ports, packs)), packs)
    if (taken === 'full') return { blocks, more: true }
    if (taken !== 'all') break
    volumesOver = false
  }
  return { blocks, more: false }
}

/** The first block may begin before the place; every other must follow its predecessor. */
function continues(block: Block, seq: number, head: string | null, logId: string | undefined): boolean {
  if (logId !== undefined && block.logId !== logId) return false
  if (block.first === seq + 1) return head === null ? seq > 0 || block.prev === null : block.prev === head
  return logId === undefined && block.first <= seq && block.last > seq
}

export async function readRecords<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  keys: readonly string[],
  perBatch?: number,
): Promise<ReadonlyMap<string, StoredRecord>> {
  const found: ReadonlyMap<string, Json> = await getAll(ports.keyValue, keys, perBatch)
  return completeRecords(ports.keyValue, found)
}

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => from + index)
