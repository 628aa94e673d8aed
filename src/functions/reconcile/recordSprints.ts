import { readSprintIssueIds, readSprints } from '../../jira/sprints'
import type { JiraSprint } from '../../jira/sprints'
import { iterationOfSprint, said } from '../../plan/areas/iterations/sprint'
import type { IterationsState } from '../../plan/areas/iterations/state'
import { NAME_LIMIT } from '../../plan/kernel/text'
import type { PlanState } from '../../plan/planState'
import { derivedId } from '../derivedId'
import { readPlanPart, recordAsApp } from '../recordAsApp'
import type { Services } from '../services'
import { fromJira } from './fromJira'
import { clearKeptIterations, keepIterations } from './keepIterations'

/** The plan's iterations by id, as far as they can be over: those made ahead just now may be missing. */
export type Iterations = IterationsState['byId']

/** Sprints that are open, or were when we last looked, and who is in them. */
export const recordOpenSprints = (services: Services, plan: string): Promise<Iterations> => recordSprints(services, plan, 'open')

/** So many closed sprints are looked into when everything is read; the map of older ones stays as it is. */
const CLOSED_SPRINTS = 60

/** The sprints of the plan's board as Jira shows them now, and the stories in them; without one, the calendar's iterations. */
export async function recordSprints(services: Services, plan: string, which: 'open' | 'all'): Promise<Iterations> {
  const state = await readPlanPart(services, plan)
  const { board, byId } = state.plan.iterations
  await services.records.setBoard(plan, board)
  if (board === null) {
    await keepIterations(services, plan, state)
    return byId
  }
  const sprints = await fromJira(readSprints(services.app, board))
  if (sprints.length > 0) await clearKeptIterations(services, plan, state)
  await recordAsApp(services, plan, state.seq, {
    id: derivedId('sprints', state.head, sprints),
    source: 'jira',
    command: { type: 'RecordSprints', sprints: sprints.map((sprint) => ({ id: sprint.id, details: sprintToIteration(sprint) })) },
  })
  await recordSprintStories(services, plan, state, board, sprintsToRead(state, sprints, which))
  if (sprints.length === 0) await keepIterations(services, plan, state)
  const kept = Object.entries(byId).filter(([, { sprint }]) => sprint === null)
  return Object.fromEntries([...kept, ...sprints.map((sprint) => [iterationOfSprint({ byId }, sprint.id, sprintToIteration(sprint)), sprintToIteration(sprint)] as const)])
}

function sprintToIteration({ id, name, state, startsAt, endsAt, completedAt }: JiraSprint) {
  return {
    name: name.trim().slice(0, NAME_LIMIT) || `Sprint ${id}`,
    startsAt,
    endsAt,
    state,
    sprint: id,
    ...(completedAt === null ? {} : { completedAt }),
  }
}

/** Closed ones first, oldest first: a story belongs to the last sprint that holds it, an open one before all. */
function sprintsToRead(state: PlanState, sprints: readonly JiraSprint[], which: 'open' | 'all'): readonly JiraSprint[] {
  const known = state.plan.iterations.byId
  const closed = sprints.filter((sprint) => sprint.state === 'closed').toSorted((a, b) => (a.endsAt ?? 0) - (b.endsAt ?? 0))
  const justClosed = closed.filter((sprint) => known[iterationOfSprint(state.plan.iterations, sprint.id)]?.state !== 'closed')
  const future = sprints.filter((sprint) => sprint.state === 'future')
  const active = sprints.filter((sprint) => sprint.state === 'active')
  return [...(which === 'all' ? closed.slice(-CLOSED_SPRINTS) : justClosed), ...future, ...active]
}

async function recordSprintStories(
  services: Services,
  plan: string,
  before: PlanState,
  board: string,
  sprints: readonly JiraSprint[],
): Promise<void> {
  const sprintByStory = new Map<string, string>()
  for (const { id } of sprints)
    for (const story of await fromJira(readSprintIssueIds(services.app, board, id))) sprintByStory.set(story, id)

  const { jiraFacts: { rows }, iterations } = before.plan
  const iterationBySprint = new Map(sprints.map((sprint) => [sprint.id, iterationOfSprint(iterations, sprint.id, sprintToIteration(sprint))]))
  const read = new Set(iterationBySprint.values())
  const changes: { story: string; sprint: string | null }[] = []
  for (const [story, sprint] of sprintByStory)
    if (rows[story] !== undefined && said(iterations, story) !== iterationBySprint.get(sprint)) changes.push({ story, sprint })
  // Who was in a sprint that we looked into, and is in none now, was taken out.
  for (const story of new Set([...Object.keys(iterations.byStory), ...Object.keys(iterations.jiraSays)])) {
    const iteration = said(iterations, story)
    if (iteration !== null && read.has(iteration) && !sprintByStory.has(story)) changes.push({ story, sprint: null })
  }

  for (let i = 0; i < changes.length; i += 500) {
    const stories = changes.slice(i, i + 500)
    await recordAsApp(services, plan, before.seq, {
      id: derivedId('sprintStories', before.head, stories),
      source: 'jira',
      command: { type: 'RecordSprintStories', stories },
    })
  }
}
