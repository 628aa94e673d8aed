import { describe, expect, it } from 'vitest'
import { findHead } from '../../src/log/findHead'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { shardCount, shardOf } from '../../src/log/manifest'
import { meterKeyValue } from '../support/meteredKeyValue'
import { createTestClock, createToyLog, PLAN, storeCommits, toyCommits } from '../support/toyLog'

const MINUTE = 60_000

describe('snapshots', () => {
  it('write only the shards that changed, under keys that carry their commit', async () => {
    const store = createMemoryKeyValue()
    const log = createToyLog(store)
    const all = toyCommits(512, 400)
    await storeCommits(store, all.slice(0, 256))
    await log.upkeep(PLAN, MINUTE)
    const first = (await store.get(`p:${PLAN}:s:1:manifest`)) as unknown as { shards: number[] }
    // The second half touches one story only.
    const quiet = all.slice(256).map((commit) => ({ ...commit, events: [{ type: 'NoteWritten', story: '10001', note: 'n' }] }))
    await storeCommits(store, quiet)
    await log.upkeep(PLAN, MINUTE)
    const second = (await store.get(`p:${PLAN}:s:1:manifest`)) as unknown as { seq: number; shards: number[] }
    expect(second.seq).toBe(512)
    expect(second.shards.length).toBe(first.shards.length)
    expect(second.shards.filter((seq) => seq === 512)).toEqual([512])
    expect(second.shards[shardOf('10001', second.shards.length)]).toBe(512)
  })

  it('keep practices apart: read where they are wanted, written only when they changed, never half folded', async () => {
    const store = createMemoryKeyValue()
    const log = createToyLog(store)
    const filled = (text: string) => ({ type: 'SheetFilled', text })
    const all = toyCommits(600, 40).map((commit) => ([7, 590].includes(commit.seq) ? { ...commit, events: [...commit.events, filled(`at ${commit.seq}`)] } : commit))
    for (const upTo of [256, 512]) {
      await storeCommits(store, all.slice(upTo - 256, upTo))
      await log.upkeep(PLAN, MINUTE)
    }
    await storeCommits(store, all.slice(512))
    expect([...store.contents().keys()].filter((key) => key.includes(':x:'))).toEqual([`p:${PLAN}:s:1:x:000000256`])
    const [few, every, asked] = [await log.read(PLAN, ['10001']), await log.read(PLAN, 'all'), await log.read(PLAN, ['10001'], { practices: true })]
    if (few.kind !== 'read' || every.kind !== 'read' || asked.kind !== 'read') throw new Error('It is not rebuilding')
    expect(few.state.plan).not.toHaveProperty('sheet')
    expect(few.state.plan.toy).toEqual(every.state.plan.toy)
    for (const { state } of [every, asked]) expect(state.plan.sheet.texts).toEqual(['at 7', 'at 590'])
  })

  it('old ones go only when no manifest of the last 15 minutes names them', async () => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    const log = createToyLog(store, clock)
    const all = toyCommits(1024, 40)
    const plansOf = () => [...store.contents().keys()].filter((key) => key.includes(':plan:')).map((key) => Number(key.slice(-9)))
    for (const upTo of [256, 512, 768]) {
      await storeCommits(store, all.slice(upTo - 256, upTo))
      await log.upkeep(PLAN, MINUTE)
      clock.add(MINUTE)
    }
    expect(plansOf()).toEqual([256, 512, 768])
    clock.add(15 * MINUTE)
    await storeCommits(store, all.slice(768))
    await log.upkeep(PLAN, MINUTE)
    expect(plansOf()).toEqual([768, 1024])
    const read = await log.read(PLAN, 'all')
    expect(read.kind === 'read' && read.upkeepDue).toBe(false)
  })

  it('of another fold version are left alone, and not used', async () => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    await storeCommits(store, toyCommits(300, 40))
    await createToyLog(store, clock, 1).upkeep(PLAN, MINUTE)
    const newer = createToyLog(store, clock, 2)
    const read = await newer.read(PLAN, 'all')
    expect(read).toMatchObject({ kind: 'read', upkeepDue: true, state: { seq: 300 } })
    await newer.upkeep(PLAN, MINUTE)
    expect(await store.get(`p:${PLAN}:s:1:manifest`)).toBeDefined()
    expect(await store.get(`p:${PLAN}:s:2:manifest`)).toBeDefined()
  })

  it('keep about 16 stories in a shard, evenly', () => {
    for (const stories of [1, 60, 1000, 5000]) {
      const count = shardCount(stories)
      const sizes = Array.from({ length: count }, () => 0)
      for (let id = 10_000; id < 10_000 + stories; id++) sizes[shardOf(String(id), count)]! += 1
      expect(stories / count).toBeLessThan(24)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(8, (stories / count) * 2.5))
    }
  })
})

describe('upkeep', () => {
  it('that has nothing to do costs a few reads and no write', async () => {
    const store = createMemoryKeyValue()
    await storeCommits(store, toyCommits(300, 40))
    await createToyLog(store).upkeep(PLAN, MINUTE)
    const metered = meterKeyValue(store)
    await createToyLog(metered).upkeep(PLAN, MINUTE)
    expect(metered.meter.writeUnits).toBe(0)
    expect(metered.meter.calls).toBeLessThanOrEqual(6)
  })

  it('stops when its time is over, and goes on where it stopped', async () => {
    const store = createMemoryKeyValue()
    await storeCommits(store, toyCommits(2500, 40))
    const clock = createTestClock()
    const ticking = { ...store, getMany: async (keys: readonly string[]) => (clock.add(10), store.getMany(keys)) }
    const log = createToyLog(ticking, clock)
    let calls = 1
    let last = 0
    for (let outcome = await log.rebuild(PLAN, 300); outcome.kind === 'more'; outcome = await log.rebuild(PLAN, 300)) {
      expect(outcome.progress).toBeGreaterThanOrEqual(last)
      last = outcome.progress
      expect(++calls).toBeLessThan(40)
    }
    expect(calls).toBeGreaterThan(1)
    expect(await store.get(`p:${PLAN}:s:1:manifest`)).toMatchObject({ seq: 2304, volumes: 1 })
  })

  it('a reader that finds more than 64 commits without a pack makes the packs itself', async () => {
    const store = createMemoryKeyValue()
    const all = toyCommits(400, 40)
    await storeCommits(store, all.slice(0, 256))
    const log = createToyLog(store)
    await log.upkeep(PLAN, MINUTE)
    await storeCommits(store, all.slice(256))
    await log.read(PLAN, [])
    expect([...store.contents().keys()].filter((key) => key.includes(':k:'))).toHaveLength(12)
  })
})

it.each([0, 1, 2, 31, 32, 33, 1000, 4097])('the head is found without a manifest: %i', async (count) => {
  const store = createMemoryKeyValue()
  await storeCommits(store, toyCommits(count, 5))
  const metered = meterKeyValue(store)
  expect(await findHead(metered, PLAN)).toBe(count)
  expect(metered.meter.calls).toBeLessThanOrEqual(8)
  expect(await findHead(store, PLAN, Math.floor(count / 2))).toBe(count)
})
