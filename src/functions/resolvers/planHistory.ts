import { enterPlan, hidesIssues, withholdingFor } from '../access'
import { answered } from '../answers'
import { actorsOfBlocks, actorsOfCommits, peopleOf } from '../people'
import type { Handler } from './serve'

/** All commits after a number, in pages; blocks leave as they are stored unless texts must be withheld. */
export const planHistory: Handler<'plan.history'> = async (services, invocation, { after }) => {
  const plan = invocation.projectId ?? ''
  const [access, hides] = await Promise.all([enterPlan(services, invocation, 'see'), plan === '' ? answered(false) : hidesIssues(services, plan)])
  if (!access.ok) return access
  if (!hides.ok) return hides
  const withholding = await withholdingFor(services, plan, hides.value, 'all')
  if (!withholding.ok) return withholding
  const page = await services.log.history(plan, after, hides.value ? { withhold: withholding.value.ofCommit } : {})
  return answered({
    blocks: [...page.blocks],
    commits: page.commits.map((commit) => ({ ...commit })),
    people: await peopleOf(services, plan, actorsOfBlocks(page.blocks, actorsOfCommits(page.commits))),
    next: page.next,
  })
}
