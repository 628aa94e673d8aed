import { describe, expect, it } from 'vitest'
import { decodeAny } from '../../src/log/encode'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import type { MemoryKeyValue } from '../../src/log/memoryKeyValue'
import { createTestClock, createToyLog, note, PLAN, storeCommits, toyCommits } from '../support/toyLog'
import { toyFolding } from '../support/toyPlan'

/** All that stands, with everything compressed unpacked (parts joined). */
function plainContents(store: MemoryKeyValue): string {
  const contents = store.contents()
  const texts = [...contents].map(([key, json]) => {
    const value = JSON.parse(json) as { data?: string; packed?: string }
    if (value.packed) return unzip(value.packed)
    if (value.data === undefined || key.includes('#')) return json
    let data = value.data
    for (let part = 1; contents.has(`${key}#${part}`); part++) data += (JSON.parse(contents.get(`${key}#${part}`)!) as { data: string }).data
    return unzip(data) + JSON.stringify({ ...value, data: '' })
  })
  return texts.join('\n')
}
const unzip = (text: string): string => JSON.stringify(decodeAny(text))

describe('TextRedacted leaves no byte', () => {
  it.each([
    ['in a single commit', 0],
    ['in a pack and a snapshot', 300],
    ['in a volume too', 2100],
  ])('%s', async (_where, later) => {
    const store = createMemoryKeyValue()
    const clock = createTestClock()
    const log = createToyLog(store, clock)
    await note(log, 'first', 0)
    await note(log, 'leak', 1, '10005', 'password hunter2 '.repeat(30))
    const more = toyCommits(later).slice(2).map((commit) => (commit.seq === 3 ? { ...commit, prev: 'leak' } : commit))
    await storeCommits(store, more)
    await log.upkeep(PLAN, 60_000)
    // Snapshots of another fold version, and orphans of a killed upkeep, hold it as well.
    await createToyLog(store, clock, 7).upkeep(PLAN, 60_000)
    expect(plainContents(store)).toContain('hunter2')
    const before = (await log.commits(PLAN, [2]))[0]!

    expect(await log.redact(PLAN, { seq: 2, event: 0, path: ['note'] }, 60_000)).toEqual({ kind: 'done' })

    expect(plainContents(store)).not.toContain('hunter2')
    expect(plainContents(store)).not.toContain(before.digest)
    const { digest: _, ...rest } = before
    expect((await log.commits(PLAN, [2]))[0]).toEqual({ ...rest, events: [{ ...before.events[0], note: { withheld: true } }] })
    // fold(redact(e)) is what is read, whatever source it comes from.
    const commits = await log.commits(PLAN, Array.from({ length: Math.max(2, later) }, (_unused, index) => index + 1))
    const expected = toyFolding.fold(toyFolding.initialState(), commits)
    const read = await log.read(PLAN, 'all')
    expect(read.kind === 'read' && read.state).toEqual(expected)
    expect(expected.stories['10005']?.areas.toy.notes).toContainEqual({ withheld: true })
    expect(await log.redact(PLAN, { seq: 2, event: 0, path: ['note'] }, 60_000)).toEqual({ kind: 'done' })
  })

  it('says so where there is no such text', async () => {
    const log = createToyLog(createMemoryKeyValue())
    await note(log, 'first', 0)
    for (const place of [
      { seq: 9, event: 0, path: ['note'] },
      { seq: 1, event: 4, path: ['note'] },
      { seq: 1, event: 0, path: [] },
      { seq: 1, event: 0, path: ['note', 'deeper', 'still'] },
    ])
      expect(await log.redact(PLAN, place, 60_000)).toEqual({ kind: 'noSuchText' })
  })
})
