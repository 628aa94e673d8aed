import { enter, withholdingFor } from '../access'
import { answered } from '../answers'
import { actorsOfBlocks, actorsOfCommits, peopleOf } from '../people'
import type { Handler } from './serve'

/** All commits after a number, in pages; blocks leave as they are stored unless texts must be withheld. */
export const planHistory: Handler<'plan.history'> = async (services, invocation, { after }) => {
  const entrance = await enter(services, invocation, 'see')
  if (!entrance.ok) return entrance
  const { access, hides, familiar } = entrance.value
  const { plan } = access
  const withholding = await withholdingFor(services, plan, hides, 'all')
  if (!withholding.ok) return withholding
  const page = await services.log.history(plan, after, hides ? { withhold: withholding.value.ofCommit } : {})
  return answered({
    blocks: [...page.blocks],
    commits: page.commits.map((commit) => ({ ...commit })),
    people: await peopleOf(services, plan, familiar, actorsOfBlocks(page.blocks, actorsOfCommits(page.commits))),
    next: page.next,
  })
}
