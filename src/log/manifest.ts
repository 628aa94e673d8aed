import type { Json } from './keyValue'
import { partKey, planPartKey, practicesKey, recentIdsKey, shardKey } from './keys'

/**
 * Names a snapshot's records: the plan part, what of it is kept apart, the recent ids and the shards of story parts, each immutable
 * under a key with the number of the commit it was made at. It is the only record that is replaced.
 */
export interface Manifest {
  readonly logId: string
  readonly foldVersion: number
  /** The snapshot holds the state after this commit, whose id is `head`. */
  readonly seq: number
  readonly head: string
  /** When it was written, ms: old records go when it has stood for a while. */
  readonly at: number
  readonly planParts: number
  /** At which commit the areas kept apart were last written, and in how many parts. */
  readonly practices: { readonly seq: number; readonly parts: number }
  readonly idsParts: number
  /** For each shard, at which commit it was last written. */
  readonly shards: readonly number[]
  /** So many volumes stood when it was written. */
  readonly volumes: number
}

/** Null where nothing usable stands. */
export function jsonToManifest(value: Json | undefined, foldVersion: number): Manifest | null {
  const manifest = value as Partial<Manifest> | null | undefined
  if (!manifest || manifest.foldVersion !== foldVersion || !Array.isArray(manifest.shards)) return null
  return typeof manifest.seq === 'number' && typeof manifest.head === 'string' && manifest.practices ? (manifest as Manifest) : null
}

export const manifestToJson = (manifest: Manifest): Json => ({ ...manifest })

const STORIES_PER_SHARD = 16

/** A power of two, so that growing splits shards; about 16 stories each. */
export function shardCount(stories: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, stories) / STORIES_PER_SHARD)))
}

/** Which of `count` shards holds a story (FNV-1a, Fowler, Noll and Vo 1991). */
export function shardOf(story: string, count: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < story.length; index++) hash = Math.imul(hash ^ story.charCodeAt(index), 0x01000193)
  // FNV's low bits of similar numbers are alike; fold the high ones in.
  return ((hash ^ (hash >>> 15)) >>> 0) % count
}

export const manifestPlanKeys = (plan: string, { foldVersion, seq, planParts }: Manifest): readonly string[] =>
  Array.from({ length: planParts }, (_, part) => partKey(planPartKey(plan, foldVersion, seq), part))

export const manifestPracticesKeys = (plan: string, { foldVersion, practices }: Manifest): readonly string[] =>
  Array.from({ length: practices.parts }, (_, part) => partKey(practicesKey(plan, foldVersion, practices.seq), part))

export const manifestIdsKeys = (plan: string, { foldVersion, seq, idsParts }: Manifest): readonly string[] =>
  Array.from({ length: idsParts }, (_, part) => partKey(recentIdsKey(plan, foldVersion, seq), part))

export const manifestShardKey = (plan: string, manifest: Manifest, index: number): string =>
  shardKey(plan, manifest.foldVersion, manifest.shards.length, index, manifest.shards[index] ?? 0)

export const manifestShardKeys = (plan: string, manifest: Manifest): readonly string[] =>
  manifest.shards.map((_, index) => manifestShardKey(plan, manifest, index))
