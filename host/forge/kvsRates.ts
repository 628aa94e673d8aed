import type { KvsCost } from '../meters'

/** Per installation: requests a second, and read and write units a minute (Forge: limits of the key–value store). */
const REQUESTS_PER_SECOND = 1000
const UNITS_PER_MINUTE = 4000

export type KvsRates = {
  /** Counts a request; true when it is over a rate and must be answered with 429. */
  readonly charge: (cost: KvsCost) => boolean
}

export function createKvsRates(enforced: boolean): KvsRates {
  let second = { at: 0, requests: 0 }
  let minute = { at: 0, read: 0, write: 0 }
  return {
    charge(cost) {
      if (!enforced) return false
      const now = performance.now()
      if (now - second.at >= 1000) second = { at: now, requests: 0 }
      if (now - minute.at >= 60_000) minute = { at: now, read: 0, write: 0 }
      second.requests += 1
      minute.read += cost.readUnits
      minute.write += cost.writeUnits
      return second.requests > REQUESTS_PER_SECOND || minute.read > UNITS_PER_MINUTE || minute.write > UNITS_PER_MINUTE
    },
  }
}
