import { scopeToJql } from '../../jira/scopeJql'
import { searchIssues } from '../../jira/searchIssues'
import type { Backfill } from '../planRecords'
import { askForReconcile } from '../queues'
import { readPlanPart, TryAgain } from '../recordAsApp'
import type { Services } from '../services'
import { layOutFirst } from './firstLayout'
import { fromJira } from './fromJira'
import { isStory } from './issueToObservation'
import { observeStories } from './observeStories'
import { RESERVE } from './reconcileChanges'
import { recordSprints } from './recordSprints'

/**
 * Reads the history of all stories of the scope, a page of issues at a time, each page a few numbered commands.
 * The checkpoint is written after each page, so that an interruption costs one page; the numbers see to it that
 * nothing is recorded twice. `more`: time is over, ask for the rest.
 */
export async function continueBackfill(services: Services, plan: string): Promise<'done' | 'more'> {
  let checkpoint = await services.records.backfill(plan)
  if (checkpoint === null) return 'done'
  const state = await readPlanPart(services, plan)
  const jql = `${scopeToJql(plan, state.plan.settings.scope)} ORDER BY created ASC`
  let page = checkpoint.token === FINISHED ? null : await readPage(services, jql, checkpoint)
  while (page !== null) {
    if (services.timeLeft() < RESERVE * 2) return 'more'
    const { items, next } = page
    const stories = items.filter(isStory)
    const nextCheckpoint: Backfill = {
      ...checkpoint,
      state: 'reading',
      message: '',
      done: checkpoint.done + items.length,
      page: checkpoint.page + 1,
      token: next ?? FINISHED,
    }
    // The next page is asked for while this one is recorded.
    const [following] = await Promise.all([
      next === null ? null : readPage(services, jql, nextCheckpoint),
      observeStories(services, plan, state, stories, { since: null, imported: true, work: `backfill ${checkpoint.page}` }),
    ])
    await services.records.setBackfill(plan, nextCheckpoint)
    checkpoint = nextCheckpoint
    page = following
  }
  await recordSprints(services, plan, 'all')
  await layOutFirst(services, plan, checkpoint.layout)
  await services.records.setReading(plan, { readAt: checkpoint.startedAt, problem: null })
  await services.records.endBackfill(plan)
  // What changed while this ran was marked, and left to now.
  await askForReconcile({ kind: 'changes', plan })
  return 'done'
}

const FINISHED = '(all read)'

const readPage = (services: Services, jql: string, { token }: Backfill) => fromJira(searchIssues(services.app, jql, token))

/** What people see while the reading waits for another try. */
export async function noteBackfillProblem(services: Services, plan: string, problem: unknown): Promise<void> {
  const checkpoint = await services.records.backfill(plan)
  if (checkpoint === null) return
  const message = problem instanceof TryAgain ? problem.message : 'Reading Jira’s history failed.'
  await services.records.setBackfill(plan, { ...checkpoint, state: 'failed', message: `${message}. It is tried again by itself.` })
}
