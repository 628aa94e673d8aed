import type { Capability } from '../../src/plan/kernel/area'
import type { Commit, EventBase } from '../../src/plan/kernel/commit'
import { createLog } from '../../src/log/createLog'
import type { Log } from '../../src/log/createLog'
import type { KeyValue } from '../../src/log/keyValue'
import { commitKey } from '../../src/log/keys'
import { commitToStored } from '../../src/log/storedCommit'
import type { ToyCommand, ToyParts, ToyStories } from './toyPlan'
import { toyDeciding, toyFolding } from './toyPlan'

export const PLAN = '10001'
export const MAY: readonly Capability[] = ['see', 'plan']

export interface TestClock {
  (): number
  add: (ms: number) => void
}

/** A clock that stands still but for what sleepers and tests add. */
export function createTestClock(start = 1_760_000_000_000): TestClock {
  let now = start
  return Object.assign(() => now, { add: (ms: number) => void (now += ms) })
}

export type ToyLog = Log<ToyParts, ToyStories, ToyCommand>

export function createToyLog(keyValue: KeyValue, clock: TestClock = createTestClock(), foldVersion = 1): ToyLog {
  let made = 0
  return createLog({
    ...toyDeciding,
    keyValue,
    folding: toyFolding,
    foldVersion,
    clock,
    random: () => `random-${clock()}-${made++}`,
    sleep: async (ms) => {
      clock.add(ms)
      await new Promise<void>((resolve) => setImmediate(resolve))
    },
  })
}

/** `count` commits with notes and moves over `stories` stories, each naming its predecessor. */
export function toyCommits(count: number, stories = 50, bytes = 60): readonly Commit[] {
  const commits: Commit[] = []
  for (let seq = 1; seq <= count; seq++) {
    const story = String(10_000 + ((seq * 7919) % stories))
    const text = `${seq}: ${'lorem ipsum dolor sit amet '.repeat(Math.ceil(bytes / 27)).slice(0, bytes)}`
    commits.push({
      seq,
      id: `cmd-${seq}`,
      prev: seq === 1 ? null : `cmd-${seq - 1}`,
      at: 1_750_000_000_000 + seq * 60_000,
      by: `actor-${seq % 5}`,
      source: 'page',
      ...(seq === 1 ? { logId: 'the-log' } : {}),
      digest: `digest-${seq}`,
      events: [
        (seq % 3 === 0
          ? { type: 'StoriesMoved', stories: [{ story, to: `slice-${seq % 4}` }] }
          : { type: 'NoteWritten', story, note: text }) as unknown as EventBase,
      ],
    })
  }
  return commits
}

export async function storeCommits(keyValue: KeyValue, commits: readonly Commit[], plan = PLAN): Promise<void> {
  for (const commit of commits) await keyValue.create(commitKey(plan, commit.seq), commitToStored(commit))
}

/** Sends a note until there is an answer; the same id each time, as a client does. */
export function note(log: ToyLog, id: string, base: number, story = '10001', text = `note ${id}`, by = 'me') {
  return log.handleCommand(PLAN, { id, base, by, source: 'page', command: { type: 'WriteNote', story, note: text } }, MAY)
}
