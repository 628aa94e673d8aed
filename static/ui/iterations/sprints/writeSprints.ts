import * as z from 'zod/mini'
import { isWritten } from '../../../../src/plan/areas/iterations/sprint'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import type { SprintWork, WantedSprint } from '../../../../src/plan/planning/sprintWork'
import type { Client, JiraAnswer } from '../../client'

export interface WritingSteps {
  /** What is being done now, and how much of it is done. */
  readonly onStep: (doing: string, done: number, of: number) => void
  readonly isCancelled: () => boolean
}

export type Written =
  | { readonly kind: 'done' | 'cancelled'; readonly moved: number }
  /** `lost`: the sprint of this name has been deleted in Jira meanwhile. */
  | { readonly kind: 'lost'; readonly moved: number; readonly name: string }
  | { readonly kind: 'failed'; readonly moved: number; readonly message: string }

/** Jira moves at most so many issues at once. */
const BATCH = 50

/**
 * Writes the plan to the board's sprints as the user: creates those that are not there (one of the same name for the
 * same first day is the one meant, so that writing again makes no double), then fills them in order. It can be
 * stopped after any step, and begun again: what is there already is not done twice.
 */
export async function writeSprints(client: Client, board: string, { sprints, backlog }: SprintWork, { onStep, isCancelled }: WritingSteps): Promise<Written> {
  const total = sprints.reduce((sum, { stories }) => sum + stories.length, 0) + backlog.length
  let moved = 0
  const there = await readOpenSprints(client, board)
  if (!there.ok) return { kind: 'failed', moved, message: there.message }
  for (const wanted of sprints) {
    if (isCancelled()) return { kind: 'cancelled', moved }
    onStep(wanted.name, moved, total)
    if (wanted.sprint !== null && !there.sprints.some(({ id }) => String(id) === wanted.sprint)) return { kind: 'lost', moved, name: wanted.name }
    const sprint = wanted.sprint ?? there.sprints.find((one) => isSprintOf(wanted, one))?.id ?? (await createSprint(client, board, wanted))
    if (typeof sprint === 'object') return { kind: 'failed', moved, message: sprint.message }
    for (const { stories, after } of batchesOf(wanted.stories)) {
      if (isCancelled()) return { kind: 'cancelled', moved }
      const answer = await client.jira(`/rest/agile/1.0/sprint/${encodeURIComponent(sprint)}/issue`, { method: 'POST', body: { issues: stories, ...(after !== null && { rankAfterIssue: after }) } })
      if (!answer.ok) return answer.status === 404 ? { kind: 'lost', moved, name: wanted.name } : { kind: 'failed', moved, message: answer.message }
      moved += stories.length
      onStep(wanted.name, moved, total)
    }
  }
  for (let at = 0; at < backlog.length; at += BATCH) {
    if (isCancelled()) return { kind: 'cancelled', moved }
    const issues = backlog.slice(at, at + BATCH)
    onStep('the backlog', moved, total)
    const answer = await client.jira('/rest/agile/1.0/backlog/issue', { method: 'POST', body: { issues } })
    if (!answer.ok) return { kind: 'failed', moved, message: answer.message }
    moved += issues.length
  }
  return { kind: 'done', moved }
}

const sprintsPage = z.object({
  values: z.array(z.object({ id: z.number(), name: z.string(), startDate: z.optional(z.nullable(z.string())) })),
  isLast: z.optional(z.boolean()),
})
type OpenSprint = z.infer<typeof sprintsPage>['values'][number]
type OpenSprints = { readonly ok: true; readonly sprints: readonly OpenSprint[] } | { readonly ok: false; readonly message: string }

async function readOpenSprints(client: Client, board: string): Promise<OpenSprints> {
  const sprints: OpenSprint[] = []
  for (;;) {
    const answer = await client.jira(`/rest/agile/1.0/board/${encodeURIComponent(board)}/sprint?state=active,future&startAt=${sprints.length}&maxResults=50`)
    if (!answer.ok) return { ok: false, message: answer.message }
    const page = z.safeParse(sprintsPage, answer.body)
    if (!page.success) return { ok: false, message: 'Jira’s list of sprints could not be read. Try again.' }
    sprints.push(...page.data.values)
    if (page.data.isLast !== false || page.data.values.length === 0) return { ok: true, sprints }
  }
}

const isSprintOf = ({ name, startsAt }: WantedSprint, { name: is, startDate }: OpenSprint): boolean =>
  isWritten({ name, startsAt, sprint: null }, { name: is, startsAt: startDate ? Date.parse(startDate) : null })

const created = z.object({ id: z.number() })

async function createSprint(client: Client, board: string, { name, startsAt, endsAt, goal }: WantedSprint): Promise<number | { readonly message: string }> {
  const body = { name, startDate: new Date(startsAt).toISOString(), endDate: new Date(endsAt).toISOString(), originBoardId: Number(board), ...(goal !== '' && { goal: goal.slice(0, 1000) }) }
  const answer: JiraAnswer = await client.jira('/rest/agile/1.0/sprint', { method: 'POST', body })
  if (!answer.ok) return { message: answer.message }
  const read = z.safeParse(created, answer.body)
  return read.success ? read.data.id : { message: 'Jira’s answer could not be read. Look at the board, then write again: what is there is not made twice.' }
}

/** The first goes alone; each following batch is ranked behind the last of those before, so that the order is kept. */
function batchesOf(stories: readonly StoryId[]): readonly { readonly stories: readonly StoryId[]; readonly after: StoryId | null }[] {
  const batches: { readonly stories: readonly StoryId[]; readonly after: StoryId | null }[] = []
  for (let at = 0; at < stories.length; ) {
    const size = at === 0 ? 1 : BATCH
    batches.push({ stories: stories.slice(at, at + size), after: at === 0 ? null : stories[at - 1]! })
    at += size
  }
  return batches
}
