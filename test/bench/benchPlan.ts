import type { Commit, EventBase } from '../../src/plan/kernel/commit'
import type { KeyValue } from '../../src/log/keyValue'
import { commitKey } from '../../src/log/keys'
import { commitToStored } from '../../src/log/storedCommit'
import { createRandom } from '../support/random'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const WORDS = 'the model data set label of error for night solar cell battery user week forecast screen grid we saw that it holds on old houses too'.split(' ')

/**
 * A log as a plan of `stories` stories leaves it: set-up, stories that come from Jira and are placed, then
 * day-to-day facts spread over them. `extra`: characters of text more in each, to make larger commits.
 */
export function* benchCommits(count: number, stories: number, extra = 0): Generator<Commit> {
  const random = createRandom(count + stories)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const id = (length: number): string => Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]!).join('')
  const people = Array.from({ length: 12 }, () => id(32))
  const words = (length: number): string => {
    let text = ''
    while (text.length < length) text += `${pick(WORDS)} `
    return text.slice(0, length)
  }
  const story = (): string => String(10_000 + Math.floor(random() * stories))
  let at = 1_700_000_000_000
  let prev: string | null = null
  let seq = 0

  function commit(events: readonly object[]): Commit {
    at += Math.floor(random() * 600_000)
    seq++
    const made: Commit = {
      seq,
      id: id(21),
      prev,
      at,
      by: pick(people),
      source: 'page',
      ...(seq === 1 ? { logId: id(32) } : {}),
      digest: id(12),
      events: events as readonly EventBase[],
    }
    prev = made.id
    return made
  }

  const all = Array.from({ length: stories }, (_, index) => String(10_000 + index))
  for (let from = 0; from < stories; from += 200) {
    const some = all.slice(from, from + 200)
    if (seq >= count) return
    yield commit([{ type: 'StoriesEntered', stories: some.map((one) => ({ story: one, occurredAt: at, status: '10000', resolution: null, epic: null })), imported: true }])
    if (seq >= count) return
    yield commit([{ type: 'StoriesPlaced', stories: some.map((one, index) => ({ story: one, place: place(from + index), was: null })) }])
  }
  for (let n = 0; seq < count; n++) yield commit([dailyEvent(n)])

  /** What people and Jira do day by day: mostly moving cards and statuses, checklists, sizes now and then, a hypothesis seldom. */
  function dailyEvent(n: number): object {
    const note = words(14 + extra)
    const more = extra ? { note } : {}
    const roll = random()
    if (roll < 0.3) return { type: 'StoriesPlaced', stories: [{ story: story(), place: place(n), was: null }], ...more }
    if (roll < 0.5) return { type: 'StatusesChanged', stories: [{ story: story(), occurredAt: at, from: '10000', to: '10001', resolution: null }], ...more }
    if (roll < 0.7) return { type: 'ChecklistItemTicked', story: story(), stage: pick(STAGES), item: pick(ITEMS), ...more }
    if (roll < 0.82) return { type: 'StoryEstimated', story: story(), estimate: { size: pick(['S', 'M', 'L']), people: 1 }, was: null, note }
    if (roll < 0.92) return { type: 'StageAdvanced', story: story(), from: pick(STAGES), to: pick(STAGES), note }
    if (roll < 0.997) return { type: 'StoriesScheduled', stories: [{ story: story(), iteration: `i${Math.floor(seq / 500)}`, was: null }], ...more }
    // Texts are long once in a while, as hypotheses are.
    const statement = { belief: words(120 + extra), metric: 'MAE', comparison: '<=', target: 3, unit: 'kWh', dataSet: 'houses', timeBoxDays: 5, confidence: 0.6, kind: 'product' }
    return { type: 'HypothesisStated', hypothesis: id(12), story: story(), number: n, statement }
  }
}

const place = (index: number) => ({ vertical: `v${index % 6}`, activity: null, slice: `s${index % 5}`, rank: `a${index}` })
const STAGES = ['exploration', 'prototype', 'integration', 'operation']
const ITEMS = ['data-sample', 'metric', 'baseline', 'error-analysis', 'review', 'monitoring']

/** Stores the commits as single records; answers how many bytes they are on average. */
export async function storeBench(keyValue: KeyValue, plan: string, commits: Iterable<Commit>): Promise<number> {
  let bytes = 0
  let count = 0
  for (const commit of commits) {
    const stored = commitToStored(commit)
    bytes += JSON.stringify(commit).length
    count++
    await keyValue.create(commitKey(plan, commit.seq), stored)
  }
  return bytes / count
}
