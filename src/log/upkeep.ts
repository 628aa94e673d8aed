import { SNAPSHOT_COMMITS, VOLUME_COMMITS, VOLUME_PACKS } from './keys'
import type { LogPorts, Place } from './logPorts'
import { BEGINNING } from './logPorts'
import { readLogId, standingManifest } from './logIdentity'
import { ensurePacks } from './packs'
import { emptyHand, readOn } from './readOn'
import { readSnapshot } from './readSnapshot'
import { lastIds } from './recentIds'
import { rebuild } from './rebuild'
import { sweepSnapshots } from './sweep'
import type { UpkeepOutcome } from './upkeepOutcome'
import { DONE } from './upkeepOutcome'
import { checkVolume, writeVolume } from './volumes'
import { writeSnapshot } from './writeSnapshot'

/**
 * Makes what the log lacks: packs, volumes, a snapshot each 256 commits; removes old snapshots. Everything it
 * writes depends on the log alone, so many at once write the same, and a kill anywhere leaves only less made.
 */
export async function upkeep<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  until: number,
): Promise<UpkeepOutcome> {
  const logId = await readLogId(ports, plan)
  if (logId === null) return DONE
  const manifest = await standingManifest(ports, plan, logId)
  // Without a snapshot nothing is known to stand: look from the beginning.
  if (!manifest) return rebuild(ports, plan, until)

  const after: Place = { seq: manifest.seq, head: manifest.head }
  const packs = await ensurePacks(ports, plan, logId, after, { packs: Infinity, until })
  if (!packs.finished) return { kind: 'more', progress: 0.5 }
  const volumes = await missingVolumes(ports, plan, logId, manifest.volumes, packs.end, until)
  if (volumes === null) return { kind: 'more', progress: 0.8 }

  const target = packs.end.seq - (packs.end.seq % SNAPSHOT_COMMITS)
  if (target <= manifest.seq) return DONE
  const commits = packs.commits.flat().filter((commit) => commit.seq <= target)
  const base = await readSnapshot(ports, plan, manifest, 'all', { practices: true, ids: true }, { packs: [], raws: [] })
  if (!base) return rebuild(ports, plan, until)
  await sweepSnapshots(ports, plan)
  const state = ports.folding.fold(base.state, commits)
  await writeSnapshot(ports, plan, { logId, state, ids: lastIds(base.ids, commits), volumes, since: { manifest, commits } })
  return DONE
}

/** Makes the volumes that are full but not there; how many stand then, or null when time is over. */
async function missingVolumes<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  known: number,
  end: Place,
  until: number,
): Promise<number | null> {
  let volumes = known
  while (end.seq >= (volumes + 1) * VOLUME_COMMITS) {
    const standing = await checkVolume(ports, plan, logId, volumes)
    if (typeof standing !== 'object') {
      const before = await placeBefore(ports, plan, volumes * VOLUME_COMMITS)
      const packs = await ensurePacks(ports, plan, logId, before, { packs: VOLUME_PACKS, until })
      if (!packs.finished) return null
      if (packs.commits.length < VOLUME_PACKS) return volumes
      await writeVolume(ports, plan, logId, packs.commits.flat(), standing === 'absent' ? 'create' : 'replace')
    }
    volumes++
  }
  return volumes
}

async function placeBefore<P extends object, S extends object>(ports: LogPorts<P, S>, plan: string, seq: number): Promise<Place> {
  if (seq === 0) return BEGINNING
  const read = await readOn(ports, plan, { seq: seq - 1, head: null }, emptyHand(), { pin: false, until: Infinity, upTo: seq })
  return { seq, head: read.commits.at(-1)?.id ?? null }
}
