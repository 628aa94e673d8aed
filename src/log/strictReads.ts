import { inParallel } from './inParallel'
import type { Json, KeyValue } from './keyValue'

const AT_ONCE = 16

/**
 * Reads every key alone: what `getMany` says may be late, and where something is to be gone for good (a redacted
 * text, a removed plan) a late answer would bring it back. Dearer, for rare work only.
 */
export function createStrictReads(keyValue: KeyValue): KeyValue {
  return {
    ...keyValue,
    getMany: async (keys) => {
      const found = new Map<string, Json>()
      await inParallel(keys, AT_ONCE, async (key) => {
        const value = await keyValue.get(key)
        if (value !== undefined) found.set(key, value)
      })
      return found
    },
  }
}
