import type { Reading } from '../../plan/areas/monitoring/state'
import { getAll } from '../getAll'
import type { KeyValue } from '../keyValue'
import { readingsLatestKey } from '../keys'
import { createPatientKeyValue } from '../patientKeyValue'
import type { Hour } from './hours'
import { addReadings, hourOf } from './hours'
import { monthOf } from './monthRecord'
import { readIndex, readLatest, toLatest, writeLatest } from './readingsIndex'
import { readMonths, rollUp } from './rollUp'
import { appendToTail, readTail } from './tail'

/** Readings of the metrics of a site's plans: beside the log, because they are many and decide little. */
export interface Readings {
  /**
   * Records readings of one metric, once however often it is sent (`id`). Nothing of others is lost. Answers how many
   * were new: a minute that has a reading keeps it.
   */
  readonly record: (plan: string, metric: string, id: string, readings: readonly Reading[]) => Promise<{ readonly added: number }>
  /** The hours that have readings from one moment to another (both within), in order. */
  readonly hours: (plan: string, metric: string, from: number, to: number) => Promise<readonly Hour[]>
  /** The latest reading of each metric that has one; may be a moment late. */
  readonly latest: (plan: string, metrics: readonly string[]) => Promise<Readonly<Record<string, Reading>>>
}

interface ReadingsPorts {
  readonly keyValue: KeyValue
  readonly clock: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** From so many entries on the tail is rolled up. */
const TAIL_MOST = 32

export function createReadings(ports: ReadingsPorts): Readings {
  const { clock, sleep } = ports
  const keyValue = createPatientKeyValue(ports.keyValue, sleep)

  /** Everything that is known of some months: rolled up, and the tail after it. */
  async function load(plan: string, metric: string, months: readonly number[]) {
    const [index, hint] = await Promise.all([readIndex(keyValue, plan, metric), readLatest(keyValue, plan, metric)])
    const [rolledUp, tail] = await Promise.all([readMonths(keyValue, plan, metric, index, months), readTail(keyValue, plan, metric, index.upTo, hint.seq)])
    const hours = rolledUp ?? new Map<number, Hour>()
    for (const { readings } of tail) addReadings(hours, readings)
    return { index, hint, hours, tail }
  }

  return {
    async record(plan, metric, id, readings) {
      const { index, hint, hours, tail } = await load(plan, metric, [...new Set(readings.map(({ at }) => monthOf(at)))])
      const added = addReadings(hours, readings)
      if (added === 0) return { added }
      const seq = await appendToTail({ keyValue, sleep }, plan, metric, { id, readings }, tail.at(-1)?.seq ?? index.upTo)
      const reading = readings.reduce((a, b) => (b.at > a.at ? b : a))
      await writeLatest(keyValue, plan, metric, hint, { seq, reading })
      if (seq - index.upTo >= TAIL_MOST) await rollUpTail(plan, metric, seq)
      return { added }
    },
    async hours(plan, metric, from, to) {
      const months = Array.from({ length: monthOf(to) - monthOf(from) + 1 }, (_, step) => monthOf(from) + step)
      const { hours } = await load(plan, metric, months)
      return [...hours.values()].filter(({ hour }) => hour >= hourOf(from) && hour <= hourOf(to)).toSorted((a, b) => a.hour - b.hour)
    },
    async latest(plan, metrics) {
      const found = await getAll(keyValue, metrics.map((metric) => readingsLatestKey(plan, metric)))
      return Object.fromEntries(
        metrics.flatMap((metric) => {
          const { reading } = toLatest(found.get(readingsLatestKey(plan, metric)))
          return reading === null ? [] : [[metric, reading] as const]
        }),
      )
    },
  }

  /** Only makes reading cheaper: what fails here is done by the next writer, and the reading that was recorded stays so. */
  async function rollUpTail(plan: string, metric: string, seq: number): Promise<void> {
    try {
      const index = await readIndex(keyValue, plan, metric)
      const tail = await readTail(keyValue, plan, metric, index.upTo, Math.max(seq, index.upTo))
      await rollUp(keyValue, plan, metric, index, tail, clock())
    } catch (error) {
      console.warn('Foldline: readings could not be rolled up', error instanceof Error ? error.message : String(error))
    }
  }
}
