import { describe, expect, it } from 'vitest'
import { createDirectory } from '../../src/log/directory'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createToyLog, note, PLAN, storeCommits, toyCommits } from '../support/toyLog'

async function plan() {
  const store = createMemoryKeyValue()
  await store.replace('settings', { kept: true })
  await storeCommits(store, toyCommits(5), '100010')
  const before = new Map(store.contents())
  await storeCommits(store, toyCommits(700))
  const log = createToyLog(store)
  await log.upkeep(PLAN, 60_000)
  let made = 0
  const directory = createDirectory(store, () => `actor-${made++}`)
  await directory.actorOf(PLAN, '557058:some-person')
  return { store, before, log }
}

describe('purge', () => {
  it('a removed demo leaves no key', async () => {
    const { store, before, log } = await plan()
    expect(await log.purge(PLAN, 'removedDemo', 60_000)).toEqual({ kind: 'done' })
    expect(store.contents()).toEqual(before)
    expect(await note(log, 'anew', 0)).toMatchObject({ kind: 'done', seq: 1 })
  })

  it('a deleted project leaves a tombstone against late triggers', async () => {
    const { store, before, log } = await plan()
    await log.purge(PLAN, 'deletedProject', 60_000)
    expect([...store.contents().keys()].filter((key) => !before.has(key))).toEqual([`purged:${PLAN}`])
    expect(await log.isPurged(PLAN)).toBe(true)
    expect(await note(log, 'late', 700)).toMatchObject({ kind: 'rejected', code: 'notFound' })
    expect(await note(log, 'late', 0)).toMatchObject({ kind: 'rejected', code: 'notFound' })
    expect([...store.contents().keys()].filter((key) => !before.has(key))).toEqual([`purged:${PLAN}`])
  })

  it('goes on where its time was over', async () => {
    const { store, before, log } = await plan()
    expect(await log.purge(PLAN, 'removedDemo', -1)).toEqual({ kind: 'more' })
    expect(await log.purge(PLAN, 'removedDemo', 60_000)).toEqual({ kind: 'done' })
    expect(store.contents()).toEqual(before)
  })

  it('finds keys that a lagging list does not show', async () => {
    const { store, before } = await plan()
    const lagging = { ...store, list: async () => ({ keys: [] }) }
    await createToyLog(lagging).purge(PLAN, 'removedDemo', 60_000)
    expect([...store.contents().keys()].filter((key) => key.startsWith(`p:${PLAN}:c:`))).toEqual([])
    await createToyLog(store).purge(PLAN, 'removedDemo', 60_000)
    expect(store.contents()).toEqual(before)
  })
})
