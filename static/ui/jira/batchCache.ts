/** Things read from Jira by id, several at a time, kept while the page lives. */
export interface BatchCache<T> {
  /** What is known of these; null = Jira does not show it to this user. Unknown ones are read. */
  readonly want: (ids: readonly string[]) => void
  readonly known: () => Readonly<Record<string, T | null>>
  /** Those that Jira did not answer for, until they are asked for again. */
  readonly failed: () => ReadonlySet<string>
  /** Asks again for all that failed. */
  readonly retry: () => void
  readonly put: (id: string, value: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Older than this, a thing is read again when somebody asks for it, in ms. */
const STALE_AFTER = 5 * 60 * 1000

/**
 * All that is asked for in one tick becomes one reading, cut into batches. `read` answers null when Jira did
 * not answer: those are asked for again the next time.
 */
export function createBatchCache<T>(
  batchSize: number,
  read: (ids: readonly string[]) => Promise<Readonly<Record<string, T>> | null>,
): BatchCache<T> {
  let values: Readonly<Record<string, T | null>> = {}
  const readAt = new Map<string, number>()
  const listeners = new Set<() => void>()
  let wanted = new Set<string>()
  let failed: ReadonlySet<string> = new Set()

  function show(next: Readonly<Record<string, T | null>>): void {
    values = { ...values, ...next }
    for (const listener of listeners) listener()
  }

  function showFailed(next: ReadonlySet<string>): void {
    if (next.size === 0 && failed.size === 0) return
    failed = next
    for (const listener of listeners) listener()
  }

  async function readBatch(ids: readonly string[]): Promise<void> {
    const found = await read(ids)
    if (found === null) {
      for (const id of ids) readAt.delete(id)
      showFailed(new Set([...failed, ...ids]))
    } else show(Object.fromEntries(ids.map((id) => [id, found[id] ?? null])))
  }

  function flush(): void {
    const asked = wanted
    const ids = [...asked]
    wanted = new Set()
    showFailed(new Set([...failed].filter((id) => !asked.has(id))))
    for (let start = 0; start < ids.length; start += batchSize) void readBatch(ids.slice(start, start + batchSize))
  }

  function want(ids: Iterable<string>): void {
    const now = Date.now()
    const isFirst = wanted.size === 0
    for (const id of ids) {
      if (now - (readAt.get(id) ?? -Infinity) < STALE_AFTER) continue
      readAt.set(id, now)
      wanted.add(id)
    }
    if (isFirst && wanted.size > 0) queueMicrotask(flush)
  }

  return {
    want,
    known: () => values,
    failed: () => failed,
    retry: () => want(failed),
    put: (id, value) => {
      readAt.set(id, Date.now())
      show({ [id]: value })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
