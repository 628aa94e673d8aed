import { describe, expect, it } from 'vitest'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createTestClock, createToyLog, MAY, note, PLAN, storeCommits, toyCommits } from '../support/toyLog'
import { toyFolding } from '../support/toyPlan'

describe('a command', () => {
  it('appends one commit that names its predecessor; the first names the log', async () => {
    const store = createMemoryKeyValue()
    const log = createToyLog(store)
    expect(await note(log, 'a', 0)).toMatchObject({ kind: 'done', seq: 1 })
    const second = await note(log, 'b', 1)
    expect(second).toMatchObject({ kind: 'done', seq: 2, commits: [{ seq: 2, id: 'b', prev: 'a', by: 'me' }] })
    const { commits } = await log.since(PLAN, 0)
    expect(commits[0]).toMatchObject({ prev: null, logId: expect.any(String) as string })
    expect(commits[1]?.logId).toBeUndefined()
  })

  it('brings the commits after the caller’s base', async () => {
    const log = createToyLog(createMemoryKeyValue())
    for (const id of ['a', 'b', 'c']) await note(log, id, 0)
    const outcome = await note(log, 'd', 1)
    expect(outcome.kind === 'done' && outcome.commits.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })

  it('writes nothing when the wish is already true, or refused', async () => {
    const store = createMemoryKeyValue()
    const log = createToyLog(store)
    const title = (id: string) =>
      log.handleCommand(PLAN, { id, base: 0, by: 'me', source: 'page', command: { type: 'SetTitle', title: 'x' } }, MAY)
    await title('a')
    expect(await title('b')).toMatchObject({ kind: 'done', seq: 1 })
    expect(await note(log, 'c', 1, '1', '')).toMatchObject({ kind: 'rejected', code: 'invalid', at: 'note' })
    expect((await log.since(PLAN, 0)).commits).toHaveLength(1)
  })

  it('refuses a commit above 100 KiB and one of more than 500 stories, writing nothing', async () => {
    const log = createToyLog(createMemoryKeyValue())
    expect(await note(log, 'a', 0, '1', 'x'.repeat(110_000))).toMatchObject({ kind: 'rejected', code: 'invalid' })
    const stories = Array.from({ length: 501 }, (_, index) => ({ story: String(index), to: 's' }))
    const many = { id: 'b', base: 0, by: 'me', source: 'page', command: { type: 'MoveStories', stories } } as const
    expect(await log.handleCommand(PLAN, many, MAY)).toMatchObject({ kind: 'rejected', message: expect.stringContaining('501') as string })
    expect((await log.since(PLAN, 0)).commits).toHaveLength(0)
  })

  it('decides on the log’s newest state, whatever the caller has seen', async () => {
    const log = createToyLog(createMemoryKeyValue())
    const nth = (id: string, expected: number) =>
      log.handleCommand(PLAN, { id, base: 0, by: 'me', source: 'page', command: { type: 'WriteNth', story: '1', note: id, expected } }, MAY)
    expect(await nth('a', 0)).toMatchObject({ kind: 'done' })
    expect(await nth('b', 0)).toMatchObject({ kind: 'rejected', code: 'conflict' })
    expect(await nth('c', 1)).toMatchObject({ kind: 'done', seq: 2 })
  })

  it('gives an undoing command the commit it takes back', async () => {
    const log = createToyLog(createMemoryKeyValue())
    await note(log, 'a', 0)
    const undo = (id: string, seq: number) =>
      log.handleCommand(PLAN, { id, base: 1, by: 'me', source: 'page', command: { type: 'TakeBack', seq } }, MAY)
    expect(await undo('b', 1)).toMatchObject({ kind: 'done', commits: [{ events: [{ title: 'took back a' }] }] })
    expect(await undo('c', 99)).toMatchObject({ kind: 'rejected', code: 'notFound' })
  })

  it('asks for upkeep when it crosses into a new pack', async () => {
    const store = createMemoryKeyValue()
    await storeCommits(store, toyCommits(30))
    const log = createToyLog(store)
    expect(await note(log, 'a', 30)).not.toHaveProperty('upkeepDue')
    expect(await note(log, 'b', 31)).toHaveProperty('upkeepDue', true)
  })
})

describe('time', () => {
  it('never decreases, and a clock more than two minutes behind is marked', async () => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    const log = createToyLog(store, clock)
    const start = clock()
    await note(log, 'a', 0)
    clock.add(-60_000)
    await note(log, 'b', 1)
    clock.add(-120_000)
    await note(log, 'c', 2)
    const { commits } = await log.since(PLAN, 0)
    expect(commits.map(({ at }) => at)).toEqual([start, start, start])
    expect(commits.map(({ clockBehind }) => clockBehind)).toEqual([undefined, undefined, true])
  })
})

describe('a repeated command', () => {
  it('gets its first outcome, and nothing is written again', async () => {
    const log = createToyLog(createMemoryKeyValue())
    await note(log, 'a', 0)
    await note(log, 'b', 1)
    expect(await note(log, 'a', 0)).toMatchObject({ kind: 'done', seq: 1, repeated: true, commits: [{ id: 'a' }, { id: 'b' }] })
    expect((await log.since(PLAN, 0)).commits).toHaveLength(2)
  })

  it('with other content or by somebody else is refused', async () => {
    const log = createToyLog(createMemoryKeyValue())
    await note(log, 'a', 0)
    expect(await note(log, 'a', 0, '10001', 'something else')).toMatchObject({ kind: 'rejected', code: 'conflict' })
    expect(await note(log, 'a', 0, '10001', 'note a', 'somebody')).toMatchObject({ kind: 'rejected', code: 'conflict' })
  })

  it('is known by the snapshot’s last 500 ids, and an older base is told to reload', async () => {
    const store = createMemoryKeyValue()
    const log = createToyLog(store)
    await note(log, 'early', 0)
    await note(log, 'later', 1)
    const more = toyCommits(1026).slice(2).map((commit) => (commit.seq === 3 ? { ...commit, prev: 'later' } : commit))
    await storeCommits(store, more)
    expect(await log.upkeep(PLAN, 60_000)).toEqual({ kind: 'done' })
    // The snapshot stands at 1024 and remembers 525 on.
    expect(await note(log, 'later', 1)).toEqual({ kind: 'reload' })
    expect(await note(log, 'new', 523)).toEqual({ kind: 'reload' })
    expect(await note(log, 'new', 526)).toMatchObject({ kind: 'done', seq: 1027 })
    expect(await note(log, 'new', 526)).toMatchObject({ kind: 'done', seq: 1027, repeated: true })
    expect(await note(log, 'beyond', 5000)).toEqual({ kind: 'reload' })
  })
})

it('refuses commands while the log holds facts of a newer version, and still reads', async () => {
  const store = createMemoryKeyValue()
  const [first] = toyCommits(1)
  await storeCommits(store, [{ ...first!, events: [{ type: 'NoteWritten', v: 2 }] }])
  const log = createToyLog(store)
  expect(await note(log, 'a', 1)).toMatchObject({ kind: 'rejected', code: 'newerLog' })
  expect(await log.read(PLAN, 'all')).toMatchObject({ kind: 'read', state: { seq: 1, newer: [{ seq: 1, type: 'NoteWritten', v: 2 }] } })
  expect(toyFolding.routes.has('NoteWritten')).toBe(true)
})
