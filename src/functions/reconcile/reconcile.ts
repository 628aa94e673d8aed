import type { AsyncEvent } from '@forge/events'
import { InvocationError, InvocationErrorCode } from '@forge/events'
import { askForReconcile, reconcileEvent } from '../queues'
import type { ReconcileEvent } from '../queues'
import { TryAgain } from '../recordAsApp'
import { issueForecast } from '../issueForecast'
import { removePlan } from '../removePlan'
import type { Services } from '../services'
import { createServices } from '../services'
import { continueBackfill, noteBackfillProblem } from './backfill'
import { askForDueForecast } from './dueForecast'
import { followEverywhere } from './followEverywhere'
import { nightPaced, nightShift } from './nightShift'
import { readPlanPart } from '../recordAsApp'
import { reconcileChanges, recordLeft, touchStories } from './reconcileChanges'
import { reconcileEverything } from './reconcileEverything'

/** The consumer that reads Jira and appends what is news. What it can't do now it asks to be given again. */
export async function reconcile(event: AsyncEvent): Promise<InvocationError | undefined> {
  const parsed = reconcileEvent.safeParse(event.body)
  if (!parsed.success) {
    console.warn('Foldline: an unknown kind of work was left alone', JSON.stringify(event.body).slice(0, 200))
    return undefined
  }
  const work = parsed.data
  if (work.kind === 'night') {
    await nightShift(createServices(nightPaced()), work.after)
    return undefined
  }
  if (work.kind === 'playbook') {
    await followEverywhere(createServices(), work.after)
    return undefined
  }
  // Nobody waits for a forecast that is issued.
  const services = work.kind === 'forecast' ? createServices(nightPaced()) : createServices()
  try {
    await carryOut(services, work)
    return undefined
  } catch (error) {
    if (work.kind === 'backfill') await noteBackfillProblem(services, work.plan, error)
    else if (work.kind !== 'forecast') await noteProblem(services, work.plan, error)
    if (!(error instanceof TryAgain)) throw error
    console.warn(`Foldline: ${work.kind} of plan ${work.plan} is tried again: ${error.message}`)
    return new InvocationError({ retryAfter: error.seconds, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST })
  }
}

async function carryOut(services: Services, work: Exclude<ReconcileEvent, { readonly kind: 'night' | 'playbook' }>): Promise<void> {
  const { plan } = work
  if (work.kind === 'purge') {
    const removed = await removePlan(services, plan, work.why)
    if (removed.kind === 'more') await askForReconcile(work)
    return
  }
  // Late work for a plan that is gone, or never was.
  if ((await services.records.listed(plan)) === null) return
  switch (work.kind) {
    case 'changes': {
      const outcome = await reconcileChanges(services, plan)
      if (outcome === 'notRead' && (await services.records.backfill(plan)) === null) await everything(services, plan)
      break
    }
    case 'touched':
      await touchStories(services, plan, work.stories)
      break
    case 'deleted': {
      const state = await readPlanPart(services, plan)
      await recordLeft(services, plan, state, 'deleted', [{ story: work.story, occurredAt: work.at }])
      break
    }
    case 'everything':
      await everything(services, plan)
      break
    case 'forecast':
      await services.records.release(plan, 'forecast')
      await issueForecast(services, plan, work.occasion)
      break
    case 'backfill':
      if ((await continueBackfill(services, plan)) === 'more') await askForReconcile(work)
      break
  }
  // Removed while this was under way: what was written beside the log goes again.
  if ((await services.records.listed(plan)) === null) await services.records.unlist(plan)
}

async function everything(services: Services, plan: string): Promise<void> {
  await askForDueForecast(services, plan, await reconcileEverything(services, plan))
}

async function noteProblem(services: Services, plan: string, error: unknown): Promise<void> {
  if ((await services.records.listed(plan)) === null) return
  const { readAt } = await services.records.reading(plan)
  const problem = error instanceof Error ? error.message : String(error)
  await services.records.setReading(plan, { readAt, problem: problem.slice(0, 300) })
}
