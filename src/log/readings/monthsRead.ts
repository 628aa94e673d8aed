import type { Hour } from './hours'
import { addReadings, correctReading } from './hours'
import type { Correction } from './correction'
import type { TailEntry } from './tail'

/** What is known of some months, to go on from with the tail. */
export interface MonthsRead {
  readonly hours: Map<number, Hour>
  readonly corrections: Correction[]
}

/** What an entry of the tail does to them: in the order of the tail the same for everybody, rolled up or not. */
export function applyEntry({ hours, corrections }: MonthsRead, { readings, corrects }: Omit<TailEntry, 'seq' | 'id'>): void {
  if (corrects === null) {
    addReadings(hours, readings)
    return
  }
  for (const reading of readings) {
    correctReading(hours, reading, corrects.was)
    corrections.push({ at: reading.at, was: corrects.was, is: reading.value, by: corrects.by, on: corrects.on })
  }
}
