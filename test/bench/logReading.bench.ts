import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { commitPrefix } from '../../src/log/keys'
import { meterKeyValue } from '../support/meteredKeyValue'
import { benchCommits, storeBench } from './benchPlan'
import type { BenchLog } from './benchLog'
import { createBenchLog, estimate, PLAN } from './benchLog'
import { benchRow } from './benchRow'

const STORIES = 1000
/** As between a function and Forge's storage, ms. */
const LATENCY = 60

async function planOf(count: number, stories = STORIES, extra = 0) {
  const store = createMemoryKeyValue()
  const size = await storeBench(store, PLAN, benchCommits(count, stories, extra))
  const log = createBenchLog(store)
  while ((await log.upkeep(PLAN, 300_000)).kind === 'more');
  return { store, size }
}

async function commandCosts(count: number): Promise<void> {
  const { store } = await planOf(count)
  const kept = new Map(store.contents())
  for (const tail of [1, 30]) {
    // The tail as it grows behind a pack: the last full pack ends at a multiple of 32.
    let base = count
    const plain = createBenchLog(store)
    while (base % 32 !== tail) {
      await estimate(plain, `fill-${base}`, base, String(10_000 + (base % STORIES)))
      base++
      if (base % 32 === 0) await plain.upkeep(PLAN, 60_000)
    }
    const metered = meterKeyValue(store)
    const outcome = await estimate(createBenchLog(metered), `measured-${tail}`, base)
    const { roundTrips, writeUnits, readUnits } = metered.meter
    benchRow(
      `command on ${count} commits, ${tail} of them without a pack: round trips, write units (read units)`,
      `${roundTrips}, ${writeUnits} (${readUnits})`,
      '<= 5, 1',
      outcome.kind === 'done' && roundTrips <= (tail === 1 ? 4 : 5) && writeUnits === 1,
    )
  }
  for (const key of store.contents().keys()) if (!kept.has(key)) await store.remove(key)
}

async function readCosts(what: string, stories: number, unitLimit: number, parts: 'all' | readonly string[]): Promise<void> {
  for (const commits of [50_000, 50_000 - 50_000 % 256 + 255]) {
    const { store, size } = await planOf(commits, stories)
    const metered = meterKeyValue(store)
    const read = await createBenchLog(metered).read(PLAN, parts)
    const { roundTrips, readUnits } = metered.meter
    const raw = commits % 32
    const allowed = 3 + Math.ceil(raw / 25)
    benchRow(
      `${what}: ${stories} stories, ${commits} commits of ${size.toFixed(0)} B, ${raw} without a pack: read units, round trips`,
      `${readUnits}, ${roundTrips}`,
      `<= ${unitLimit}, <= ${allowed}`,
      read.kind === 'read' && read.state.seq === commits && readUnits <= unitLimit && roundTrips <= allowed,
    )
  }
}

async function historyCosts(count: number, extra: number): Promise<void> {
  const { store, size } = await planOf(count, STORIES, extra)
  const metered = meterKeyValue(store)
  const log = createBenchLog(metered)
  let bytes = 0
  let pages = 0
  let largest = 0
  for (let next: number | null = 0; next !== null; pages++) {
    const page: Awaited<ReturnType<BenchLog['history']>> = await log.history(PLAN, next)
    const length = JSON.stringify(page).length
    bytes += length
    largest = Math.max(largest, length)
    next = page.next
  }
  benchRow(
    `whole history of ${count} commits of ${size.toFixed(0)} B: round trips (pages, MB, largest page in MB)`,
    `${metered.meter.roundTrips} (${pages}, ${(bytes / 1e6).toFixed(1)}, ${(largest / 1e6).toFixed(1)})`,
    '<= 6, page < 5',
    metered.meter.roundTrips <= 6 && largest < 5_000_000,
  )
}

async function withoutCaches(): Promise<void> {
  const { store } = await planOf(50_000)
  const whole = await createBenchLog(store).read(PLAN, 'all')
  const expected = JSON.stringify(whole.kind === 'read' ? whole.state : null)
  const isRight = (read: typeof whole): boolean => read.kind === 'read' && JSON.stringify(read.state) === expected
  for (const key of store.contents().keys()) if (key.includes(':s:')) await store.remove(key)
  const slow = meterKeyValue(store, LATENCY)
  let start = Date.now()
  const bare = await createBenchLog(slow).read(PLAN, 'all')
  let seconds = (Date.now() - start) / 1000
  benchRow('50,000 commits, every snapshot gone, storage at 60 ms: seconds', seconds.toFixed(1), 'right, <= 10', isRight(bare) && seconds <= 10)

  const commits = commitPrefix(PLAN)
  for (const key of store.contents().keys()) if (!key.startsWith(commits)) await store.remove(key)
  start = Date.now()
  const first = await createBenchLog(slow).read(PLAN, 'all')
  const answer = (Date.now() - start) / 1000
  let calls = 0
  let worst = 0
  while (calls < 30) {
    calls++
    start = Date.now()
    const { kind } = await createBenchLog(slow).upkeep(PLAN, 40_000)
    worst = Math.max(worst, (Date.now() - start) / 1000)
    if (kind === 'done') break
  }
  start = Date.now()
  const after = await createBenchLog(slow).read(PLAN, 'all')
  seconds = (Date.now() - start) / 1000
  benchRow(
    'everything gone but the commits: first answer in seconds; rebuild in calls of at most 40 s; then a read in seconds',
    `${first.kind} in ${answer.toFixed(1)}; ${calls} (longest ${worst.toFixed(0)} s); ${seconds.toFixed(1)}`,
    'answer <= 10, right afterwards',
    answer <= 10 && isRight(after) && (first.kind === 'rebuilding' || isRight(first)),
  )
}

for (const count of [500, 50_000]) await commandCosts(count)
await readCosts('issue panel', 1000, 12, ['10007'])
await readCosts('issue panel', 5000, 24, ['10007'])
await readCosts('project page', 1000, 80, 'all')
await historyCosts(50_000, 0)
await historyCosts(50_015, 0)
await historyCosts(10_000, 780)
await withoutCaches()
