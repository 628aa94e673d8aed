/**
 * Moves a realm's clock: `Date` and pending timers follow the host's time, so that a jump of a day is a day for
 * the app, too. Runs in function workers and in frames; knows nothing of either.
 */
export type ShiftedTime = { readonly setOffset: (offset: number) => void }

type Timers = {
  setTimeout: (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => unknown
  clearTimeout: (id: never) => void
  Date: DateConstructor
}

export function shiftTime(realm: Timers, offset: number): ShiftedTime {
  const RealDate = realm.Date
  const realSetTimeout = realm.setTimeout.bind(realm)
  const realClearTimeout = realm.clearTimeout.bind(realm)
  const pending = new Map<unknown, { due: number; run: () => void; real: unknown }>()
  let current = offset

  class ShiftedDate extends RealDate {
    constructor(...args: ConstructorParameters<DateConstructor> | []) {
      if (args.length === 0) super(RealDate.now() + current)
      else super(...args)
    }
    static override now(): number {
      return RealDate.now() + current
    }
  }
  realm.Date = ShiftedDate as unknown as DateConstructor

  realm.setTimeout = (work, ms = 0, ...args) => {
    const entry = { due: RealDate.now() + current + ms, run: () => work(...args), real: undefined as unknown }
    const handle = realSetTimeout(() => {
      pending.delete(handle)
      entry.run()
    }, ms)
    entry.real = handle
    pending.set(handle, entry)
    return handle
  }
  realm.clearTimeout = (id) => {
    const entry = pending.get(id)
    pending.delete(id)
    realClearTimeout((entry?.real ?? id) as never)
  }

  return {
    setOffset(next) {
      const back = Math.min(0, next - current)
      current = next
      const now = RealDate.now() + current
      for (const [handle, entry] of [...pending]) {
        // A clock that is set back makes nobody wait longer.
        entry.due += back
        realClearTimeout(entry.real as never)
        const fire = (): void => {
          pending.delete(handle)
          entry.run()
        }
        entry.real = realSetTimeout(fire, Math.max(0, Math.min(entry.due - now, 2 ** 31 - 1)))
      }
    },
  }
}
