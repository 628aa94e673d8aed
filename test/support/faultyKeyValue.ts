import type { KeyValue } from '../../src/log/keyValue'
import { KeyValueError } from '../../src/log/keyValue'

export type StorageFault = 'conflict' | 'throttled' | 'failed' | 'timeoutAfterWrite' | 'kill'
export type StorageCall = keyof KeyValue

/** What this call, the n-th of all (from 0), is to suffer; undefined: nothing. */
export type FaultPlan = (call: StorageCall, n: number, key: string) => StorageFault | undefined

/** Ends a writer: every later call of the same adapter fails too, as in a process that is gone. */
class Killed extends Error {
  override readonly name = 'Killed'
}

/** A store whose calls fail as planned: before they did anything, or after. */
export function createFaultyKeyValue(inner: KeyValue, plan: FaultPlan): KeyValue & { readonly calls: () => number } {
  let calls = 0
  let dead = false

  async function suffer<T>(name: StorageCall, key: string, call: () => Promise<T>, conflict?: T): Promise<T> {
    if (dead) throw new Killed()
    const fault = plan(name, calls++, key)
    switch (fault) {
      case undefined:
        return call()
      case 'conflict':
        if (conflict !== undefined) return conflict
        throw new KeyValueError('unknown', 'KEY_CONFLICT', 'injected 409')
      case 'throttled':
        throw new KeyValueError('throttled', 'RATE_LIMIT_EXCEEDED', 'injected 429')
      case 'failed':
        throw new KeyValueError('unknown', 'INTERNAL', 'injected 500')
      case 'timeoutAfterWrite':
        await call()
        throw new KeyValueError('unknown', 'TIMEOUT', 'injected 504 after the fact')
      case 'kill':
        dead = true
        throw new Killed()
    }
  }

  return {
    calls: () => calls,
    get: (key) => suffer('get', key, () => inner.get(key)),
    getMany: (keys) => suffer('getMany', keys[0] ?? '', () => inner.getMany(keys)),
    create: (key, value) => suffer('create', key, () => inner.create(key, value), 'exists' as const),
    replace: (key, value, options) => suffer('replace', key, () => inner.replace(key, value, options)),
    remove: (key) => suffer('remove', key, () => inner.remove(key)),
    removeMany: (keys) => suffer('removeMany', keys[0] ?? '', () => inner.removeMany(keys)),
    list: (prefix, cursor) => suffer('list', prefix, () => inner.list(prefix, cursor)),
  }
}
