import * as z from 'zod/mini'
import type { ActorKey, Moment } from '../../plan/kernel/ids'
import type { Reading } from '../../plan/areas/monitoring/state'
import { decode, encode } from '../encode'
import { addMissing, getAll } from '../getAll'
import type { Json, KeyValue } from '../keyValue'
import { KeyValueError } from '../keyValue'
import { readingsTailKey } from '../keys'
import { MINUTE_MS } from './hours'

/** What one call recorded. */
export interface TailEntry {
  readonly seq: number
  readonly id: string
  readonly readings: readonly Reading[]
  /** Set where the one reading takes the place of what stood for its minute: what that was, who did it and when. */
  readonly corrects: { readonly was: number; readonly by: ActorKey; readonly on: Moment } | null
}

const corrected = z.object({ corrects: z.object({ was: z.number(), by: z.string(), on: z.number() }) })
const pairs = z.array(z.tuple([z.number(), z.number()]))
const plain = z.object({ id: z.string(), readings: pairs })
const packed = z.object({ id: z.string(), packed: z.string() })

/** Above so many readings an entry is stored compressed. */
const PLAIN_MOST = 100
/** A writer's hint may be a little late: so many are looked for behind it at once. */
const AHEAD = 8
const TRIES = 8

/** The tail after `after`, in order, without a gap. `known`: an entry that is there; up to it, nothing may be missing. */
export async function readTail(keyValue: KeyValue, plan: string, metric: string, after: number, known: number): Promise<readonly TailEntry[]> {
  const entries: TailEntry[] = []
  const key = (seq: number): string => readingsTailKey(plan, metric, seq)
  for (let from = after + 1, to = Math.max(known, after) + AHEAD; ; from = to + 1, to += AHEAD * 2) {
    const seqs = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    const found = await getAll(keyValue, seqs.map(key))
    await addMissing(keyValue, seqs.filter((seq) => seq <= known).map(key), found)
    for (const seq of seqs) {
      const value = found.get(key(seq))
      if (value === undefined) return entries
      entries.push(recordToEntry(value, seq))
    }
  }
}

/**
 * Puts an entry at the end of the tail: one conditional write, as the log does. Somebody who was faster only moves the
 * place. After an unclear answer the key is read, because what stands there may be our own. Answers where it stands.
 */
export async function appendToTail(
  { keyValue, sleep }: { readonly keyValue: KeyValue; readonly sleep: (ms: number) => Promise<void> },
  plan: string,
  metric: string,
  entry: Omit<TailEntry, 'seq'>,
  after: number,
): Promise<number> {
  const record = entryToRecord(entry)
  let failures = 0
  for (let seq = after + 1; ; ) {
    const key = readingsTailKey(plan, metric, seq)
    try {
      if ((await keyValue.create(key, record)) === 'created') return seq
      if (failures > 0 && idOf(await keyValue.get(key)) === entry.id) return seq
      seq += 1
    } catch (error) {
      failures += 1
      if (!(error instanceof KeyValueError) || error.kind === 'refused' || failures === TRIES) throw error
      await sleep(50 * 2 ** Math.min(failures, 5) * (0.5 + Math.random()))
    }
  }
}

function entryToRecord({ id, readings, corrects }: Omit<TailEntry, 'seq'>): Json {
  const list = readings.map(({ at, value }): readonly [number, number] => [Math.floor(at / MINUTE_MS), value])
  if (corrects !== null) return { id, readings: list, corrects }
  return list.length <= PLAIN_MOST ? { id, readings: list } : { id, packed: encode(list) }
}

function recordToEntry(value: Json, seq: number): TailEntry {
  const small = plain.safeParse(value)
  const large = small.success ? null : packed.safeParse(value)
  const list = small.success ? small.data.readings : large?.success ? (pairs.safeParse(decode(large.data.packed)).data ?? []) : []
  return { seq, id: idOf(value), readings: list.map(([minute, reading]) => ({ at: minute * MINUTE_MS, value: reading })), corrects: corrected.safeParse(value).data?.corrects ?? null }
}

const idOf = (value: Json | undefined): string => String((value as { readonly id?: unknown } | undefined)?.id ?? '')
