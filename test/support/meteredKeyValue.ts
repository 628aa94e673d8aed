import type { Json, KeyValue } from '../../src/log/keyValue'

export interface KeyValueMeter {
  calls: number
  /** KVS calls that waited for another's answer, as the host counts them: calls side by side count once. */
  roundTrips: number
  readUnits: number
  writeUnits: number
  readBytes: number
  writtenBytes: number
  byCall: Record<string, number>
}

const UNIT = 10 * 1024
const units = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT))
const bytesOf = (value: Json | undefined): number => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)))

/** Counts calls, units of 10 KB a request and round trips; `latency` in ms lets every call take that long. */
export function meterKeyValue(inner: KeyValue, latency = 0): KeyValue & { readonly meter: KeyValueMeter; readonly reset: () => void } {
  const nothing = { calls: 0, roundTrips: 0, readUnits: 0, writeUnits: 0, readBytes: 0, writtenBytes: 0 }
  const meter: KeyValueMeter = { ...nothing, byCall: {} }
  let wave: { someFinished: boolean } | undefined

  async function counted<T>(name: string, call: () => Promise<T>, cost: (answer: T) => { read?: number; written?: number }): Promise<T> {
    meter.calls++
    meter.byCall[name] = (meter.byCall[name] ?? 0) + 1
    if (!wave || wave.someFinished) {
      wave = { someFinished: false }
      meter.roundTrips++
    }
    const own = wave
    // Without a wait of its own, calls of one wave would already see each other's answers.
    await new Promise<void>((resolve) => (latency === 0 ? setImmediate(resolve) : setTimeout(resolve, latency)))
    const answer = await call()
    own.someFinished = true
    const { read, written } = cost(answer)
    if (read !== undefined) {
      meter.readUnits += units(read)
      meter.readBytes += read
    }
    if (written !== undefined) {
      meter.writeUnits += units(written)
      meter.writtenBytes += written
    }
    return answer
  }

  return {
    meter,
    reset: () => {
      Object.assign(meter, nothing, { byCall: {} })
      wave = undefined
    },
    get: (key) => counted('get', () => inner.get(key), (value) => ({ read: bytesOf(value) })),
    getMany: (keys) =>
      counted('getMany', () => inner.getMany(keys), (found) => ({
        // As the host counts: each key of the answer, and what it says of a key that is absent.
        read: keys.reduce((sum, key) => sum + key.length + (found.has(key) ? 20 + bytesOf(found.get(key)) : 80), 40),
      })),
    create: (key, value) => counted('create', () => inner.create(key, value), () => ({ written: bytesOf(value) })),
    replace: (key, value, options) =>
      counted('replace', () => inner.replace(key, value, options), () => ({ written: bytesOf(value) })),
    remove: (key) => counted('remove', () => inner.remove(key), () => ({ written: 0 })),
    removeMany: (keys) => counted('removeMany', () => inner.removeMany(keys), () => ({ written: 0 })),
    list: (prefix, cursor) => counted('list', () => inner.list(prefix, cursor), () => ({ read: 0 })),
  }
}
