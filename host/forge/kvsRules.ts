/** What the store refuses, with production's codes (Forge: limits of the key–value store). */
export type KvsRefusal = { readonly status: number; readonly code: string; readonly message: string }

const MAX_VALUE_BYTES = 240 * 1024
const MAX_BATCH_KEYS = 25
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024
const MAX_KEY = 500
const MAX_DEPTH = 31
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/
const TTL_SECONDS: Readonly<Record<string, number>> = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86400 }
const YEAR_SECONDS = 365 * 86400

export function refusalOfKey(key: unknown): KvsRefusal | null {
  if (typeof key !== 'string' || key.length === 0) return refuse('KEY_TOO_SHORT', 'Key must not be empty')
  if (key.length > MAX_KEY) return refuse('KEY_TOO_LONG', `Key must not be longer than ${MAX_KEY} characters`)
  if (!KEY.test(key)) return refuse('INVALID_KEY', 'Key holds characters that are not allowed')
  return null
}

export function refusalOfValue(value: unknown): KvsRefusal | null {
  if (value === undefined || value === null) return refuse('INVALID_VALUE', 'Value must not be null')
  if (depthOf(value) > MAX_DEPTH) return refuse('MAX_DEPTH', 'Object depth must not exceed 32')
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VALUE_BYTES) return refuse('MAX_SIZE', 'Value must not exceed 240 KiB')
  return null
}

/** Milliseconds that a value lives, null for ever, or a refusal. */
export function ttlOf(ttl: unknown): number | null | KvsRefusal {
  if (ttl === undefined) return null
  const { value, unit } = Object(ttl) as { value?: unknown; unit?: unknown }
  const seconds = typeof value === 'number' && typeof unit === 'string' ? value * (TTL_SECONDS[unit] ?? Number.NaN) : Number.NaN
  if (!(seconds > 0) || seconds > YEAR_SECONDS) return refuse('INVALID_TTL', 'A TTL is more than nothing and at most a year')
  return seconds * 1000
}

/** A batch with none, too many or the same key twice fails as a whole. */
export function refusalOfBatch(items: readonly { readonly key?: unknown }[]): KvsRefusal | null {
  if (items.length === 0 || items.length > MAX_BATCH_KEYS) return refuse('INVALID_BATCH_REQUEST', `A batch takes 1 to ${MAX_BATCH_KEYS} keys`)
  if (new Set(items.map((item) => item.key)).size !== items.length) return refuse('INVALID_BATCH_REQUEST', 'A batch names each key once')
  return null
}

export function refuse(code: string, message: string, status = 400): KvsRefusal {
  return { status, code, message }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let deepest = 0
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner))
  return deepest + 1
}
