import { readBrowsable } from '../../jira/permissions'
import { enterPlan } from '../access'
import { answered, jiraProblemToAnswer } from '../answers'
import type { Handler } from './serve'

/** So many plans Jira is asked about in one call, and so many are looked at. */
const PLANS_ASKED = 1000

/**
 * What the plans of the site say of themselves, of those projects that Jira shows the caller now (OPP-9). Of the
 * others nothing is said, not even how many there are.
 */
export const sitePlans: Handler<'site.plans'> = async (services, invocation) => {
  const [access, all] = await Promise.all([enterPlan(services, invocation, 'see'), services.records.allPlans()])
  if (!access.ok) return access
  const own = access.value.plan
  const asked = [own, ...all.filter((plan) => plan !== own).toSorted((a, b) => Number(a) - Number(b))].slice(0, PLANS_ASKED)
  const seen = await readBrowsable(services.user, asked)
  if (!seen.ok) return jiraProblemToAnswer(seen.problem)
  const summaries = await services.records.summaries(asked.filter((plan) => seen.value.has(plan)))
  return answered({ plans: [...summaries].map(([projectId, { opportunity }]) => ({ projectId, summary: { opportunity } })) })
}
