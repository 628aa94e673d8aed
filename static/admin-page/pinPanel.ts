import * as z from 'zod/mini'
import type { Client } from '../ui/client'

export type PinProgress =
  | { readonly kind: 'running'; readonly percent: number }
  | { readonly kind: 'done'; readonly failed: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }

const started = z.object({ taskId: z.string() })
const task = z.object({
  status: z.string(),
  progress: z.optional(z.number()),
  message: z.optional(z.nullable(z.string())),
  result: z.optional(z.unknown()),
})
const result = z.object({ failedProjects: z.optional(z.array(z.unknown())) })

/** How often to ask for the task, and how often at most: five minutes in all. */
const EVERY = 700
const TRIES = 430

/** The address of the issue panel, next to the admin page's own; null where the frame does not know its own. */
export function panelAri(moduleAri: string | null): string | null {
  return moduleAri === null ? null : moduleAri.replace(/\/[^/]+$/, '/issue-panel')
}

/**
 * Pins the panel to every issue of these projects, or takes it away, through Jira as the administrator
 * (jira-contract: "Issue panels"). `onProgress` hears how far Jira is.
 */
export async function pinPanel(
  client: Client,
  moduleId: string,
  projects: readonly string[],
  action: 'PIN' | 'UNPIN',
  onProgress: (progress: PinProgress) => void,
): Promise<void> {
  onProgress({ kind: 'running', percent: 0 })
  const answer = await client.jira('/rest/api/3/forge/panel/action/bulk/async', {
    method: 'POST',
    body: { moduleId, projectList: projects.map((projectIdOrKey) => ({ projectIdOrKey, action })) },
  })
  if (!answer.ok) return onProgress({ kind: 'failed', message: answer.message })
  const begun = z.safeParse(started, answer.body)
  if (!begun.success) return onProgress({ kind: 'failed', message: 'Jira’s answer could not be read. Look at an issue whether the panel is there.' })
  for (let tries = 0; tries < TRIES; tries += 1) {
    const progress = await askTask(client, begun.data.taskId)
    onProgress(progress)
    if (progress.kind !== 'running') return
    await new Promise((resolve) => setTimeout(resolve, EVERY))
  }
  onProgress({ kind: 'failed', message: 'Jira is still at it after five minutes. It goes on by itself; look again later.' })
}

async function askTask(client: Client, taskId: string): Promise<PinProgress> {
  const answer = await client.jira(`/rest/api/3/task/${encodeURIComponent(taskId)}`)
  if (!answer.ok) return { kind: 'failed', message: answer.message }
  const read = z.safeParse(task, answer.body)
  if (!read.success) return { kind: 'failed', message: 'Jira’s answer could not be read. Look at an issue whether the panel is there.' }
  const { status, progress, message } = read.data
  if (status === 'COMPLETE') {
    const outcome = z.safeParse(result, read.data.result)
    return { kind: 'done', failed: outcome.success ? (outcome.data.failedProjects ?? []).map((one) => projectName(one)) : [] }
  }
  if (status === 'ENQUEUED' || status === 'RUNNING') return { kind: 'running', percent: progress ?? 0 }
  return { kind: 'failed', message: message ?? 'Jira gave up on it. Try again.' }
}

function projectName(failed: unknown): string {
  if (typeof failed === 'string' || typeof failed === 'number') return String(failed)
  const { projectIdOrKey, projectId } = Object(failed) as { projectIdOrKey?: unknown; projectId?: unknown }
  return String(projectIdOrKey ?? projectId ?? 'one project')
}
