import type { Moment } from '../../plan/kernel/ids'
import { nextIterations } from '../../plan/nextIterations'
import type { PlanState } from '../../plan/planState'
import { derivedId } from '../derivedId'
import { recordAsApp } from '../recordAsApp'
import type { Services } from '../services'

/** Running or to come: fewer are made up to three. A person who takes the last one away keeps two, and is left alone. */
const FEWEST = 2
const WISHED = 3

/** A project without sprints lives by the calendar (ITER-8). */
export async function keepIterations(services: Services, plan: string, state: PlanState): Promise<void> {
  const { iterations, settings } = state.plan
  const now = services.clock()
  const ahead = Object.values(iterations.byId).filter(({ endsAt, state: stands }) => stands !== 'closed' && endsAt !== null && endsAt > now).length
  if (settings.logId === null || ahead >= FEWEST) return
  const fresh = nextIterations(iterations, settings.calendar, now, WISHED - ahead).map((details) => ({
    iteration: keptId(settings.logId, details.startsAt),
    details,
  }))
  await recordAsApp(services, plan, state.seq, {
    id: derivedId('iterations', state.head, fresh),
    source: 'jira',
    command: { type: 'AddIterations', iterations: fresh },
  })
}

/** Once there are sprints, what the calendar gave ahead of them goes, unless somebody planned with it. */
export async function clearKeptIterations(services: Services, plan: string, { plan: { iterations, settings }, seq, head }: PlanState): Promise<void> {
  const now = services.clock()
  const used = new Set(Object.values(iterations.byStory))
  for (const [iteration, { startsAt, endsAt }] of Object.entries(iterations.byId))
    if (startsAt !== null && iteration === keptId(settings.logId, startsAt) && endsAt !== null && endsAt > now && !used.has(iteration))
      await recordAsApp(services, plan, seq, { id: derivedId('sprintsInstead', head, iteration), source: 'jira', command: { type: 'RemoveIteration', iteration } })
}

const keptId = (logId: string | null, startsAt: Moment): string => derivedId('iteration', logId, startsAt)
