import { followPlaybook } from '../followPlaybook'
import { askForReconcile } from '../queues'
import type { Services } from '../services'

/** Time that the last plan may still take, ms. */
const LAST_PLAN = 60_000

/** Plan after plan, in the order of their ids: each asks what the site's playbook asks by now. When time is over the queue gets the rest. */
export async function followEverywhere(services: Services, after: string): Promise<void> {
  const plans = (await services.records.allPlans()).filter((plan) => plan > after).toSorted((a, b) => (a < b ? -1 : 1))
  let last = after
  for (const plan of plans) {
    if (services.timeLeft() < LAST_PLAN) {
      await askForReconcile({ kind: 'playbook', after: last })
      return
    }
    try {
      await followPlaybook(services, plan)
    } catch (error) {
      // One plan's trouble must not keep the others waiting.
      console.warn(`Foldline: plan ${plan} does not follow the playbook yet: ${error instanceof Error ? error.message : String(error)}`)
    }
    last = plan
  }
}
