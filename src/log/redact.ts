import type { Commit } from '../plan/kernel/commit'
import { redact as redactCommit } from '../plan/kernel/redact'
import { blockCommits, blockHead, readRecords, recordToBlock } from './blocks'
import { encode } from './encode'
import type { Json } from './keyValue'
import { commitKey, packKey, packOf, volumeKey, volumeOf } from './keys'
import { readLogId, standingManifest } from './logIdentity'
import type { LogPorts } from './logPorts'
import { wholeState } from './rebuild'
import { partKeys, writeRecord } from './records'
import { commitToStored, storedToCommit } from './storedCommit'
import { createStrictReads } from './strictReads'
import { listAll, removeAll, sweepAllBut } from './sweep'
import { writeSnapshot } from './writeSnapshot'

/** Where a text stands: in event `event` (from 0) of commit `seq`, at this path of fields and indexes. */
export interface TextPlace {
  readonly seq: number
  readonly event: number
  readonly path: readonly (string | number)[]
}

/**
 * `done`: no byte of the text is left in commit, pack, volume, snapshot or recent ids. An upkeep that was
 * under way may have read it before: redact again 15 minutes later. `more`: time was over, call again.
 */
export type RedactOutcome = { readonly kind: 'done' | 'more' | 'noSuchText' }

/** Overwrites one text by `{withheld: true}` wherever the log keeps it. It may be repeated, and interrupted anywhere. */
export async function redact<P extends object, S extends object>(
  given: LogPorts<P, S>,
  plan: string,
  place: TextPlace,
  until: number,
): Promise<RedactOutcome> {
  const keyValue = createStrictReads(given.keyValue)
  const ports = { ...given, keyValue }
  const key = commitKey(plan, place.seq)
  const stored = await keyValue.get(key)
  const logId = await readLogId(ports, plan)
  if (stored === undefined || logId === null) return { kind: 'noSuchText' }
  const commit = withheld(storedToCommit(stored, place.seq), place)
  if (!commit) return { kind: 'noSuchText' }

  await keyValue.replace(key, commitToStored(commit))
  for (const blockKey of [packKey(plan, packOf(place.seq)), volumeKey(plan, volumeOf(place.seq))])
    await replaceInBlock(ports, logId, blockKey, commit)

  const manifest = await standingManifest(ports, plan, logId)
  if (!manifest) {
    await sweepAllBut(ports, plan, null)
    return { kind: 'done' }
  }
  const whole = await wholeState(ports, plan, manifest.seq, until)
  if (!whole) return { kind: 'more' }
  const written = await writeSnapshot(ports, plan, { logId, ...whole, volumes: manifest.volumes, since: null })
  await sweepAllBut(ports, plan, written)
  return { kind: 'done' }
}

/** The commit without the text, and without the digest, which could confirm a guess; null where there is no such text. */
function withheld(commit: Commit, { event, path }: TextPlace): Commit | null {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
  const redacted = redactCommit(commit, `/events/${[event, ...steps].join('/')}`)
  if (redacted.kind === 'notText') return null
  const { digest: _, ...rest } = redacted.kind === 'redacted' ? redacted.commit : commit
  return rest
}

async function replaceInBlock<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  logId: string,
  key: string,
  commit: Commit,
): Promise<void> {
  const value: Json | undefined = await ports.keyValue.get(key)
  if (value === undefined) return
  const record = (await readRecords(ports, [key])).get(key)
  const block = record ? recordToBlock(record) : null
  const commits = block ? blockCommits(block) : null
  const standing = await listAll(ports.keyValue, `${key}#`)
  if (!commits) {
    // Damaged: nobody reads it, upkeep makes it anew; but the text may be in there.
    await removeAll(ports.keyValue, [...new Set([...partKeys(key, value), ...standing])])
    return
  }
  const replaced = commits.map((one) => (one.seq === commit.seq ? commit : one))
  const written = await writeRecord(ports.keyValue, 'replace', key, blockHead(logId, replaced), encode({ commits: replaced }))
  const left = [...partKeys(key, value), ...standing].filter((name) => !written.includes(name))
  await removeAll(ports.keyValue, [...new Set(left)])
}
