import * as z from 'zod/mini'
import type { Reading } from '../../plan/areas/monitoring/state'
import type { Json, KeyValue } from '../keyValue'
import { readingsIndexKey, readingsLatestKey } from '../keys'

/** Up to where the tail is rolled up, and which record holds each month. */
export interface ReadingsIndex {
  readonly upTo: number
  readonly months: readonly (readonly [month: number, seq: number])[]
  /** What no index names any more goes when the last reader of an older one is surely done. */
  readonly gone: readonly Gone[]
}

export interface Gone {
  readonly at: number
  /** Of the tail, these and what lies between. */
  readonly from: number
  readonly to: number
  readonly months: readonly (readonly [month: number, seq: number])[]
}

const pair = z.tuple([z.number(), z.number()])
const shape = z.object({
  upTo: z.number(),
  months: z.array(pair),
  gone: z.array(z.object({ at: z.number(), from: z.number(), to: z.number(), months: z.array(pair) })),
})

const NONE: ReadingsIndex = { upTo: 0, months: [], gone: [] }

export async function readIndex(keyValue: KeyValue, plan: string, metric: string): Promise<ReadingsIndex> {
  return toIndex(await keyValue.get(readingsIndexKey(plan, metric)))
}

/** Replaces the index; where a newer one stood, that is put back. */
export async function writeIndex(keyValue: KeyValue, plan: string, metric: string, index: ReadingsIndex): Promise<void> {
  for (let mine = index; ; ) {
    const before = toIndex(await keyValue.replace(readingsIndexKey(plan, metric), JSON.parse(JSON.stringify(mine)) as Json))
    if (before.upTo <= mine.upTo) return
    mine = before
  }
}

const toIndex = (value: Json | undefined): ReadingsIndex => shape.safeParse(value).data ?? NONE

/** A hint: where the tail ends, and the reading of the latest time. Never decides anything; whoever is late corrects it. */
export interface Latest {
  readonly seq: number
  readonly reading: Reading | null
}

const latest = z.object({ seq: z.number(), at: z.number(), value: z.number() })

export function toLatest(value: Json | undefined): Latest {
  const parsed = latest.safeParse(value)
  return parsed.success ? { seq: parsed.data.seq, reading: { at: parsed.data.at, value: parsed.data.value } } : { seq: 0, reading: null }
}

export async function readLatest(keyValue: KeyValue, plan: string, metric: string): Promise<Latest> {
  return toLatest(await keyValue.get(readingsLatestKey(plan, metric)))
}

/** Writes the later of both; a third writer's in between is put back once more. */
export async function writeLatest(keyValue: KeyValue, plan: string, metric: string, known: Latest, mine: Latest): Promise<void> {
  for (let now = later(known, mine); ; ) {
    const { seq, reading } = now
    if (reading === null) return
    const before = toLatest(await keyValue.replace(readingsLatestKey(plan, metric), { seq, at: reading.at, value: reading.value }))
    const both = later(before, now)
    if (both.seq === now.seq && both.reading?.at === reading.at) return
    now = both
  }
}

function later(a: Latest, b: Latest): Latest {
  return { seq: Math.max(a.seq, b.seq), reading: a.reading !== null && (b.reading === null || a.reading.at > b.reading.at) ? a.reading : b.reading }
}
