import type { HostBase } from '../host'
import { createRandom } from '../random'

/** Work that happens after its cause: a queue's event, a product event for a trigger, a schedule's turn. */
export type Job = {
  readonly id: number
  readonly kind: 'queue' | 'trigger' | 'schedule'
  readonly functionKey: string
  readonly label: string
  readonly body: unknown
  readonly tries: number
  readonly firstAt: number
}

export type JobOutcome = { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterMs: number; readonly reason: string }

export type Jobs = {
  /** Kept in the store until it was worked off: a kill loses none. */
  readonly add: (job: Pick<Job, 'kind' | 'functionKey' | 'label' | 'body'>, delayMs: number) => number
  readonly start: (run: (job: Job) => Promise<JobOutcome>) => void
  /** Until nothing is due and nothing runs. Jobs that wait for a later time stay. */
  readonly settle: () => Promise<void>
  readonly waiting: () => number
  readonly close: () => Promise<void>
}

type Row = { id: number; kind: Job['kind']; function_key: string; label: string; body: string; due_at: number; tries: number; first_at: number }

const AT_ONCE = 4
const LIFETIME = 24 * 3600 * 1000
const LONGEST_BACKOFF = 15 * 60 * 1000

/** At least once, in no order: due jobs are taken at random by the profile's seed. */
export function createJobs(base: HostBase): Jobs {
  const { store, clock, profile } = base
  store.exec(`create table if not exists host_jobs (
    id integer primary key, kind text not null, function_key text not null, label text not null, body text not null,
    due_at integer not null, tries integer not null, first_at integer not null
  )`)
  const random = createRandom(profile.seed)
  const running = new Set<number>()
  let run: ((job: Job) => Promise<JobOutcome>) | undefined
  let cancelTimer: (() => void) | undefined
  let idle: (() => void)[] = []
  let closed = false

  function pump(): void {
    cancelTimer?.()
    if (!run || closed) return
    const due = store
      .all<Row>('select * from host_jobs where due_at <= ? order by due_at limit 50', clock.now())
      .filter((row) => !running.has(row.id))
    while (running.size < AT_ONCE && due.length > 0) {
      const index = profile.events.reordered ? Math.floor(random() * due.length) : 0
      void work(due.splice(index, 1)[0]!)
    }
    if (due.length > 0) return
    const next = store.get<{ due: number | null }>('select min(due_at) as due from host_jobs where due_at > ?', clock.now())?.due
    if (next !== null && next !== undefined) cancelTimer = clock.at(next, pump)
    if (running.size === 0) for (const resolve of idle.splice(0)) resolve()
  }

  async function work(row: Row): Promise<void> {
    running.add(row.id)
    const job: Job = {
      id: row.id, kind: row.kind, functionKey: row.function_key, label: row.label,
      body: JSON.parse(row.body) as unknown, tries: row.tries, firstAt: row.first_at,
    }
    const outcome = await run!(job).catch((error: unknown): JobOutcome => ({ kind: 'again', afterMs: 0, reason: String(error) }))
    running.delete(row.id)
    if (closed) return
    if (outcome.kind === 'done' || clock.now() - row.first_at > LIFETIME) store.run('delete from host_jobs where id = ?', row.id)
    else {
      const wait = Math.max(outcome.afterMs, Math.min(LONGEST_BACKOFF, backoff() * 2 ** row.tries))
      store.run('update host_jobs set due_at = ?, tries = tries + 1 where id = ?', clock.now() + wait, row.id)
    }
    pump()
  }

  /** A first repeat comes after about 40 s in production; tests do not wait for it. */
  function backoff(): number {
    return profile.name === 'cloud' ? 40_000 : 50
  }

  return {
    add(job, delayMs) {
      const now = clock.now()
      store.run(
        'insert into host_jobs (kind, function_key, label, body, due_at, tries, first_at) values (?, ?, ?, ?, ?, 0, ?)',
        job.kind, job.functionKey, job.label, JSON.stringify(job.body), now + delayMs, now,
      )
      const id = store.get<{ id: number }>('select max(id) as id from host_jobs')!.id
      // After what is under way: a job never runs inside the call that asked for it.
      setImmediate(pump)
      return id
    },
    start(runner) {
      run = runner
      pump()
    },
    settle: () =>
      new Promise((resolve) => {
        idle.push(resolve)
        setImmediate(pump)
      }),
    waiting: () => store.get<{ n: number }>('select count(*) as n from host_jobs')?.n ?? 0,
    async close() {
      closed = true
      cancelTimer?.()
      for (const resolve of idle.splice(0)) resolve()
    },
  }
}
