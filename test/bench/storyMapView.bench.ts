import { performance } from 'node:perf_hooks'
import { storyMap } from '../../src/plan/views/storyMap'
import { largePlan } from '../support/mapPlan'
import { benchRow } from './benchRow'

/** How long the map's read model takes, from nothing and after a move, in ms. */
const count = 1000
const plan = largePlan(count)
let map = storyMap(plan)
const first: number[] = []
const again: number[] = []
for (let round = 0; round < 200; round++) {
  const id = String(10_001 + ((round * 37) % count))
  const place = { ...plan.map.places[id]!, slice: `s${round % 6}` }
  const next = { ...plan, map: { ...plan.map, places: { ...plan.map.places, [id]: place } } }
  let start = performance.now()
  storyMap(next)
  first.push(performance.now() - start)
  start = performance.now()
  map = storyMap(next, map)
  again.push(performance.now() - start)
}
const share = (times: readonly number[], part: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN
const row = (what: string, times: readonly number[]): void =>
  benchRow(`story map's read model of ${count} stories, ${what}`, `${share(times, 0.5).toFixed(1)} ms median, ${share(times, 0.95).toFixed(1)} ms p95`, '<= 5 ms median', share(times, 0.5) <= 5)
row('from nothing', first)
row('after a move', again)
