import { performance } from 'node:perf_hooks'
import { initialSettings } from '../../src/plan/areas/settings/state'
import type { PlanCommit } from '../../src/plan/planState'
import { createTimeTravel } from '../../src/plan/timeTravel'
import { storyMap } from '../../src/plan/views/storyMap'
import { createRandom } from '../support/random'
import { benchCommits } from './benchPlan'
import { benchRow } from './benchRow'

/** A step of the slider over a long log: the state as of any moment, and the map's read model of it, in ms. */
const COMMITS = 50_000
const commits = [...benchCommits(COMMITS, 1000)] as unknown as readonly PlanCommit[]
const settings = initialSettings()
const first = commits[0]!.at
const span = commits.at(-1)!.at - first
const random = createRandom(7)

let start = performance.now()
const travel = createTimeTravel(commits)
let longest = 0
for (let more = true; more; ) {
  const begun = performance.now()
  more = travel.prepare()
  longest = Math.max(longest, performance.now() - begun)
}
const prepared = performance.now() - start

const steps: number[] = []
let map: ReturnType<typeof storyMap> | undefined
for (let step = 0; step < 300; step += 1) {
  const at = first + Math.floor(random() * span)
  start = performance.now()
  map = storyMap(travel.stateAt(at, settings).plan, map)
  steps.push(performance.now() - start)
}
steps.sort((a, b) => a - b)
const share = (part: number): number => steps[Math.floor((steps.length - 1) * part)]!
const ms = (value: number): string => `${value.toFixed(1)} ms`
benchRow(`checkpoints of ${COMMITS} commits (the longest piece of it)`, `${ms(prepared)} (${ms(longest)})`, 'pieces <= 100 ms', longest <= 100)
benchRow(`a step of the slider over ${COMMITS} commits: state and map's read model`, `${ms(share(0.5))} median, ${ms(share(0.95))} p95, ${ms(share(1))} worst`, '<= 100 ms', share(0.95) <= 100)
