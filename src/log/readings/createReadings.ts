import type { ActorKey } from '../../plan/kernel/ids'
import type { Reading } from '../../plan/areas/monitoring/state'
import { getAll } from '../getAll'
import type { KeyValue } from '../keyValue'
import { readingsLatestKey } from '../keys'
import { createPatientKeyValue } from '../patientKeyValue'
import { addReadings, hourOf, MINUTE_MS, valueAt } from './hours'
import type { MonthContent } from './monthRecord'
import { monthOf } from './monthRecord'
import type { MonthsRead } from './monthsRead'
import { applyEntry } from './monthsRead'
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
  /**
   * Puts another value in the place of what a minute has; once however often it is sent (`id`). `unknown`: more readings
   * of its hour were taken than are kept one by one.
   */
  readonly correct: (plan: string, metric: string, correction: { readonly id: string; readonly reading: Reading; readonly by: ActorKey }) => Promise<CorrectOutcome>
  /** The hours from one moment to another (both within) with readings, in order, and what was corrected in them. */
  readonly read: (plan: string, metric: string, from: number, to: number) => Promise<MonthContent>
  /** The latest reading of each metric that has one; may be a moment late. */
  readonly latest: (plan: string, metrics: readonly string[]) => Promise<Readonly<Record<string, Reading>>>
}

export type CorrectOutcome = { readonly kind: 'corrected'; readonly was: number } | { readonly kind: 'same' | 'none' | 'unknown' }

interface ReadingsPorts {
  readonly keyValue: KeyValue
  readonly clock: () => number
  readonly sleep: (ms: number) => Promise<void>
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS)

/** From so many entries on the tail is rolled up. */
const TAIL_MOST = 32

export function createReadings(ports: ReadingsPorts): Readings {
  const { clock, sleep } = ports
  const keyValue = createPatientKeyValue(ports.keyValue, sleep)

  /** Everything that is known of some months: rolled up, and the tail after it. */
  async function load(plan: string, metric: string, months: readonly number[]) {
    const [index, hint] = await Promise.all([readIndex(keyValue, plan, metric), readLatest(keyValue, plan, metric)])
    const [rolledUp, tail] = await Promise.all([readMonths(keyValue, plan, metric, index, months), readTail(keyValue, plan, metric, index.upTo, hint.seq)])
    const known: MonthsRead = rolledUp ?? { hours: new Map(), corrections: [] }
    for (const entry of tail) applyEntry(known, entry)
    return { index, hint, ...known, tail }
  }

  async function read(plan: string, metric: string, from: number, to: number): Promise<MonthContent> {
    const months = Array.from({ length: monthOf(to) - monthOf(from) + 1 }, (_, step) => monthOf(from) + step)
    const { hours, corrections } = await load(plan, metric, months)
    const isWithin = (hour: number): boolean => hour >= hourOf(from) && hour <= hourOf(to)
    return {
      hours: [...hours.values()].filter(({ hour }) => isWithin(hour)).toSorted((a, b) => a.hour - b.hour),
      corrections: corrections.filter(({ at }) => isWithin(hourOf(at))),
    }
  }

  return {
    async record(plan, metric, id, readings) {
      const { index, hint, hours, tail } = await load(plan, metric, [...new Set(readings.map(({ at }) => monthOf(at)))])
      const added = addReadings(hours, readings)
      if (added === 0) return { added }
      const seq = await appendToTail({ keyValue, sleep }, plan, metric, { id, readings, corrects: null }, tail.at(-1)?.seq ?? index.upTo)
      const reading = readings.reduce((a, b) => (b.at > a.at ? b : a))
      await writeLatest(keyValue, plan, metric, hint, { seq, reading })
      if (seq - index.upTo >= TAIL_MOST) await rollUpTail(plan, metric, seq)
      return { added }
    },
    async correct(plan, metric, { id, reading, by }) {
      const { index, hint, hours, tail } = await load(plan, metric, [monthOf(reading.at)])
      const was = valueAt(hours, reading.at)
      if (was === undefined) return { kind: 'none' }
      if (was === null) return { kind: 'unknown' }
      if (was === reading.value) return { kind: 'same' }
      const seq = await appendToTail({ keyValue, sleep }, plan, metric, { id, readings: [reading], corrects: { was, by, on: clock() } }, tail.at(-1)?.seq ?? index.upTo)
      const isLatest = hint.reading !== null && minuteOf(hint.reading.at) === minuteOf(reading.at)
      await writeLatest(keyValue, plan, metric, hint, { seq, reading: isLatest ? { at: hint.reading.at, value: reading.value } : hint.reading })
      if (seq - index.upTo >= TAIL_MOST) await rollUpTail(plan, metric, seq)
      return { kind: 'corrected', was }
    },
    read,
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
