import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

export type SqlValue = string | number | bigint | Uint8Array | null

/** One SQLite file. Every call is synchronous and what it wrote is on disk when it returns. */
export type Store = {
  readonly file: string
  /** For statements without parameters, several at once, e.g. `create table if not exists …`. */
  readonly exec: (sql: string) => void
  /** Runs one writing statement and answers how many rows it changed. */
  readonly run: (sql: string, ...params: readonly SqlValue[]) => number
  readonly all: <T>(sql: string, ...params: readonly SqlValue[]) => readonly T[]
  readonly get: <T>(sql: string, ...params: readonly SqlValue[]) => T | undefined
  /** All or nothing; what `work` throws undoes it and is thrown on. May be nested (the outer one decides). */
  readonly transaction: <T>(work: () => T) => T
  readonly close: () => void
}

/** Opens (and creates) `file`, or ':memory:'. Durable against a kill at any moment: WAL with full synchronisation. */
export function openStore(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('busy_timeout = 5000')
  const statements = new Map<string, Database.Statement>()
  let depth = 0

  function prepare(sql: string): Database.Statement {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    if (statements.size > 500) statements.clear()
    statements.set(sql, statement)
    return statement
  }

  function transaction<T>(work: () => T): T {
    if (depth > 0) return work()
    db.exec('BEGIN IMMEDIATE')
    depth += 1
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    } finally {
      depth -= 1
    }
  }

  return {
    file,
    exec: (sql) => void db.exec(sql),
    run: (sql, ...params) => prepare(sql).run(...params).changes,
    all: <T>(sql: string, ...params: readonly SqlValue[]) => prepare(sql).all(...params) as T[],
    // libsql's own `get` adds a `_metadata` column to the row, so the first row of `all` is used.
    get: <T>(sql: string, ...params: readonly SqlValue[]) => prepare(sql).all(...params)[0] as T | undefined,
    transaction,
    close: () => {
      statements.clear()
      // libsql ends a connection when its statements are collected, which may be never: who copies the file now
      // must find everything in it.
      if (file !== ':memory:') db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}
