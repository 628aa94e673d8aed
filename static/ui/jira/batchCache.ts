/** Things read from Jira by id, several at a time, kept while the page lives. */
export interface BatchCache<T> {
  /** What is known of these; null = Jira does not show it to this user. Unknown ones are read. */
  readonly want: (ids: readonly string[]) => void
  readonly known: () => Readonly<Record<string, T | null>>
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

  function show(next: Readonly<Record<string, T | null>>): void {
    values = { ...values, ...next }
    for (const listener of listeners) listener()
  }

  async function readBatch(ids: readonly string[]): Promise<void> {
    const found = await read(ids)
    if (found === null) for (const id of ids) readAt.delete(id)
    else show(Object.fromEntries(ids.map((id) => [id, found[id] ?? null])))
  }

  function flush(): void {
    const ids = [...wanted]
    wanted = new Set()
    for (let start = 0; start < ids.length; start += batchSize) void readBatch(ids.slice(start, start + batchSize))
  }

  return {
    want(ids) {
      const now = Date.now()
      const isFirst = wanted.size === 0
      for (const id of ids) {
        if (now - (readAt.get(id) ?? -Infinity) < STALE_AFTER) continue
        readAt.set(id, now)
        wanted.add(id)
      }
      if (isFirst && wanted.size > 0) queueMicrotask(flush)
    },
    known: () => values,
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
