import type { Commit } from '../plan/kernel/commit'
import type { FoldedState, StoryPart } from '../plan/kernel/fold'
import type { NewerEvent } from '../plan/kernel/upcast'
import { addMissing, getAll } from './getAll'
import { commitKey, packKey, planPartKey, practicesKey, recentIdsKey } from './keys'
import type { LogPorts } from './logPorts'
import type { Manifest } from './manifest'
import { manifestIdsKeys, manifestPlanKeys, manifestPracticesKeys, manifestShardKey, manifestShardKeys, shardOf } from './manifest'
import type { InHand } from './readOn'
import { emptyHand, receive } from './readOn'
import type { RecentId } from './recentIds'
import { jsonToIds } from './recentIds'
import type { StoredRecord } from './records'
import { completeRecords, recordContent } from './records'
import { storedToCommit } from './storedCommit'

/** Which story parts to load. */
export type Parts = 'all' | readonly string[]

/** What of a snapshot is wanted beside its plan part and the stories. */
export interface SnapshotExtras {
  /** The areas that are kept apart. */
  readonly practices: boolean
  /** The ids of recent commands. */
  readonly ids: boolean
}

export interface SnapshotRead<Plan extends object, Story extends object> {
  readonly state: FoldedState<Plan, Story>
  readonly ids: readonly RecentId[]
  readonly inHand: InHand
}

export interface PlanContent<Plan> {
  readonly at: number
  readonly plan: Plan
  readonly newer: readonly NewerEvent[]
}

export type ShardContent<Story extends object> = Readonly<Record<string, StoryPart<Story>>>

/** What to read in the snapshot's round trip besides its records: a guess of where the tail lies. */
export interface TailGuess {
  readonly packs: readonly number[]
  readonly raws: readonly number[]
}

/**
 * The state that a manifest names, in one round trip, with the guessed tail in hand. Null where anything of
 * it is absent, damaged, of another log or fold, or where the log's own commit is not the snapshot's head.
 */
export async function readSnapshot<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  manifest: Manifest,
  parts: Parts,
  extras: SnapshotExtras,
  guess: TailGuess,
): Promise<SnapshotRead<P, S> | null> {
  const { foldVersion, seq } = manifest
  const anchor = commitKey(plan, seq)
  const shardKeys =
    parts === 'all'
      ? manifestShardKeys(plan, manifest)
      : [...new Set(parts.map((id) => shardOf(id, manifest.shards.length)))].map((i) => manifestShardKey(plan, manifest, i))
  const records = [
    ...manifestPlanKeys(plan, manifest),
    ...(extras.practices ? manifestPracticesKeys(plan, manifest) : []),
    ...(extras.ids ? manifestIdsKeys(plan, manifest) : []),
    ...shardKeys,
  ]
  const tailKeys = [...guess.packs.map((index) => packKey(plan, index)), ...guess.raws.map((n) => commitKey(plan, n))]
  const found = await getAll(ports.keyValue, [anchor, ...records, ...tailKeys])
  await addMissing(ports.keyValue, [anchor, ...records], found)
  const standing = found.get(anchor)
  if (standing === undefined || storedToCommit(standing, seq).id !== manifest.head) return null

  const inHand = emptyHand()
  await receive(ports, plan, found, guess.raws, guess.packs, inHand)

  const complete = await completeRecords(ports.keyValue, new Map([...found].filter(([key]) => records.includes(key))))
  const planContent = checked(complete.get(planPartKey(plan, foldVersion, seq)), manifest, seq) as PlanContent<P> | null
  const apart = extras.practices ? checked(complete.get(practicesKey(plan, foldVersion, manifest.practices.seq)), manifest, manifest.practices.seq) : {}
  const ids = extras.ids ? jsonToIds(checked(complete.get(recentIdsKey(plan, foldVersion, seq)), manifest, seq)) : []
  if (!planContent || !apart || !ids) return null

  const stories: Record<string, StoryPart<S>> = {}
  const wanted = parts === 'all' ? null : new Set(parts)
  for (const key of shardKeys) {
    const shard = checked(complete.get(key), manifest, null) as ShardContent<S> | null
    if (!shard) return null
    for (const [id, part] of Object.entries(shard)) if (!wanted || wanted.has(id)) stories[id] = part
  }
  const state: FoldedState<P, S> = {
    ...ports.folding.initialState(parts),
    seq,
    head: manifest.head,
    at: planContent.at,
    plan: { ...planContent.plan, ...apart },
    newer: planContent.newer,
    stories,
  }
  return { state, ids, inHand }
}

/** The record's content, if it is of this log and fold (and, where `seq` is given, of that commit). */
function checked(record: StoredRecord | undefined, manifest: Manifest, seq: number | null): unknown {
  if (!record || record.head.logId !== manifest.logId || record.head.foldVersion !== manifest.foldVersion) return null
  if (seq !== null && record.head.seq !== seq) return null
  return recordContent(record)
}

/** Commits of a place in the log that were read along the way, oldest first, without a gap, up to `last`. */
export function commitsInHand(inHand: InHand, after: number, last: number): readonly Commit[] {
  const commits: Commit[] = []
  for (let seq = last; seq > after; seq--) {
    const commit = inHand.raws.get(seq) ?? inHand.packs.get(Math.floor((seq - 1) / 32))?.find((one) => one.seq === seq)
    if (!commit) break
    commits.push(commit)
  }
  return commits.toReversed()
}
