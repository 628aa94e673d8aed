import type { Commit } from '../plan/kernel/commit'
import { eachStoryOf } from '../plan/kernel/fold'
import type { FoldedState, StoryPart } from '../plan/kernel/fold'
import { encodeDense } from './encode'
import { inParallel } from './inParallel'
import { manifestKey, planPartKey, practicesKey, recentIdsKey, shardKey } from './keys'
import type { LogPorts } from './logPorts'
import type { Manifest } from './manifest'
import { jsonToManifest, manifestToJson, shardCount, shardOf } from './manifest'
import type { PlanContent, ShardContent } from './readSnapshot'
import type { RecentId } from './recentIds'
import { idsToJson } from './recentIds'
import { writeRecord } from './records'

const WRITES = 8

export interface SnapshotToWrite<Plan extends object, Story extends object> {
  readonly logId: string
  /** Everything loaded. */
  readonly state: FoldedState<Plan, Story>
  readonly ids: readonly RecentId[]
  readonly volumes: number
  /** The snapshot it builds on, and the commits since: only shards that they touch are written. Null writes all. */
  readonly since: { readonly manifest: Manifest; readonly commits: readonly Commit[] } | null
}

/** Writes what changed under new keys and the manifest last, so that a kill in between leaves the old snapshot whole. */
export async function writeSnapshot<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  { logId, state, ids, volumes, since }: SnapshotToWrite<P, S>,
): Promise<Manifest> {
  const { keyValue, foldVersion } = ports
  const { seq } = state
  const head = { logId, foldVersion, seq }
  const how = since ? 'create' : 'replace'
  const { apart, routes } = ports.folding
  const [core, practices] = partition(state.plan, apart)
  const planContent: PlanContent<P> = { at: state.at, plan: core as P, newer: state.newer }
  const isPractised = !since || since.commits.some(({ events }) => events.some(({ type }) => apart.has(routes.get(type)?.area.name ?? '')))
  const count = shardCount(Object.keys(state.stories).length)
  const changed = since?.manifest.shards.length === count ? touchedShards(since.commits, count) : null
  const shards = storiesByShard(state.stories, count)
  const [planKeys, practicesKeys, idsKeys] = await Promise.all([
    writeRecord(keyValue, how, planPartKey(plan, foldVersion, seq), head, encodeDense(planContent)),
    isPractised ? writeRecord(keyValue, how, practicesKey(plan, foldVersion, seq), head, encodeDense(practices)) : null,
    writeRecord(keyValue, how, recentIdsKey(plan, foldVersion, seq), head, encodeDense(idsToJson(ids))),
    inParallel(
      shards.map((stories, index) => ({ stories, index })).filter(({ index }) => !changed || changed.has(index)),
      WRITES,
      ({ stories, index }) => writeRecord(keyValue, how, shardKey(plan, foldVersion, count, index, seq), head, encodeDense(stories)),
    ),
  ])
  const manifest: Manifest = {
    logId,
    foldVersion,
    seq,
    head: state.head!,
    at: ports.clock(),
    planParts: planKeys.length,
    practices: practicesKeys ? { seq, parts: practicesKeys.length } : since!.manifest.practices,
    idsParts: idsKeys.length,
    shards: shards.map((_, index) => (!changed || changed.has(index) ? seq : since!.manifest.shards[index]!)),
    volumes,
  }
  await setManifest(ports, plan, manifest)
  return manifest
}

/** Sets the manifest; where that pushed out a newer one of the same log, the newer one is put back. */
async function setManifest<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  manifest: Manifest,
): Promise<void> {
  let standing = manifest
  for (;;) {
    const previous = jsonToManifest(
      await ports.keyValue.replace(manifestKey(plan, ports.foldVersion), manifestToJson(standing)),
      ports.foldVersion,
    )
    if (!previous || previous.logId !== manifest.logId || previous.seq <= standing.seq) return
    standing = previous
  }
}

/** The entries of a plan part that are kept together, and those that are kept apart. */
function partition(plan: object, apart: ReadonlySet<string>): readonly [object, object] {
  const entries = Object.entries(plan)
  return [Object.fromEntries(entries.filter(([name]) => !apart.has(name))), Object.fromEntries(entries.filter(([name]) => apart.has(name)))]
}

function touchedShards(commits: readonly Commit[], count: number): ReadonlySet<number> {
  const touched = new Set<number>()
  for (const commit of commits)
    for (const event of commit.events) eachStoryOf(event, (story) => touched.add(shardOf(story, count)))
  return touched
}

function storiesByShard<S extends object>(
  stories: Readonly<Record<string, StoryPart<S>>>,
  count: number,
): readonly ShardContent<S>[] {
  const shards = Array.from({ length: count }, (): Record<string, StoryPart<S>> => ({}))
  for (const id of Object.keys(stories).toSorted()) shards[shardOf(id, count)]![id] = stories[id]!
  return shards
}
