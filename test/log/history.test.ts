import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../src/contract/unpack'
import type { Commit } from '../../src/plan/kernel/commit'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createToyLog, note, PLAN, storeCommits, toyCommits } from '../support/toyLog'
import type { ToyLog } from '../support/toyLog'

async function everything(log: ToyLog, after: number, read: 'node' | 'browser' = 'node', withhold?: (commit: Commit) => Commit) {
  const commits: Commit[] = []
  let pages = 0
  for (let next: number | null = after; next !== null; pages++) {
    const page: Awaited<ReturnType<ToyLog['history']>> = await log.history(PLAN, next, withhold ? { withhold: Promise.resolve(withhold) } : {})
    expect(JSON.stringify(page).length).toBeLessThan(5_000_000)
    for (const block of page.blocks) {
      const content = read === 'browser' ? await unpack(block) : JSON.parse(gunzipSync(Buffer.from(block, 'base64')).toString())
      commits.push(...(content as { commits: Commit[] }).commits.filter(({ seq }) => seq > (commits.at(-1)?.seq ?? after)))
    }
    commits.push(...page.commits)
    next = page.next
  }
  return { commits, pages }
}

describe('history', () => {
  it.each([0, 1, 40, 2047, 2048, 2100, 4499, 4500])('after commit %i brings every later one, once, in order', async (after) => {
    const store = createMemoryKeyValue()
    const all = toyCommits(4500, 30)
    await storeCommits(store, all)
    const log = createToyLog(store)
    await log.upkeep(PLAN, 60_000)
    expect((await everything(log, after)).commits).toEqual(all.slice(after))
  })

  it('can be unpacked by a browser', async () => {
    const store = createMemoryKeyValue()
    const all = toyCommits(100)
    await storeCommits(store, all)
    const log = createToyLog(store)
    await log.upkeep(PLAN, 60_000)
    expect((await everything(log, 0, 'browser')).commits).toEqual(all)
  })

  it('comes in pages below the reply limit when commits are large', async () => {
    const store = createMemoryKeyValue()
    const all = toyCommits(180, 30).map((commit, index) => ({ ...commit, events: [{ type: 'NoteWritten', story: '1', note: randomText(index, 40_000) }] }))
    await storeCommits(store, all)
    const log = createToyLog(store)
    expect((await everything(log, 0)).commits).toEqual(all)
    await log.upkeep(PLAN, 60_000)
    const { commits, pages } = await everything(log, 0)
    expect(commits).toEqual(all)
    expect(pages).toBeGreaterThan(1)
  }, 60_000)

  it('a text withheld under issue security shows in no block and no commit', async () => {
    const store = createMemoryKeyValue()
    await storeCommits(store, toyCommits(70))
    const log = createToyLog(store)
    await log.upkeep(PLAN, 60_000)
    await note(log, 'secret', 70, '1', 'very secret')
    const { commits } = await everything(log, 0, 'node', withhold)
    expect(commits).toHaveLength(71)
    expect(JSON.stringify(commits)).not.toMatch(/lorem|secret\b(?!")/)
  })
})

it('since brings what a client lacks, and nothing where it lacks nothing', async () => {
  const store = createMemoryKeyValue()
  const all = toyCommits(2000)
  await storeCommits(store, all)
  const log = createToyLog(store)
  expect(await log.since(PLAN, 1990)).toEqual({ commits: all.slice(1990), next: null })
  expect(await log.since(PLAN, 2000)).toEqual({ commits: [], next: null })
  const first = await log.since(PLAN, 0)
  expect(first.commits).toEqual(all.slice(0, first.next ?? 0))
})

it('single commits by number: a story’s own history', async () => {
  const store = createMemoryKeyValue()
  const all = toyCommits(200, 10)
  await storeCommits(store, all)
  const log = createToyLog(store)
  await log.upkeep(PLAN, 60_000)
  const read = await log.read(PLAN, ['10003'])
  const seqs = read.kind === 'read' ? read.state.stories['10003']!.commits : []
  expect(seqs.length).toBeGreaterThan(10)
  expect(await log.commits(PLAN, seqs)).toEqual(all.filter(({ events }) => JSON.stringify(events).includes('"10003"')))
})

/** Text that does not compress. */
function randomText(seed: number, length: number): string {
  let state = seed + 1
  let text = ''
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    text += state.toString(36)
  }
  return text
}

function withhold(commit: Commit): Commit {
  return {
  ...commit,
  events: commit.events.map((event) => ('note' in event ? { ...event, note: { withheld: true } } : event)),
  }
}
