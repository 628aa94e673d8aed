import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { meterKeyValue } from '../support/meteredKeyValue'
import { createBenchLog, estimate, PLAN } from './benchLog'
import { benchRow } from './benchRow'

/** Eight writers at once on one plan, 50 commands each, storage at 60 ms. A client sends the same id again until it is answered. */
const store = createMemoryKeyValue()
const start = Date.now()
let repeats = 0
let slowest = 0
await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    const log = createBenchLog(meterKeyValue(store, 60))
    let base = 0
    for (let n = 0; n < 50; n++) {
      const began = Date.now()
      for (;;) {
        const outcome = await estimate(log, `w${writer}-${n}`, base, String(10_000 + n))
        if (outcome.kind === 'done') {
          base = outcome.seq
          if (outcome.upkeepDue) await log.upkeep(PLAN, 30_000)
          break
        }
        if (outcome.kind === 'reload') base = (await log.read(PLAN, []) as { state: { seq: number } }).state.seq
        repeats++
      }
      slowest = Math.max(slowest, Date.now() - began)
    }
  }),
)
const seconds = (Date.now() - start) / 1000
const reader = createBenchLog(store)
const ids: string[] = []
let prev: string | null = null
let gaps = 0
for (let next: number | null = 0; next !== null; ) {
  const page: Awaited<ReturnType<typeof reader.since>> = await reader.since(PLAN, next)
  for (const commit of page.commits) {
    if (commit.prev !== prev || commit.seq !== ids.length + 1) gaps++
    prev = commit.id
    ids.push(commit.id)
  }
  next = page.next
}
benchRow(
  '8 writers × 50 commands, storage at 60 ms: landed, once each, gaps (seconds, slowest command, repeats by clients)',
  `${ids.length}, ${new Set(ids).size}, ${gaps} (${seconds.toFixed(0)} s, ${(slowest / 1000).toFixed(1)} s, ${repeats})`,
  '400, 400, 0',
  ids.length === 400 && new Set(ids).size === 400 && gaps === 0,
)
