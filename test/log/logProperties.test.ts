import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { deepFreeze } from '../support/deepFreeze'
import { createTestClock, createToyLog, note, PLAN, storeCommits, toyCommits } from '../support/toyLog'
import { toyFolding } from '../support/toyPlan'

const { fold, initialState } = toyFolding

describe('the fold', () => {
  const commits = toyCommits(300, 12)
  const cut = fc.integer({ min: 0, max: commits.length })

  it('fold(b, parse(serialise(fold(a)))) = fold(a ++ b)', () => {
    fc.assert(
      fc.property(cut, (at) => {
        const first = fold(initialState(), commits.slice(0, at))
        const restored = JSON.parse(JSON.stringify(first)) as typeof first
        expect(fold(restored, commits.slice(at))).toEqual(fold(initialState(), commits))
      }),
      { numRuns: 30 },
    )
  })

  it('with a part loaded equals the same part of the fold with everything loaded', () => {
    const all = fold(initialState(), commits)
    const ids = Object.keys(all.stories)
    fc.assert(
      fc.property(fc.subarray(ids), cut, (loaded, at) => {
        const part = fold(fold(initialState(loaded), commits.slice(0, at)), commits.slice(at))
        expect(part.plan).toEqual(all.plan)
        expect(part.stories).toEqual(Object.fromEntries(loaded.map((id) => [id, all.stories[id]])))
      }),
      { numRuns: 30 },
    )
  })

  it('leaves the state that went in as it was', () => {
    const frozen = deepFreeze(fold(initialState(), commits.slice(0, 200)))
    const before = JSON.stringify(frozen)
    deepFreeze(commits)
    expect(fold(frozen, commits.slice(200)).seq).toBe(300)
    expect(JSON.stringify(frozen)).toBe(before)
  })
})

async function logOf(count: number) {
  const store = createMemoryKeyValue()
  const clock = createTestClock()
  const commits = toyCommits(count, 100)
  await storeCommits(store, commits)
  return { store, clock, commits, log: createToyLog(store, clock) }
}

describe('what is read is the fold of the log', () => {
  it.each([0, 1, 31, 32, 33, 255, 256, 257, 300, 511, 2047, 2048, 2049, 2400])('with %i commits, snapshot and tail = replay', async (count) => {
    const { log, commits } = await logOf(count)
    const whole = fold(initialState(), commits)
    const bare = await log.read(PLAN, 'all')
    expect(bare).toMatchObject({ kind: 'read', state: whole })
    await log.upkeep(PLAN, 60_000)
    const kept = await log.read(PLAN, 'all')
    expect(kept.kind === 'read' && kept.state).toEqual(whole)
    const one = await log.read(PLAN, ['10007'])
    expect(one.kind === 'read' && one.state.stories['10007']).toEqual(whole.stories['10007'])
    expect(one.kind === 'read' && one.state.plan.toy).toEqual(whole.plan.toy)
  })

  it('whatever caches are deleted or damaged', async () => {
    const { store, log, commits } = await logOf(2500)
    await log.upkeep(PLAN, 60_000)
    const whole = fold(initialState(), commits)
    const caches = [...store.contents().keys()].filter((key) => !key.startsWith(`p:${PLAN}:c:`))
    const standing = new Map(store.contents())
    expect(caches.some((key) => key.includes(':v:')) && caches.some((key) => key.includes(':h:'))).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.subarray(caches, { minLength: 1 }), fc.subarray(caches), async (gone, damaged) => {
        for (const key of damaged) {
          const value = JSON.parse(standing.get(key)!) as { data?: string }
          await store.replace(key, value.data === undefined ? { nonsense: true } : { ...value, data: value.data.slice(5) })
        }
        for (const key of gone) await store.remove(key)
        const read = await log.read(PLAN, 'all')
        expect(read.kind === 'read' && read.state).toEqual(whole)
        expect((await note(log, 'repeat-safe', 2500, '1', '')).kind).toBe('rejected')
        for (const key of caches) await store.replace(key, JSON.parse(standing.get(key)!))
      }),
      { numRuns: 10 },
    )
    // And every cache gone: right as well, and upkeep makes them all again.
    for (const key of caches) await store.remove(key)
    const read = await log.read(PLAN, 'all')
    expect(read.kind === 'read' && read.state).toEqual(whole)
    expect(read.kind === 'read' && read.upkeepDue).toBe(true)
    await log.upkeep(PLAN, 60_000)
    const again = [...store.contents()].filter(([key]) => !key.endsWith('manifest'))
    expect(again).toEqual(expect.arrayContaining([...standing].filter(([key]) => !key.endsWith('manifest') && !key.includes(':s:'))))
  })

  it('of this log, where packs and snapshots of another one were left behind', async () => {
    const { store, log, commits } = await logOf(600)
    await log.upkeep(PLAN, 60_000)
    // The project's data came back under a new installation: shorter, other ids, other texts.
    for (const key of store.contents().keys()) if (key.includes(':c:')) await store.remove(key)
    const own = commits.slice(0, 300).map((commit, index) => ({
      ...commit,
      id: `new-${commit.seq}`,
      prev: index === 0 ? null : `new-${index}`,
      ...(index === 0 ? { logId: 'another-log' } : {}),
    }))
    await storeCommits(store, own)
    const read = await log.read(PLAN, 'all')
    expect(read.kind === 'read' && read.state).toEqual(fold(initialState(), own))
    await log.upkeep(PLAN, 60_000)
    const after = await log.read(PLAN, 'all')
    expect(after.kind === 'read' && after.state).toEqual(fold(initialState(), own))
    expect(await note(log, 'x', 300)).toMatchObject({ kind: 'done', seq: 301 })
  })

  it('with batches that are late', async () => {
    const { store, commits } = await logOf(400)
    const clock = createTestClock()
    await createToyLog(store, clock).upkeep(PLAN, 60_000)
    // Nothing written after commit 350, nor half of the rest, is seen by a batch.
    const late = { ...store, getMany: async (keys: readonly string[]) => new Map([...(await store.getMany(keys))].filter(([key]) => !/:c:0000003[5-9]|7$/.test(key))) }
    const log = createToyLog(late, clock)
    const read = await log.read(PLAN, 'all')
    expect(read.kind === 'read' && read.state).toEqual(fold(initialState(), commits))
    expect(await note(log, 'x', 100)).toMatchObject({ kind: 'done', seq: 401 })
  })
})
