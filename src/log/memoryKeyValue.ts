import type { Json, KeyValue } from './keyValue'
import { BATCH_KEYS, KeyValueError, VALUE_MAX_BYTES } from './keyValue'

interface Entry {
  readonly json: string
  readonly expiresAt: number
}

export interface MemoryKeyValue extends KeyValue {
  /** Everything that stands, by key, as it was stored (JSON). */
  readonly contents: () => ReadonlyMap<string, string>
}

const KEY = /^[a-zA-Z0-9:._#-]{1,500}$/
const PAGE = 100
const MAX_DEPTH = 31

/** The KeyValue port in memory, with the rules of Forge's storage; for tests and the command line. */
export function createMemoryKeyValue(clock: () => number = Date.now): MemoryKeyValue {
  const entries = new Map<string, Entry>()

  function read(key: string): Json | undefined {
    checkKey(key)
    const entry = entries.get(key)
    return entry && entry.expiresAt > clock() ? (JSON.parse(entry.json) as Json) : undefined
  }

  function write(key: string, value: Json, ttl?: number): void {
    checkKey(key)
    entries.set(key, { json: checkedJson(value), expiresAt: ttl === undefined ? Infinity : clock() + ttl * 1000 })
  }

  return {
    get: async (key) => read(key),
    getMany: async (keys) => {
      checkBatch(keys)
      const found = new Map<string, Json>()
      for (const key of keys) {
        const value = read(key)
        if (value !== undefined) found.set(key, value)
      }
      return found
    },
    create: async (key, value) => {
      if (read(key) !== undefined) return 'exists'
      write(key, value)
      return 'created'
    },
    replace: async (key, value, options) => {
      const previous = read(key)
      write(key, value, options?.ttl)
      return previous
    },
    remove: async (key) => {
      checkKey(key)
      entries.delete(key)
    },
    removeMany: async (keys) => {
      checkBatch(keys)
      for (const key of keys) entries.delete(key)
    },
    list: async (prefix, cursor) => {
      const keys = [...entries.keys()]
        .filter((key) => key.startsWith(prefix) && (cursor === undefined || key > cursor))
        .toSorted()
      const page = keys.slice(0, PAGE)
      const last = page.at(-1)
      return keys.length > PAGE && last !== undefined ? { keys: page, cursor: last } : { keys: page }
    },
    contents: () => new Map([...entries].map(([key, entry]) => [key, entry.json])),
  }
}

function checkKey(key: string): void {
  if (!KEY.test(key)) throw new KeyValueError('refused', 'INVALID_KEY', `Not a key: ${key}`)
}

function checkBatch(keys: readonly string[]): void {
  if (keys.length === 0 || keys.length > BATCH_KEYS || new Set(keys).size !== keys.length)
    throw new KeyValueError('refused', 'INVALID_BATCH', `A batch has 1 to ${BATCH_KEYS} different keys, not ${keys.length}`)
}

function checkedJson(value: Json): string {
  if (value === null || value === undefined) throw new KeyValueError('refused', 'INVALID_VALUE', 'null cannot be stored')
  const json = JSON.stringify(value)
  if (Buffer.byteLength(json) > VALUE_MAX_BYTES)
    throw new KeyValueError('refused', 'MAX_SIZE', 'A value may have 240 KiB')
  if (depthOf(value) > MAX_DEPTH) throw new KeyValueError('refused', 'MAX_DEPTH', 'A value may be 31 levels deep')
  return json
}

function depthOf(value: Json): number {
  if (value === null || typeof value !== 'object') return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
