import { performance } from 'node:perf_hooks'
import { storyMap } from '../../src/plan/views/storyMap'
import { largePlan } from '../support/mapPlan'

/** How long the map's read model takes after a move, in ms: `npx tsx test/bench/storyMapView.ts [stories]`. */
const count = Number(process.argv[2] ?? 1000)
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
const at = (times: number[], share: number): string => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!.toFixed(2)
console.log(`story map of ${count} stories: from nothing ${at(first, 0.5)} ms (p95 ${at(first, 0.95)}), after a move ${at(again, 0.5)} ms (p95 ${at(again, 0.95)})`)
