import { upcast } from '../../src/plan/kernel/upcast'
import type { AnyArea } from '../../src/plan/kernel/fold'
import { eachStoryOf } from '../../src/plan/kernel/fold'
import type { Commit, EventBase } from '../../src/plan/kernel/commit'
import { areas, fold, initialState } from '../../src/plan/plan'
import { benchCommits } from './benchPlan'
import { benchRow } from './benchRow'

/** The kernel's fold against a plain reduce with the same evolve functions, which owns its state outright. */
const commits = [...benchCommits(100_000, 1000)]
const areaByType = new Map((areas as readonly AnyArea[]).flatMap((area) => Object.keys(area.events).map((type) => [type, area] as const)))

function plainReduce(): unknown {
  const plan = Object.fromEntries(areas.map((area) => [area.name, area.initialState()])) as Record<string, never>
  const stories: Record<string, { areas: Record<string, object>; commits: number[] }> = {}
  return commits.reduce(
    (state, commit: Commit) => {
      for (const stored of commit.events) {
        const area = areaByType.get(stored.type)!
        const event = upcast(stored, undefined) as EventBase
        area.evolve(plan[area.name]!, event, commit)
        eachStoryOf(event, (id, entry) => {
          const part = (stories[id] ??= { areas: {}, commits: [] })
          if (part.commits.at(-1) !== commit.seq) part.commits.push(commit.seq)
          if (!area.evolveStory) return
          const own = (part.areas[area.name] ??= area.initialStory?.() ?? {})
          area.evolveStory(own, event, id, commit, entry)
        })
      }
      return state
    },
    { plan, stories },
  )
}

const kernelFold = (): unknown => fold(initialState(), commits)

function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

for (let warm = 0; warm < 3; warm++) {
  plainReduce()
  kernelFold()
}
const plain: number[] = []
const folded: number[] = []
for (let round = 0; round < 15; round++) {
  plain.push(time(plainReduce))
  folded.push(time(kernelFold))
}
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
const ratio = median(folded) / median(plain)
benchRow(
  'fold of 100,000 events in commits, ratio to a plain reduce',
  `${ratio.toFixed(2)} (${median(folded).toFixed(0)} ms to ${median(plain).toFixed(0)} ms)`,
  '<= 1.15',
  ratio <= 1.15,
)
