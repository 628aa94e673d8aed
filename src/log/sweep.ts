import { inParallel } from './inParallel'
import type { KeyValue } from './keyValue'
import { BATCH_KEYS } from './keyValue'
import { manifestKey, snapshotPrefix, snapshotsPrefix } from './keys'
import type { LogPorts } from './logPorts'
import type { Manifest } from './manifest'
import { jsonToManifest, manifestIdsKeys, manifestPlanKeys, manifestPracticesKeys, manifestShardKeys } from './manifest'

/** A reader may hold a manifest for so long: what it names must stand, ms. */
const GRACE = 15 * 60 * 1000
/** How long snapshots of another fold version are kept for a way back to that release, ms. */
const OTHER_VERSIONS_GRACE = 24 * 60 * 60 * 1000

/**
 * Removes snapshot records that no manifest of the last 15 minutes names: once the standing manifest is older
 * than that, everything it does not name, made for an earlier commit. Answers how many keys went.
 */
export async function sweepSnapshots<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
): Promise<number> {
  const { keyValue, foldVersion } = ports
  const manifest = jsonToManifest(await keyValue.get(manifestKey(plan, foldVersion)), foldVersion)
  if (!manifest || ports.clock() - manifest.at < GRACE) return 0
  const named = namedKeys(plan, manifest)
  const own = snapshotPrefix(plan, foldVersion)
  const oldVersionsToo = ports.clock() - manifest.at > OTHER_VERSIONS_GRACE
  const keys = await listAll(keyValue, oldVersionsToo ? snapshotsPrefix(plan) : own)
  const old = keys.filter((key) => !named.has(key) && (key.startsWith(own) ? seqOfKey(key) < manifest.seq : versionOf(key) < foldVersion))
  return removeAll(keyValue, old)
}

/** After a redaction nothing old may stay, whatever it is named by: only what this manifest names. */
export async function sweepAllBut<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  manifest: Manifest | null,
): Promise<number> {
  const named = manifest ? namedKeys(plan, manifest) : new Set<string>()
  const keys = await listAll(ports.keyValue, snapshotsPrefix(plan))
  return removeAll(ports.keyValue, keys.filter((key) => !named.has(key)))
}

function namedKeys(plan: string, manifest: Manifest): ReadonlySet<string> {
  return new Set([
    manifestKey(plan, manifest.foldVersion),
    ...manifestPlanKeys(plan, manifest),
    ...manifestPracticesKeys(plan, manifest),
    ...manifestIdsKeys(plan, manifest),
    ...manifestShardKeys(plan, manifest),
    // Further parts of a large shard: `#` and a number.
    ...manifestShardKeys(plan, manifest).flatMap((key) => Array.from({ length: 8 }, (_, part) => `${key}#${part + 1}`)),
  ])
}

/** The commit number that ends a snapshot record's key. */
function seqOfKey(key: string): number {
  return Number(key.split('#')[0]!.split(':').at(-1))
}

function versionOf(key: string): number {
  return Number(key.split(':')[3])
}

export async function listAll(keyValue: KeyValue, prefix: string): Promise<readonly string[]> {
  const keys: string[] = []
  let cursor: string | undefined
  do {
    const page = await keyValue.list(prefix, cursor)
    keys.push(...page.keys)
    cursor = page.cursor
  } while (cursor !== undefined)
  return keys
}

export async function removeAll(keyValue: KeyValue, keys: readonly string[]): Promise<number> {
  const batches: string[][] = []
  for (let from = 0; from < keys.length; from += BATCH_KEYS) batches.push(keys.slice(from, from + BATCH_KEYS))
  await inParallel(batches, 8, (batch) => keyValue.removeMany(batch))
  return keys.length
}
