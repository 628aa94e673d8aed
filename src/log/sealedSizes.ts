import type { Json, KeyValue } from './keyValue'
import { sealedKey } from './keys'

/** Sizes by story, of one person in one estimation round: out of everybody's sight until the round is revealed. */
export interface SealedSizes {
  /** Replaces what the same person gave before. */
  readonly keep: (plan: string, round: string, actor: string, sizes: Readonly<Record<string, string>>) => Promise<void>
  readonly read: (plan: string, round: string, actor: string) => Promise<Readonly<Record<string, string>>>
  readonly forget: (plan: string, round: string, actors: readonly string[]) => Promise<void>
}

/** A round that nobody revealed for so long is given up, in seconds. */
const KEPT = 90 * 24 * 3600
/** Most keys of one batch. */
const BATCH = 25

export function createSealedSizes(keyValue: Pick<KeyValue, 'get' | 'replace' | 'removeMany'>): SealedSizes {
  return {
    async keep(plan, round, actor, sizes) {
      await keyValue.replace(sealedKey(plan, round, actor), { ...sizes }, { ttl: KEPT })
    },
    async read(plan, round, actor) {
      return toSizes(await keyValue.get(sealedKey(plan, round, actor)))
    },
    async forget(plan, round, actors) {
      const keys = actors.map((actor) => sealedKey(plan, round, actor))
      for (let from = 0; from < keys.length; from += BATCH) await keyValue.removeMany(keys.slice(from, from + BATCH))
    },
  }
}

function toSizes(stored: Json | undefined): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {}
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
