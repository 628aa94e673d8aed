import { decodeAny } from './encode'
import { getAll } from './getAll'
import { inParallel } from './inParallel'
import type { Json, KeyValue } from './keyValue'
import { KeyValueError } from './keyValue'
import { partKey } from './keys'

/** What a record says about itself, readable without unpacking it. */
export type RecordHead = { readonly logId: string; readonly seq: number; readonly [key: string]: Json }

/** A compressed record: its head, and the packed text of all its parts together. */
export interface StoredRecord {
  readonly head: RecordHead
  readonly data: string
}

/** One part's text; part 0 names the count. 200 KiB leaves room for the head below Forge's 240. */
const PART_CHARS = 200 * 1024
/** So many parts of 200 KiB stay below 4 MB. */
const LARGE_PER_BATCH = 16

/** The keys and values that a record's packed text is stored under, part 0 first. */
function recordToParts(key: string, head: RecordHead, data: string): readonly (readonly [string, Json])[] {
  const parts = Math.max(1, Math.ceil(data.length / PART_CHARS))
  return Array.from({ length: parts }, (_, part) => {
    const slice = data.slice(part * PART_CHARS, (part + 1) * PART_CHARS)
    return [partKey(key, part), part === 0 ? { head, parts, size: data.length, data: slice } : { data: slice }] as const
  })
}

/**
 * Part 0 comes last: where it stands, the others do. `create` keeps what stands there, which has the same
 * content wherever writers agree on the log; `replace` is for repair and redaction. Answers the keys.
 */
export async function writeRecord(
  keyValue: KeyValue,
  how: 'create' | 'replace',
  key: string,
  head: RecordHead,
  data: string,
): Promise<readonly string[]> {
  const [first, ...others] = recordToParts(key, head, data)
  const write = ([partName, value]: readonly [string, Json]): Promise<unknown> =>
    how === 'create' ? createCache(keyValue, partName, value) : keyValue.replace(partName, value)
  await inParallel(others, 8, write)
  await write(first!)
  return [first![0], ...others.map(([name]) => name)]
}

/** A cache has one content for everybody, so after an unclear answer it may simply be tried again. */
async function createCache(keyValue: KeyValue, key: string, value: Json): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await keyValue.create(key, value)
      return
    } catch (error) {
      if (!(error instanceof KeyValueError) || error.kind === 'refused' || tries === 5) throw error
      if ((await keyValue.get(key)) !== undefined) return
    }
}

/** The keys of a record whose part 0 is `value`. */
export function partKeys(key: string, value: Json | undefined): readonly string[] {
  const parts = isFirstPart(value) ? value.parts : 1
  return Array.from({ length: parts }, (_, part) => partKey(key, part))
}

/** The records among `found` (part 0 by key), their other parts fetched in one round trip; damaged ones are missing. */
export async function completeRecords(
  keyValue: KeyValue,
  found: ReadonlyMap<string, Json>,
): Promise<Map<string, StoredRecord>> {
  const firsts = [...found].flatMap(([key, value]) => (isFirstPart(value) ? [{ key, value }] : []))
  const wanted = firsts.flatMap(({ key, value }) => partKeys(key, value).slice(1)).filter((key) => !found.has(key))
  const others = wanted.length === 0 ? new Map<string, Json>() : await getAll(keyValue, wanted, LARGE_PER_BATCH)
  const records = new Map<string, StoredRecord>()
  for (const { key, value } of firsts) {
    const rest = partKeys(key, value).slice(1).map((name) => dataOf(others.get(name) ?? found.get(name)))
    const data = value.data + rest.join('')
    if (data.length === value.size) records.set(key, { head: value.head, data })
  }
  return records
}

/** A record's content, or null where it is damaged. */
export function recordContent(record: StoredRecord): unknown {
  return decodeAny(record.data)
}

interface FirstPart {
  readonly head: RecordHead
  readonly parts: number
  readonly size: number
  readonly data: string
}

function isFirstPart(value: Json | undefined): value is Json & FirstPart {
  const part = value as Partial<FirstPart> | null | undefined
  return (
    typeof part === 'object' &&
    part !== null &&
    typeof part.head === 'object' &&
    typeof part.parts === 'number' &&
    typeof part.data === 'string'
  )
}

function dataOf(value: Json | undefined): string {
  const part = value as { readonly data?: unknown } | undefined
  return typeof part?.data === 'string' ? part.data : ''
}
