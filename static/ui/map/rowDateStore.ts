import type { LocalId } from '../../../src/plan/kernel/ids'
import type { RowDate, RowDates } from './rowDates'

/** The rows' dates beside the map: while a card is held over it they change without the map being drawn anew. */
export interface RowDateStore {
  readonly get: (slice: LocalId) => RowDate | undefined
  readonly set: (dates: RowDates) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createRowDateStore(): RowDateStore {
  let dates: RowDates = {}
  const listeners = new Set<() => void>()
  return {
    get: (slice) => dates[slice],
    set(next) {
      // What says the same stays the same object: only rows that change are drawn.
      dates = Object.fromEntries(Object.entries(next).map(([slice, date]) => [slice, isSame(dates[slice], date) ? dates[slice]! : date]))
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isSame(a: RowDate | undefined, b: RowDate): boolean {
  return a !== undefined && a.text === b.text && a.basis === b.basis && a.change === b.change
}
