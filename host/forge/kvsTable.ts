import type { Store } from '../store'

export type KvsRow = {
  readonly key: string
  readonly value: unknown
  readonly createdAt: number
  readonly updatedAt: number
  readonly expiresAt: number | null
}

/** The stored values of one installation, and what they were a moment ago. Two spaces: plain and secret. */
export type KvsTable = {
  readonly read: (space: Space, key: string) => KvsRow | undefined
  readonly write: (space: Space, key: string, value: unknown, ttl: number | null) => void
  readonly remove: (space: Space, key: string) => boolean
  /** In byte order, after `after`, at most `limit`; as things stood `lag` ms ago (real time). */
  readonly list: (prefix: string, after: string | null, limit: number, lag: number) => readonly KvsRow[]
  /** The value as it stood `lag` ms ago. */
  readonly readLate: (key: string, lag: number) => KvsRow | undefined
  readonly bytes: () => number
  /** From now on nobody sees anything late of what was written so far. */
  readonly catchUp: () => void
}

export type Space = 'plain' | 'secret'
type Stored = { key: string; value: string; created_at: number; updated_at: number; expires_at: number | null }
type Recent = { readonly at: number; readonly key: string; readonly before: KvsRow | undefined }

/** How long former values are kept for late answers, ms of real time. */
const RECENT = 5_000
/** Expired values can be read for up to 48 hours more. */
const AFTERLIFE = 48 * 3600 * 1000

export function createKvsTable(store: Store, now: () => number, expiredReadable: boolean): KvsTable {
  store.exec(`create table if not exists kvs (
    space text not null, key text not null, value text not null,
    created_at integer not null, updated_at integer not null, expires_at integer,
    primary key (space, key)
  ) without rowid`)
  let recent: Recent[] = []

  function isReadable(row: KvsRow): boolean {
    if (row.expiresAt === null) return true
    return row.expiresAt + (expiredReadable ? AFTERLIFE : 0) > now()
  }

  function read(space: Space, key: string): KvsRow | undefined {
    const row = store.get<Stored>('select * from kvs where space = ? and key = ?', space, key)
    const parsed = row === undefined ? undefined : toRow(row)
    return parsed !== undefined && isReadable(parsed) ? parsed : undefined
  }

  function remember(space: Space, key: string): void {
    if (space !== 'plain') return
    const at = performance.now()
    // Seldom, and many at a time: an import writes thousands of values in a second.
    if (recent[0] !== undefined && recent[0].at < at - 2 * RECENT) recent = recent.filter((entry) => entry.at > at - RECENT)
    recent.push({ at, key, before: read(space, key) })
  }

  /** What each key changed since then was at that time. */
  function formerSince(lag: number): ReadonlyMap<string, KvsRow | undefined> {
    const since = performance.now() - lag
    const former = new Map<string, KvsRow | undefined>()
    for (const entry of recent) if (entry.at > since && !former.has(entry.key)) former.set(entry.key, entry.before)
    return former
  }

  return {
    read,
    write(space, key, value, ttl) {
      remember(space, key)
      const created = read(space, key)?.createdAt ?? now()
      store.run(
        'insert or replace into kvs (space, key, value, created_at, updated_at, expires_at) values (?, ?, ?, ?, ?, ?)',
        space, key, JSON.stringify(value), created, now(), ttl === null ? null : now() + ttl,
      )
    },
    remove(space, key) {
      remember(space, key)
      return store.run('delete from kvs where space = ? and key = ?', space, key) > 0
    },
    list(prefix, after, limit, lag) {
      const former = lag > 0 ? formerSince(lag) : new Map<string, KvsRow | undefined>()
      const upper = `${prefix}\u{10FFFF}`
      const rows = store
        .all<Stored>("select * from kvs where space = 'plain' and key >= ? and key < ? and key > ? order by key limit ?", prefix, upper, after ?? '', limit + former.size)
        .map(toRow)
        .filter((row) => !former.has(row.key))
      for (const [key, row] of former) if (row !== undefined && key.startsWith(prefix) && key > (after ?? '')) rows.push(row)
      return rows.filter(isReadable).sort(byKey).slice(0, limit)
    },
    readLate: (key, lag) => {
      const former = formerSince(lag)
      return former.has(key) ? former.get(key) : read('plain', key)
    },
    catchUp: () => {
      recent = []
    },
    bytes: () => store.get<{ sum: number | null }>('select sum(length(value)) as sum from kvs')?.sum ?? 0,
  }
}

function toRow(row: Stored): KvsRow {
  return { key: row.key, value: JSON.parse(row.value) as unknown, createdAt: row.created_at, updatedAt: row.updated_at, expiresAt: row.expires_at }
}

function byKey(a: KvsRow, b: KvsRow): number {
  return a.key < b.key ? -1 : 1
}
