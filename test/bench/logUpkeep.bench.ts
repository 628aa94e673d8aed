import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { meterKeyValue } from '../support/meteredKeyValue'
import { benchCommits, storeBench } from './benchPlan'
import { createBenchLog, PLAN } from './benchLog'
import { benchRow } from './benchRow'

/**
 * What upkeep writes for each byte of the log, from the first commit on, with upkeep after every 32 commits;
 * and once more near 50,000 commits, where the stories carry a long history.
 */
async function ratio(what: string, skip: number, count: number): Promise<void> {
  const store = createMemoryKeyValue()
  const commits = [...benchCommits(skip + count, 1000)]
  await storeBench(store, PLAN, commits.slice(0, skip))
  const plain = createBenchLog(store)
  while ((await plain.upkeep(PLAN, 300_000)).kind === 'more');
  const log = meterKeyValue(store)
  const upkeep = meterKeyValue(store)
  const worker = createBenchLog(upkeep)
  for (let from = skip; from < skip + count; from += 32) {
    await storeBench(log, PLAN, commits.slice(from, from + 32))
    await worker.upkeep(PLAN, 60_000)
  }
  const figure = upkeep.meter.writtenBytes / log.meter.writtenBytes
  benchRow(
    `bytes written by upkeep to the log's, ${what}, over 1,000 stories`,
    `${figure.toFixed(1)} × (${(upkeep.meter.writtenBytes / 1e6).toFixed(1)} MB to ${(log.meter.writtenBytes / 1e6).toFixed(1)} MB)`,
    '<= 15 ×',
    figure <= 15,
  )
}

await ratio('commits 1 to 4,096', 0, 4096)
await ratio('commits 47,104 to 50,176', 47_104, 3072)
