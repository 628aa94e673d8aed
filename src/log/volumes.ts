import type { Commit } from '../plan/kernel/commit'
import { blockCommits, blockHead, readRecords, recordToBlock } from './blocks'
import { encode } from './encode'
import { VOLUME_COMMITS, volumeKey } from './keys'
import type { LogPorts, Place } from './logPorts'
import { placeOf } from './logPorts'
import { writeRecord } from './records'

/** Makes the volume of these commits: 64 packs, from a volume's first commit on. */
export async function writeVolume<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  commits: readonly Commit[],
  how: 'create' | 'replace',
): Promise<void> {
  const index = (commits[0]!.seq - 1) / VOLUME_COMMITS
  await writeRecord(ports.keyValue, how, volumeKey(plan, index), blockHead(logId, commits), encode({ commits }))
}

/** Where volume `index` ends, if it stands, is whole and is of this log; `absent` or `damaged` otherwise. */
export async function checkVolume<P extends object, S extends object>(
  ports: LogPorts<P, S>,
  plan: string,
  logId: string,
  index: number,
): Promise<Place | 'absent' | 'damaged'> {
  const key = volumeKey(plan, index)
  const value = await ports.keyValue.get(key)
  if (value === undefined) return 'absent'
  const record = (await readRecords(ports, [key])).get(key)
  const block = record ? recordToBlock(record) : null
  const commits = block?.logId === logId && block.first === index * VOLUME_COMMITS + 1 ? blockCommits(block) : null
  return commits ? placeOf(commits.at(-1)!) : 'damaged'
}
