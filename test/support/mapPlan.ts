import { initialState } from '../../src/plan/plan'
import type { PlanParts } from '../../src/plan/planState'
import { DEFAULT_SIZES } from '../../src/playbook/sizes'
import { INVESTMENT_STAGES } from '../../src/playbook/slices'

/** A plan with nothing in it but the default settings and a mapping of three statuses. */
export function emptyPlan(): PlanParts {
  const { plan } = initialState()
  const settings = { ...plan.settings, logId: 'log', scope: 'project = MAP', statuses: { '1': 'todo', '2': 'doing', '3': 'delivered' } as const }
  return { ...plan, settings }
}

type Rows = PlanParts['jiraFacts']['rows']

/** Facts of stories by the status they are in. */
export function rowsOf(statusById: Readonly<Record<string, string>>): Rows {
  return Object.fromEntries(
    Object.entries(statusById).map(([id, status], index) => [
      id,
      { status, resolution: null, since: 0, epic: null, entered: index },
    ]),
  )
}

/**
 * Two verticals: V1 with the activities A1 and A2, V2 without; slices MVP and Growth. Stories by their cell,
 * "slice/column" with the columns V1.A1, V1.A2 and V2, in the order of their rank.
 */
export function smallPlan(cells: Readonly<Record<string, readonly string[]>>, statusById: Readonly<Record<string, string>> = {}): PlanParts {
  const plan = emptyPlan()
  const places: Record<string, PlanParts['map']['places'][string]> = {}
  const statuses: Record<string, string> = {}
  for (const [cell, ids] of Object.entries(cells)) {
    const [slice = '', column = ''] = cell.split('/')
    const [vertical = '', activity = null] = column.split('.')
    ids.forEach((id, index) => {
      places[id] = { vertical, activity, slice, rank: String.fromCodePoint(97 + index) }
      statuses[id] = '1'
    })
  }
  return {
    ...plan,
    jiraFacts: { ...plan.jiraFacts, rows: rowsOf({ ...statuses, ...statusById }) },
    map: {
      verticals: { V1: { name: 'App content', rank: 'a' }, V2: { name: 'Recommendation', rank: 'b' } },
      activities: { A2: { vertical: 'V1', name: 'Prediction', rank: 'b' }, A1: { vertical: 'V1', name: 'History', rank: 'a' } },
      slices: {
        Growth: { name: 'Growth', rank: 'b', investment: 'Growth' },
        MVP: { name: 'MVP', rank: 'a', investment: 'MVP' },
      },
      places,
    },
  }
}

/** A plan as large as the figures ask for: 4 verticals × 3 activities, 6 slices, sizes on five of six stories. */
export function largePlan(count: number): PlanParts {
  const plan = emptyPlan()
  const verticals: Record<string, PlanParts['map']['verticals'][string]> = {}
  const activities: Record<string, PlanParts['map']['activities'][string]> = {}
  const slices: Record<string, PlanParts['map']['slices'][string]> = {}
  const names = ['Front design', 'App content', 'Recommendation', 'Data platform']
  names.forEach((name, v) => {
    verticals[`v${v}`] = { name, rank: `a${v}` }
    for (let a = 0; a < 3; a++) activities[`v${v}a${a}`] = { vertical: `v${v}`, name: `${name} ${a + 1}`, rank: `a${a}` }
  })
  for (let s = 0; s < 6; s++)
    slices[`s${s}`] = { name: `Slice ${s + 1}`, rank: `a${s}`, investment: INVESTMENT_STAGES[Math.floor(s / 2)]! }
  const statusById: Record<string, string> = {}
  const places: Record<string, PlanParts['map']['places'][string]> = {}
  const byStory: Record<string, { size: string; people: number }> = {}
  for (let i = 0; i < count; i++) {
    const id = String(10_001 + i)
    const v = i % 4
    const a = Math.floor(i / 4) % 3
    statusById[id] = String(1 + (i % 3))
    places[id] = { vertical: `v${v}`, activity: `v${v}a${a}`, slice: `s${Math.floor(i / 12) % 6}`, rank: `m${String(i).padStart(5, '0')}` }
    if (i % 6 !== 5) byStory[id] = { size: DEFAULT_SIZES[i % 5]!.id, people: 1 }
  }
  return {
    ...plan,
    jiraFacts: { ...plan.jiraFacts, rows: rowsOf(statusById) },
    map: { verticals, activities, slices, places },
    estimates: { byStory },
  }
}
