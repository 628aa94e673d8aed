import type { KeyValue } from '../../log/keyValue'
import { createPacedKeyValue, HALF_OF_THE_SITE } from './pacedKeyValue'
import { askForReconcile } from '../queues'
import { keepSummary } from '../keepSummary'
import type { Services } from '../services'
import { continueBackfill } from './backfill'
import { issueDueForecast } from './dueForecast'
import { reconcileEverything } from './reconcileEverything'

/** Time that the last plan of a shift may still take, ms. */
const LAST_PLAN = 90_000

/** Storage that takes at most half of what the site may use, so that people go first. */
export function nightPaced(): (keyValue: KeyValue) => KeyValue {
  return (keyValue) => createPacedKeyValue(keyValue, HALF_OF_THE_SITE)
}

/**
 * Plan after plan, in the order of their ids, after this one: compares everything, issues forecasts that are due,
 * makes up for upkeep, and goes on with histories that were interrupted. When time is over the queue gets the rest, never two at once.
 */
export async function nightShift(services: Services, after: string): Promise<void> {
  const plans = (await services.records.allPlans()).filter((plan) => plan > after).toSorted((a, b) => (a < b ? -1 : 1))
  let last = after
  for (const plan of plans) {
    if (services.timeLeft() < LAST_PLAN) {
      await askForReconcile({ kind: 'night', after: last })
      return
    }
    await oneAtNight(services, plan)
    last = plan
  }
}

/** One plan's trouble must not keep the others waiting. */
async function oneAtNight(services: Services, plan: string): Promise<void> {
  try {
    if ((await services.records.backfill(plan)) !== null) await continueBackfill(services, plan)
    else await issueDueForecast(services, plan, await reconcileEverything(services, plan))
    await keepSummary(services, plan)
    await services.log.upkeep(plan, LAST_PLAN / 3)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    console.warn(`Foldline: plan ${plan} was left at night: ${problem}`)
    const { readAt } = await services.records.reading(plan)
    await services.records.setReading(plan, { readAt, problem: problem.slice(0, 300) })
  }
}
