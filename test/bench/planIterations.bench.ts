import { performance } from 'node:perf_hooks'
import { planIterations } from '../../src/plan/planning/planIterations'
import { largePlan } from '../support/mapPlan'
import { benchRow } from './benchRow'

/** How long it takes to propose what goes into twelve iterations, from nothing, in ms (IPLAN-8). */
const MONDAY = Date.UTC(2026, 0, 5)
const FORTNIGHT = 14 * 86_400_000
const large = largePlan(500)
const byId = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`i${index}`, { name: `I${index}`, startsAt: MONDAY + index * FORTNIGHT, endsAt: MONDAY + (index + 1) * FORTNIGHT, state: 'future' as const, sprint: null }]))
const rows = Object.fromEntries(Object.entries(large.jiraFacts.rows).map(([id, row]) => [id, { ...row, status: '1' }]))
const dependsOn = Object.fromEntries(Object.keys(rows).filter((_, index) => index % 5 === 4).map((id) => [id, [String(Number(id) - 3)]]))
const plan = { ...large, jiraFacts: { ...large.jiraFacts, rows, dependsOn }, iterations: { ...large.iterations, byId }, iterationPlans: { team: { people: 12, focus: 0.7 }, byIteration: {} } }
const times: number[] = []
for (let round = 0; round < 50; round++) {
  const start = performance.now()
  planIterations(plan, MONDAY, { mode: 'fill' })
  times.push(performance.now() - start)
}
const share = (part: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN
benchRow('500 stories planned into 12 iterations', `${share(0.5).toFixed(1)} ms median, ${share(0.95).toFixed(1)} ms p95`, '<= 50 ms median', share(0.5) <= 50)
