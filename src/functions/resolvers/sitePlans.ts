import { inParallel } from '../../log/inParallel'
import type { Reply } from '../../contract/functions'
import { readBrowsable } from '../../jira/permissions'
import { enterPlan } from '../access'
import { answered, jiraProblemToAnswer } from '../answers'
import type { StoredSummary } from '../planRecords'
import type { Services } from '../services'
import type { Handler } from './serve'

/** So many plans Jira is asked about in one call, and so many are looked at. */
const PLANS_ASKED = 1000
const AT_ONCE = 16

/**
 * What the plans of the site say of themselves, of those projects that Jira shows the caller now (OPP-9, STRAT-9). Of
 * the others nothing is said, not even how many there are.
 */
export const sitePlans: Handler<'site.plans'> = async (services, invocation) => {
  const [access, all] = await Promise.all([enterPlan(services, invocation, 'see'), services.records.allPlans()])
  if (!access.ok) return access
  const own = access.value.plan
  const asked = [own, ...all.filter((plan) => plan !== own).toSorted((a, b) => Number(a) - Number(b))].slice(0, PLANS_ASKED)
  const seen = await readBrowsable(services.user, asked)
  if (!seen.ok) return jiraProblemToAnswer(seen.problem)
  const summaries = await services.records.summaries(asked.filter((plan) => seen.value.has(plan)))
  return answered({ plans: [...(await inParallel([...summaries], AT_ONCE, ([plan, summary]) => toReply(services, plan, summary)))] })
}

type SitePlan = Reply<'site.plans'>['plans'][number]

/** With the accounts behind the people, which the directory is asked for only where there are any. */
async function toReply(services: Services, plan: string, { opportunity, stages }: StoredSummary): Promise<SitePlan> {
  const people = [...new Set(stages.flatMap(({ owner, others }) => [...(owner === null ? [] : [owner]), ...others]))]
  const accounts = people.length === 0 ? {} : await services.directory.accountsOf(plan, people, await services.directory.familiar(plan))
  const withAccounts = stages.map((one) => ({
    ...one,
    owner: one.owner === null ? null : (accounts[one.owner] ?? null),
    others: one.others.flatMap((other) => accounts[other] ?? []),
  }))
  return { projectId: plan, summary: { opportunity, stages: withAccounts } }
}
