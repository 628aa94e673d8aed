import type { SolarStory } from './solarIssues'
import { SOLAR_STORIES } from './solarIssues'
import type { Role } from './solarScenario'
import { SOLAR_FIRST_ITERATION, SOLAR_ITERATION_DAYS } from './solarScenario'

const DAY = 24 * 60 * 60 * 1000

interface Given {
  readonly now: number
  /** Iterations of the plan by their name. */
  readonly iterations: () => Promise<Readonly<Record<string, string>>>
  readonly personOf: (role: Role) => Promise<string>
  readonly storyId: (slug: string) => string
}

interface Step {
  readonly role: Role
  readonly command: { readonly type: string; readonly [field: string]: unknown }
}

/** What kind of work the stories are; the rest is the application around it, of no kind of its own. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  data: ['meter-import', 'clean-gaps', 'holdout', 'weather-feed', 'weather-cache', 'satellite-feed', 'tariff-feed', 'format-conversion', 'old-meters'],
  features: ['history-appliance', 'learn-habits', 'forecast-snow'],
  training: ['consumption-model', 'production-model', 'satellite-model', 'forecast-hourly', 'forecast-household', 'forecast-week', 'segment-model', 'optimise-storage', 'rule-strategy', 'forecast-cloud-camera'],
  evaluation: ['baseline-persistence', 'forecast-uncertainty', 'bias-heat-pumps', 'ab-test', 'follow-rate', 'simulate-season', 'feedback-diary'],
  deployment: ['serve-daily', 'retrain-pipeline', 'monitor-drift', 'edge-model', 'weather-alerts', 'dynamic-tariff'],
  documentation: ['print-report', 'recommend-why'],
}

/** Stories got their kinds together, on these days. */
const SORTED = [12, 61, 104, 161]

const bySprint = (day: number, sprint: number, role: Role, type: string, fields: object) => ({ day, sprint: `SOLAR Sprint ${sprint}`, role, type, fields })

const SAID = [
  bySprint(175, 13, 'owner', 'DescribeIteration', { field: 'goal', value: 'Know what drives the error of each household.' }),
  bySprint(189, 14, 'owner', 'DescribeIteration', { field: 'goal', value: 'Plan the battery for the next day, in a simulation.' }),
  bySprint(203, 14, 'owner', 'DescribeIteration', { field: 'review', value: 'Six households and the provider looked at a simulated week. They asked for the **reason** before the saving.' }),
  bySprint(203, 14, 'owner', 'NoteOutcome', { outcome: 'review-14-1', text: 'Show why the battery is charged now' }),
  bySprint(203, 14, 'owner', 'NoteOutcome', { outcome: 'review-14-2', text: 'Leave a reserve for the night' }),
  bySprint(203, 15, 'owner', 'DescribeIteration', { field: 'goal', value: 'Ten households charge their battery by the plan.' }),
  bySprint(203, 15, 'owner', 'DescribeIteration', { field: 'deliverable', value: 'The plan of tomorrow runs on the gateway of ten households and can be switched off by each.' }),
  bySprint(203, 15, 'owner', 'FocusIteration', { focus: 'deployment' }),
  bySprint(209, 16, 'owner', 'DescribeIteration', { field: 'goal', value: 'Prices that change by the hour count in the plan.' }),
] as const

/** Iterations, kinds of work, and a coming sprint that is planned in part: a story in it waits for one that is in none. */
export async function solarIterationSteps(day: number, { now, iterations, personOf, storyId }: Given): Promise<readonly Step[]> {
  const steps: Step[] = kindSteps(day, storyId)
  const add = (role: Role, command: Step['command']): unknown => steps.push({ role, command })
  if (day === 90) add('scientist', { type: 'AddRecurringWork', work: 'readings', details: { name: 'Take over the readings of new households', kind: 'data', days: 0.5, period: 'weekly' } })
  if (day === 203) add('scientist', { type: 'AddRecurringWork', work: 'meter-format', details: { name: 'Convert the meters’ new format', kind: 'data', days: 1, period: 'monthly' } })
  const said = SAID.filter((one) => one.day === day)
  if (said.length === 0 && day !== 205 && day !== 208) return steps
  const byName = await iterations()
  for (const { sprint, role, type, fields } of said) add(role, { type, iteration: byName[sprint], ...fields })
  if (day === 205) add('scientist', { type: 'RaiseBlocker', iteration: byName['SOLAR Sprint 15'], blocker: 'gateway', text: 'Two gateways refuse the new firmware', owner: await personOf('scientist') })
  if (day === 208) add('owner', { type: 'RaiseBlocker', iteration: byName['SOLAR Sprint 15'], blocker: 'consent', text: 'Four households have not agreed to be switched from outside', owner: await personOf('owner') })
  if (day === 209) add('owner', { type: 'AddIterations', iterations: [{ iteration: 'sprint17', details: seventeenth(now, day) }] })
  if (day === 209) add('owner', { type: 'PlanIterations', stories: ['dynamic-tariff', 'community'].map((slug) => ({ story: storyId(slug), iteration: byName['SOLAR Sprint 16'] })) })
  return steps
}

/** Planned in Foldline, not on the board yet. */
function seventeenth(now: number, day: number) {
  const dayAt = (target: number): number => Math.floor((now + (target - day) * DAY) / DAY) * DAY
  const starts = SOLAR_FIRST_ITERATION + 16 * SOLAR_ITERATION_DAYS
  return { name: 'SOLAR Sprint 17', startsAt: dayAt(starts), endsAt: dayAt(starts + SOLAR_ITERATION_DAYS), state: 'future', sprint: null }
}

function kindSteps(day: number, storyId: (slug: string) => string): Step[] {
  const at = SORTED.indexOf(day)
  if (at < 0) return []
  const isNew = ({ created }: SolarStory): boolean => created <= day && created > (SORTED[at - 1] ?? -1)
  const fresh = new Set(SOLAR_STORIES.filter(isNew).map(({ slug }) => slug))
  return Object.entries(KINDS).flatMap(([kind, slugs]): Step[] => {
    const stories = slugs.filter((slug) => fresh.has(slug)).map(storyId)
    return stories.length === 0 ? [] : [{ role: 'scientist', command: { type: 'SetWorkKind', stories, kind } }]
  })
}
