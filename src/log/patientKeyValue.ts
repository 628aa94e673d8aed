import type { KeyValue } from './keyValue'
import { KeyValueError } from './keyValue'

const TRIES = 6
const FIRST_WAIT = 40

/**
 * Repeats calls that failed for the moment, with growing waits (about 2.5 s in all), then throws the last
 * error. `create` is left alone: after an unclear answer the key must be read first (append.ts).
 */
export function createPatientKeyValue(keyValue: KeyValue, sleep: (ms: number) => Promise<void>): KeyValue {
  async function patiently<T>(call: () => Promise<T>): Promise<T> {
    for (let wait = FIRST_WAIT, tries = 1; ; wait *= 2, tries++)
      try {
        return await call()
      } catch (error) {
        if (!(error instanceof KeyValueError) || error.kind === 'refused' || tries === TRIES) throw error
        await sleep(wait * (0.5 + Math.random()))
      }
  }

  return {
    get: (key) => patiently(() => keyValue.get(key)),
    getMany: (keys) => patiently(() => keyValue.getMany(keys)),
    create: (key, value) => keyValue.create(key, value),
    replace: (key, value, options) => patiently(() => keyValue.replace(key, value, options)),
    remove: (key) => patiently(() => keyValue.remove(key)),
    removeMany: (keys) => patiently(() => keyValue.removeMany(keys)),
    list: (prefix, cursor) => patiently(() => keyValue.list(prefix, cursor)),
  }
}
