import type { Store } from './store'

const longestTimeout = 2 ** 31 - 1

/** The host's time: real time plus an offset that people and tests move. Milliseconds since 1970. */
export type Clock = {
  readonly now: () => number
  /** Host time minus real time, in milliseconds; workers and frames add it to their own `Date`. */
  readonly offset: () => number
  readonly advance: (ms: number) => void
  readonly set: (time: number) => void
  /** Told after every jump (not by the passing of real time). Answers the function that ends it. */
  readonly onJump: (listener: (now: number) => void) => () => void
  /** Calls `work` once the host's time has reached `time`, by passing or by a jump. Answers the function that cancels it. */
  readonly at: (time: number, work: () => void) => () => void
  readonly stop: () => void
}

/** A clock whose offset survives in the store. */
export function createClock(store: Store, realNow: () => number = realTime): Clock {
  store.exec('create table if not exists host_clock (id integer primary key check (id = 1), offset_ms integer not null)')
  let offset = store.get<{ offset_ms: number }>('select offset_ms from host_clock where id = 1')?.offset_ms ?? 0
  const listeners = new Set<(now: number) => void>()
  const pending = new Set<{ readonly time: number; readonly work: () => void }>()
  let timer: NodeJS.Timeout | undefined

  const now = (): number => realNow() + offset

  function moveTo(next: number): void {
    offset = Math.round(next)
    store.run('insert or replace into host_clock (id, offset_ms) values (1, ?)', offset)
    for (const listener of [...listeners]) listener(now())
    fire()
  }

  function fire(): void {
    clearTimeout(timer)
    const due = [...pending].filter((entry) => entry.time <= now()).sort((a, b) => a.time - b.time)
    for (const entry of due) pending.delete(entry)
    for (const entry of due) entry.work()
    wait()
  }

  function wait(): void {
    clearTimeout(timer)
    if (pending.size === 0) return
    const next = Math.min(...[...pending].map((entry) => entry.time))
    timer = setTimeout(fire, Math.min(Math.max(0, next - now()), longestTimeout))
  }

  return {
    now,
    offset: () => offset,
    advance: (ms) => moveTo(offset + ms),
    set: (time) => moveTo(time - realNow()),
    onJump: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    at: (time, work) => {
      const entry = { time, work }
      pending.add(entry)
      wait()
      return () => {
        pending.delete(entry)
        wait()
      }
    },
    stop: () => {
      pending.clear()
      listeners.clear()
      clearTimeout(timer)
    },
  }
}

function realTime(): number {
  return Date.now()
}
