import type { PurgeKind } from '../log/purge'
import type { Services } from './services'

const TIME_TO_ANSWER = 3_000

/** Removes a plan with everything that stands beside it. `more`: time was over, call again. */
export async function removePlan(services: Services, plan: string, why: PurgeKind): Promise<{ readonly kind: 'done' | 'more' }> {
  // Off the list first: from now on no trigger and no nightly work touches it.
  await services.records.unlist(plan)
  return services.log.purge(plan, why, Math.max(1_000, services.timeLeft() - TIME_TO_ANSWER))
}
