import type { KeyValue } from '../../log/keyValue'

/** Units of 10 KB and requests a minute. */
export interface Pace {
  readonly unitsPerMinute: number
  readonly requestsPerMinute: number
}

/** Forge gives an installation 4,000 read and 4,000 write units a minute and 1,000 requests a second. */
export const HALF_OF_THE_SITE: Pace = { unitsPerMinute: 2_000, requestsPerMinute: 30_000 }

const UNIT = 10 * 1024
/** A short burst is fine; it is paid back at once. */
const BURST_SECONDS = 2

/**
 * A store that waits before each call until its share of the rate is free again. Reads and writes are counted
 * apart, as Forge does; what a read took is known only afterwards, and delays the next.
 */
export function createPacedKeyValue(
  keyValue: KeyValue,
  pace: Pace,
  clock: () => number = Date.now,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): KeyValue {
  const requests = createBucket(pace.requestsPerMinute, clock, wait)
  const reads = createBucket(pace.unitsPerMinute, clock, wait)
  const writes = createBucket(pace.unitsPerMinute, clock, wait)

  async function read<T>(call: () => Promise<T>, sizeOf: (result: T) => number): Promise<T> {
    await requests.take(1)
    await reads.take(1)
    const result = await call()
    reads.owe(unitsOf(sizeOf(result)) - 1)
    return result
  }

  async function write<T>(units: number, call: () => Promise<T>): Promise<T> {
    await requests.take(1)
    await writes.take(units)
    return call()
  }

  return {
    get: (key) => read(() => keyValue.get(key), sizeOfJson),
    getMany: (keys) => read(() => keyValue.getMany(keys), (found) => [...found.values()].reduce<number>((sum, value) => sum + sizeOfJson(value), 0)),
    list: (prefix, cursor) => read(() => keyValue.list(prefix, cursor), sizeOfJson),
    create: (key, value) => write(unitsOf(sizeOfJson(value)), () => keyValue.create(key, value)),
    replace: (key, value, options) => write(unitsOf(sizeOfJson(value)), () => keyValue.replace(key, value, options)),
    remove: (key) => write(1, () => keyValue.remove(key)),
    removeMany: (keys) => write(keys.length, () => keyValue.removeMany(keys)),
  }
}

const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT))
const sizeOfJson = (value: unknown): number => (value === undefined ? 0 : JSON.stringify(value).length)

function createBucket(perMinute: number, clock: () => number, wait: (ms: number) => Promise<void>) {
  const perMs = perMinute / 60_000
  const most = perMs * BURST_SECONDS * 1000
  let free = most
  let at = clock()
  const refill = (): void => {
    const now = clock()
    free = Math.min(most, free + Math.max(0, now - at) * perMs)
    at = now
  }
  return {
    /** Waits until so many are free, and takes them. Callers at the same time queue up by what each took. */
    async take(count: number): Promise<void> {
      refill()
      free -= count
      if (free < 0) await wait(Math.ceil(-free / perMs))
    },
    owe(count: number): void {
      free -= Math.max(0, count)
    },
  }
}
