import { manifestKey, PACK_COMMITS, packOf, SNAPSHOT_COMMITS } from './keys'
import type { LogPorts } from './logPorts'
import type { Manifest } from './manifest'
import { jsonToManifest } from './manifest'
import { createPacks } from './packs'
import type { PlanRead, ReadOptions, Rebuilding } from './planRead'
import { readOn } from './readOn'
import type { Parts, TailGuess } from './readSnapshot'
import { commitsInHand, readSnapshot } from './readSnapshot'
import { lastIds } from './recentIds'
import { replay } from './replay'

/** How many commits without a pack a reader puts up with before it makes the packs itself. */
const RAW_TOLERATED = 64
const PACKS_GUESSED = SNAPSHOT_COMMITS / PACK_COMMITS
const RAWS_GUESSED = 36

/** The plan's state with the story parts asked for: from the newest snapshot, else from the log itself. */
export async function readPlan<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  parts: Parts,
  options: ReadOptions,
): Promise<PlanRead<P, S> | Rebuilding> {
  const manifest = jsonToManifest(await ports.keyValue.get(manifestKey(plan, ports.foldVersion)), ports.foldVersion)
  const read = manifest ? await readFromSnapshot(ports, plan, manifest, parts, options) : null
  return read ?? replay(ports, plan, parts, options, manifest !== null)
}

async function readFromSnapshot<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  manifest: Manifest,
  parts: Parts,
  options: ReadOptions,
): Promise<PlanRead<P, S> | Rebuilding | null> {
  const base = options.base ?? manifest.seq
  const guess = guessTail(manifest.seq, options.base)
  const snapshot = await readSnapshot(ports, plan, manifest, parts, { practices: options.practices ?? parts === 'all', ids: options.ids ?? false }, guess)
  if (!snapshot) return null
  const { state, inHand } = snapshot
  const place = { seq: state.seq, head: state.head }
  const tail = await readOn(ports, plan, place, inHand, { pin: options.pin ?? true, until: options.until })
  if (!tail.atHead) return { kind: 'rebuilding', progress: 0.99 }
  const folded = ports.folding.fold(state, tail.commits)
  if (tail.raw > RAW_TOLERATED) await createPacks(ports, plan, manifest.logId, tail.commits.slice(-tail.raw))
  return {
    kind: 'read',
    state: folded,
    commits: [...commitsInHand(inHand, base, manifest.seq), ...tail.commits],
    ids: options.ids ? lastIds(snapshot.ids, tail.commits) : [],
    breaks: tail.breaks,
    upkeepDue: tail.raw >= PACK_COMMITS || tail.commits.length >= SNAPSHOT_COMMITS + PACK_COMMITS,
  }
}

/**
 * Where the tail may lie: the packs since the snapshot, and single commits from where the caller's picture
 * ends (which is near the head, as a rule). A picture older than the snapshot brings the packs before it.
 */
function guessTail(snapshot: number, base: number | undefined): TailGuess {
  const after = packOf(snapshot + 1)
  const before = base !== undefined && base < snapshot ? Math.max(packOf(base + 1), after - PACKS_GUESSED) : after
  const packs = Array.from({ length: after + PACKS_GUESSED - before }, (_, index) => before + index)
  if (base === undefined) return { packs, raws: [] }
  const first = Math.max(snapshot + 1, packOf(Math.max(1, base)) * PACK_COMMITS + 1)
  return { packs, raws: Array.from({ length: RAWS_GUESSED }, (_, index) => first + index) }
}
