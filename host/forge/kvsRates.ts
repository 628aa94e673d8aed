import type { KvsCost } from '../meters'

/** Per installation: requests a second, and read and write units a minute (Forge: limits of the key–value store). */
const REQUESTS_PER_SECOND = 1000
const UNITS_PER_MINUTE = 4000

export type KvsRates = {
  /** Counts a request; true when it is over a rate: it must be answered with 429 and not be done. */
  readonly isOver: () => boolean
  readonly charge: (cost: KvsCost) => void
}

/** Windows of real time: a jump of the clock gives no new units. */
export function createKvsRates(enforced: boolean, now: () => number = () => performance.now()): KvsRates {
  let second = { at: now(), requests: 0 }
  let minute = { at: now(), read: 0, write: 0 }
  return {
    isOver() {
      if (!enforced) return false
      const at = now()
      if (at - second.at >= 1000) second = { at, requests: 0 }
      if (at - minute.at >= 60_000) minute = { at, read: 0, write: 0 }
      second.requests += 1
      return second.requests > REQUESTS_PER_SECOND || minute.read >= UNITS_PER_MINUTE || minute.write >= UNITS_PER_MINUTE
    },
    charge(cost) {
      minute.read += cost.readUnits
      minute.write += cost.writeUnits
    },
  }
}
