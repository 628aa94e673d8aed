import { createLog } from '../../src/log/createLog'
import type { Log } from '../../src/log/createLog'
import type { KeyValue } from '../../src/log/keyValue'
import type { EventBase } from '../../src/plan/kernel/commit'
import { decided } from '../../src/plan/kernel/decision'
import { folding, FOLD_VERSION } from '../../src/plan/plan'
import type { PlanParts, StoryAreas } from '../../src/plan/planState'

/** The one command of the benches: what it costs in storage does not depend on what it decides. */
export interface BenchCommand {
  readonly type: 'Estimate'
  readonly story: string
}

export type BenchLog = Log<PlanParts, StoryAreas, BenchCommand>

export function createBenchLog(keyValue: KeyValue): BenchLog {
  let made = 0
  return createLog<PlanParts, StoryAreas, BenchCommand>({
    keyValue,
    folding,
    foldVersion: FOLD_VERSION,
    clock: Date.now,
    random: () => `random${made++}`,
    needs: ({ story }) => ({ stories: [story] }),
    decide: ({ story }) =>
      decided<EventBase>({ type: 'StoryEstimated', story, estimate: { size: 'M', people: 1 }, was: null } as EventBase),
  })
}

export const PLAN = '10001'

export function estimate(log: BenchLog, id: string, base: number, story = '10007') {
  return log.handleCommand(PLAN, { id, base, by: 'bench', source: 'page', command: { type: 'Estimate', story } }, ['see', 'plan'])
}
