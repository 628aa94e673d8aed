import { describe, expect, it } from 'vitest'
import type { KeyValue } from '../../src/log/keyValue'
import type { MemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import type { StorageFault } from '../support/faultyKeyValue'
import { createFaultyKeyValue } from '../support/faultyKeyValue'
import { createRandom } from '../support/random'
import type { ToyLog } from '../support/toyLog'
import { createTestClock, createToyLog, MAY, note, PLAN, storeCommits, toyCommits } from '../support/toyLog'
import { toyFolding } from '../support/toyPlan'

const { fold, initialState } = toyFolding

async function wholeLog(store: KeyValue) {
  const log = createToyLog(store)
  const commits = []
  for (let next: number | null = 0; next !== null; ) {
    const page: Awaited<ReturnType<ToyLog['since']>> = await log.since(PLAN, next)
    commits.push(...page.commits)
    next = page.next
  }
  return commits
}

/** Sends one command until it is answered for good, as a client does: the same id, content and base. */
async function insist(log: ToyLog, id: string, base: number): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const outcome = await note(log, id, base)
    if (outcome.kind === 'done') return 'done'
    if (outcome.kind === 'rejected' || outcome.kind === 'reload') return outcome.kind
  }
  return 'never'
}

/** A store of its own with the same contents: what all kills start from is made once. */
async function copyOf(store: MemoryKeyValue): Promise<MemoryKeyValue> {
  const copy = createMemoryKeyValue()
  for (const [key, json] of store.contents()) await copy.create(key, JSON.parse(json))
  return copy
}

describe('a process killed at any storage call', () => {
  it('leaves everything acknowledged, nothing half, and a log that goes on', async () => {
    const before = createMemoryKeyValue()
    await storeCommits(before, toyCommits(254))
    for (let killAt = 0; ; killAt++) {
      const store = await copyOf(before)
      const faulty = createFaultyKeyValue(store, (_call, n) => (n === killAt ? 'kill' : undefined))
      const log = createToyLog(faulty)
      const acknowledged: string[] = []
      let killed = false
      try {
        for (const id of ['a', 'b', 'c', 'd']) {
          if ((await note(log, id, 254)).kind === 'done') acknowledged.push(id)
          if (id === 'b') await log.upkeep(PLAN, 60_000)
        }
      } catch {
        killed = true
      }
      const commits = await wholeLog(store)
      expect(commits.slice(254).map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
      expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, index) => index + 1))
      const survivor = createToyLog(store)
      const read = await survivor.read(PLAN, 'all')
      expect(read.kind === 'read' && read.state).toEqual(fold(initialState(), commits))
      for (const id of ['a', 'b', 'c', 'd']) expect(await insist(survivor, id, 254)).toBe('done')
      await survivor.upkeep(PLAN, 60_000)
      expect((await wholeLog(store)).slice(254).map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(['a', 'b', 'c', 'd'])
      if (!killed) return
    }
  }, 60_000)

  it('at a kill in redaction or purge the next call finishes the work', async () => {
    const before = createMemoryKeyValue()
    await storeCommits(before, toyCommits(300))
    await createToyLog(before).upkeep(PLAN, 60_000)
    for (let killAt = 0; ; killAt++) {
      const store = await copyOf(before)
      const log = createToyLog(store)
      const mortal = createToyLog(createFaultyKeyValue(store, (_call, n) => (n === killAt ? 'kill' : undefined)))
      const place = { seq: 2, event: 0, path: ['note'] }
      let killed = false
      try {
        await mortal.redact(PLAN, place, 60_000)
        await mortal.purge(PLAN, 'removedDemo', 60_000)
      } catch {
        killed = true
      }
      if ((await log.since(PLAN, 299)).commits.length > 0) {
        expect((await log.redact(PLAN, place, 60_000)).kind).toBe('done')
        const state = await log.read(PLAN, 'all')
        expect(state.kind === 'read' && state.state.seq).toBe(300)
      }
      expect(await log.purge(PLAN, 'removedDemo', 60_000)).toEqual({ kind: 'done' })
      expect([...store.contents().keys()]).toEqual([])
      if (!killed) return
    }
  }, 60_000)
})

describe('eight writers under injected faults', () => {
  it.each([1, 2, 3])('land each command exactly once, without a gap (seed %i)', async (seed) => {
    const store = createMemoryKeyValue()
    const random = createRandom(seed)
    const faults: readonly StorageFault[] = ['conflict', 'throttled', 'failed', 'timeoutAfterWrite']
    const faulty = createFaultyKeyValue(store, () => (random() < 0.15 ? faults[Math.floor(random() * faults.length)] : undefined))
    const clock = createTestClock()
    const writers = Array.from({ length: 8 }, () => createToyLog(faulty, clock))
    const answers = await Promise.all(
      writers.map(async (log, writer) => {
        const own: string[] = []
        for (let n = 0; n < 12; n++) {
          own.push(await insist(log, `w${writer}-${n}`, 0))
          if (n % 5 === 4) await log.upkeep(PLAN, 60_000).catch(() => undefined)
        }
        return own
      }),
    )
    expect(new Set(answers.flat())).toEqual(new Set(['done']))
    const commits = await wholeLog(store)
    expect(commits.map(({ id }) => id).toSorted()).toEqual(
      Array.from({ length: 96 }, (_, index) => `w${Math.floor(index / 12)}-${index % 12}`).toSorted(),
    )
    expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, index) => index + 1))
    for (const commit of commits.slice(1)) expect(commit.prev).toBe(commits[commit.seq - 2]?.id)
    const read = await createToyLog(store, clock).read(PLAN, 'all')
    expect(read.kind === 'read' && read.state).toEqual(fold(initialState(), commits))
  }, 60_000)

  it('each decides on what the others wrote', async () => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        createToyLog(store, clock).handleCommand(
          PLAN,
          { id: `w${writer}`, base: 0, by: 'me', source: 'page', command: { type: 'WriteNth', story: '1', note: 'first', expected: 0 } },
          MAY,
        ),
      ),
    )
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    expect(answers.filter(({ kind }) => kind === 'rejected')).toHaveLength(7)
  })
})

describe('storage that fails for long', () => {
  it.each([
    ['throttled', 'busy'],
    ['failed', 'unknown'],
  ] as const)('%s: the command is answered with %s within its time, and nothing is half', async (fault, kind) => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    const log = createToyLog(createFaultyKeyValue(store, (call) => (call === 'create' ? fault : undefined)), clock)
    const started = clock()
    expect(await note(log, 'a', 0)).toMatchObject({ kind })
    expect(clock() - started).toBeLessThan(20_000)
    expect(await wholeLog(store)).toEqual([])
    expect(await note(createToyLog(store, clock), 'a', 0)).toMatchObject({ kind: 'done', seq: 1 })
  })

  it('a write that timed out after it stood is found, not repeated', async () => {
    const store = createMemoryKeyValue()
    let left = 1
    const faulty = createFaultyKeyValue(store, (call) => (call === 'create' && left-- > 0 ? 'timeoutAfterWrite' : undefined))
    expect(await note(createToyLog(faulty), 'a', 0)).toMatchObject({ kind: 'done', seq: 1 })
    expect(await wholeLog(store)).toHaveLength(1)
  })
})

async function cachesMadeBy(workers: number) {
  const store = createMemoryKeyValue()
  const clock = createTestClock()
  await storeCommits(store, toyCommits(2400, 200))
  await Promise.all(Array.from({ length: workers }, () => createToyLog(store, clock).upkeep(PLAN, 60_000)))
  return [...store.contents()].filter(([key]) => !key.endsWith('manifest')).toSorted(([a], [b]) => a.localeCompare(b))
}

describe('many at once', () => {
  it('upkeep by several leaves what one would leave', async () => {
    expect(await cachesMadeBy(4)).toEqual(await cachesMadeBy(1))
  })

  it('an older snapshot that pushed out a newer one puts it back', async () => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    await storeCommits(store, toyCommits(256, 40))
    await createToyLog(store, clock).upkeep(PLAN, 60_000)
    await storeCommits(store, toyCommits(600, 40).slice(256))
    // One worker stops before it sets its manifest; meanwhile another makes a newer snapshot.
    const gate = createSignal()
    const waits = createSignal()
    const slow: KeyValue = {
      ...store,
      replace: async (key, value, options) => {
        if (key.endsWith('manifest')) {
          waits.give()
          await gate.given
        }
        return store.replace(key, value, options)
      },
    }
    const slowWork = createToyLog(slow, clock).upkeep(PLAN, 60_000)
    await waits.given
    await storeCommits(store, toyCommits(1100, 40).slice(600))
    await createToyLog(store, clock).upkeep(PLAN, 60_000)
    gate.give()
    await slowWork
    expect(await store.get(`p:${PLAN}:s:1:manifest`)).toMatchObject({ seq: 1024 })
  })
})

function createSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give!: () => void
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}
