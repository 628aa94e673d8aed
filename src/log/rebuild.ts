import type { FoldedState } from '../plan/kernel/fold'
import { findHead } from './findHead'
import { SNAPSHOT_COMMITS, VOLUME_PACKS } from './keys'
import { readLogId } from './logIdentity'
import type { LogPorts } from './logPorts'
import { BEGINNING } from './logPorts'
import { ensurePacks } from './packs'
import type { RecentId } from './recentIds'
import { replay } from './replay'
import type { UpkeepOutcome } from './upkeepOutcome'
import { DONE } from './upkeepOutcome'
import { checkVolume, writeVolume } from './volumes'
import { writeSnapshot } from './writeSnapshot'

/**
 * Looks through everything from the first commit on, makes what is missing or damaged, and writes a whole new
 * snapshot. Volume by volume it is its own checkpoint.
 */
export async function rebuild<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  until: number,
): Promise<UpkeepOutcome> {
  const logId = await readLogId(ports, plan)
  if (logId === null) return DONE
  let place = BEGINNING
  let volumes = 0
  for (;;) {
    if (ports.clock() > until) return { kind: 'more', progress: await progress(ports, plan, place.seq) }
    const standing = await checkVolume(ports, plan, logId, volumes)
    if (typeof standing === 'object') {
      place = standing
      volumes++
      continue
    }
    const packs = await ensurePacks(ports, plan, logId, place, { packs: VOLUME_PACKS, until })
    if (!packs.finished) return { kind: 'more', progress: await progress(ports, plan, packs.end.seq) }
    place = packs.end
    if (packs.commits.length < VOLUME_PACKS) break
    await writeVolume(ports, plan, logId, packs.commits.flat(), standing === 'absent' ? 'create' : 'replace')
    volumes++
  }
  const target = place.seq - (place.seq % SNAPSHOT_COMMITS)
  if (target === 0) return DONE
  const whole = await wholeState(ports, plan, target, until)
  if (!whole) return { kind: 'more', progress: 0.9 }
  await writeSnapshot(ports, plan, { logId, ...whole, volumes, since: null })
  return DONE
}

/** The whole state after commit `target`, from the log itself; null when time is over. */
export async function wholeState<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  target: number,
  until: number,
): Promise<{ readonly state: FoldedState<P, S>; readonly ids: readonly RecentId[] } | null> {
  const read = await replay(ports, plan, 'all', { until, upTo: target, pin: false }, false)
  return read.kind === 'read' && read.state.seq === target ? { state: read.state, ids: read.ids } : null
}

async function progress<P extends object, S extends object>(ports: LogPorts<P, S>, plan: string, seq: number): Promise<number> {
  return Math.min(0.99, seq / Math.max(1, await findHead(ports.keyValue, plan, seq)))
}
