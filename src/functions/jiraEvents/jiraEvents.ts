import { InvocationError, InvocationErrorCode } from '@forge/events'
import * as z from 'zod/mini'
import { askForReconcile } from '../queues'
import type { Services } from '../services'
import { createServices } from '../services'

/** Events come late, twice and out of order: they only say where to look. Jira is read when they are worked off. */
const id = z.union([z.string(), z.pipe(z.number(), z.transform(String))])
const issueEvent = z.object({
  timestamp: z.optional(z.union([z.string(), z.number()])),
  issue: z.object({
    id,
    fields: z.object({ project: z.object({ id }), parent: z.optional(z.nullable(z.object({ id }))) }),
  }),
  changelog: z.optional(
    z.object({ items: z.array(z.object({ field: z.string(), from: z.optional(z.nullable(z.string())), to: z.optional(z.nullable(z.string())) })) }),
  ),
})
const linkEvent = z.object({ sourceIssueId: id, destinationIssueId: id, sourceProjectId: id, destinationProjectId: id })
const sprintEvent = z.object({ sprint: z.object({ originBoardId: z.optional(z.nullable(id)) }) })
const projectEvent = z.object({ project: z.object({ id }) })

/** Changes that come close together are read in one go. */
const GATHER_SECONDS = 3

/**
 * Marks the plan as dirty, if there is one, and asks for a reading: one event for as many changes as come until
 * then. A trigger that fails is lost, one that asks for it comes again.
 */
export async function jiraEvents(event: { readonly eventType?: string }): Promise<InvocationError | undefined> {
  try {
    await take(createServices(), event)
    return undefined
  } catch (error) {
    console.warn('Foldline: an event is asked for again', error instanceof Error ? error.message : String(error))
    return new InvocationError({ retryAfter: 5, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST })
  }
}

async function take(services: Services, event: { readonly eventType?: string }): Promise<void> {
  switch (event.eventType) {
    case 'avi:jira:created:issue':
    case 'avi:jira:updated:issue':
      return issueChanged(services, event)
    case 'avi:jira:deleted:issue':
      return issueDeleted(services, event)
    case 'avi:jira:created:issuelink':
    case 'avi:jira:deleted:issuelink':
      return linkChanged(services, event)
    case 'avi:jira-software:created:sprint':
    case 'avi:jira-software:started:sprint':
    case 'avi:jira-software:updated:sprint':
    case 'avi:jira-software:closed:sprint':
    case 'avi:jira-software:deleted:sprint':
      return sprintChanged(services, event)
    case 'avi:jira:deleted:project':
      return projectDeleted(services, event)
    case 'avi:jira:updated:project':
    case 'avi:jira:archived:project':
      return projectChanged(services, event)
    default:
      console.warn('Foldline: an event that it did not ask for', String(event.eventType))
  }
}

async function issueChanged(services: Services, event: unknown): Promise<void> {
  const parsed = issueEvent.safeParse(event)
  if (!parsed.success) return unreadable(event)
  const { issue, changelog } = parsed.data
  await markDirty(services, issue.fields.project.id)
  // A move shows in the new project; the plan that it left has to hear of it, too.
  const from = changelog?.items.find(({ field }) => field === 'project')?.from
  if (from && (await services.records.listed(from)) !== null) await askForReconcile({ kind: 'touched', plan: from, stories: [issue.id] })
}

async function issueDeleted(services: Services, event: unknown): Promise<void> {
  const parsed = issueEvent.safeParse(event)
  if (!parsed.success) return unreadable(event)
  const { issue, timestamp } = parsed.data
  const plan = issue.fields.project.id
  if ((await services.records.listed(plan)) === null) return
  const parent = issue.fields.parent?.id
  const at = Number(timestamp)
  await askForReconcile({ kind: 'deleted', plan, story: issue.id, at: Number.isFinite(at) && at > 0 ? at : services.clock() })
  if (parent !== undefined) await askForReconcile({ kind: 'touched', plan, stories: [parent] }, GATHER_SECONDS)
}

async function linkChanged(services: Services, event: unknown): Promise<void> {
  const parsed = linkEvent.safeParse(event)
  if (!parsed.success) return unreadable(event)
  const { sourceIssueId, destinationIssueId, sourceProjectId, destinationProjectId } = parsed.data
  const byPlan = new Map<string, string[]>()
  for (const [plan, story] of [
    [sourceProjectId, sourceIssueId],
    [destinationProjectId, destinationIssueId],
  ] as const)
    byPlan.set(plan, [...(byPlan.get(plan) ?? []), story])
  for (const [plan, stories] of byPlan)
    if ((await services.records.listed(plan)) !== null) await askForReconcile({ kind: 'touched', plan, stories }, GATHER_SECONDS)
}

async function sprintChanged(services: Services, event: unknown): Promise<void> {
  const parsed = sprintEvent.safeParse(event)
  if (!parsed.success) return unreadable(event)
  const board = parsed.data.sprint.originBoardId
  if (!board) return
  for (const plan of await services.records.plansOfBoard(board)) await markDirty(services, plan)
}

async function projectChanged(services: Services, event: unknown): Promise<void> {
  const parsed = projectEvent.safeParse(event)
  if (parsed.success) await markDirty(services, parsed.data.project.id)
  else unreadable(event)
}

async function projectDeleted(services: Services, event: unknown): Promise<void> {
  const parsed = projectEvent.safeParse(event)
  if (!parsed.success) return unreadable(event)
  const plan = parsed.data.project.id
  if ((await services.records.listed(plan)) !== null) await askForReconcile({ kind: 'purge', plan, why: 'deletedProject' })
}

async function markDirty(services: Services, plan: string): Promise<void> {
  const { records } = services
  if ((await records.listed(plan)) === null) return
  if (!(await records.claim(plan, 'dirty', services.clock()))) return
  try {
    await askForReconcile({ kind: 'changes', plan }, GATHER_SECONDS)
  } catch (error) {
    // Without its event the mark would keep the next one from asking.
    await records.release(plan, 'dirty')
    throw error
  }
}

function unreadable(event: unknown): void {
  console.warn('Foldline: an event in an unknown shape was left alone', JSON.stringify(event).slice(0, 200))
}
