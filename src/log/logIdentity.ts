import type { Commit } from '../plan/kernel/commit'
import { commitKey, manifestKey } from './keys'
import type { LogPorts } from './logPorts'
import type { Manifest } from './manifest'
import { jsonToManifest } from './manifest'
import { storedToCommit } from './storedCommit'

/** The random id in the first commit; null for a log that has none. */
export async function readLogId<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
): Promise<string | null> {
  const value = await ports.keyValue.get(commitKey(plan, 1))
  return value === undefined ? null : logIdOf(storedToCommit(value, 1))
}

const logIdOf = (first: Commit): string => first.logId ?? first.id

/** The manifest, if it is of this log: its head stands in the log under its number. */
export async function standingManifest<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
): Promise<Manifest | null> {
  const manifest = jsonToManifest(await ports.keyValue.get(manifestKey(plan, ports.foldVersion)), ports.foldVersion)
  if (manifest?.logId !== logId) return null
  const value = await ports.keyValue.get(commitKey(plan, manifest.seq))
  return value !== undefined && storedToCommit(value, manifest.seq).id === manifest.head ? manifest : null
}
