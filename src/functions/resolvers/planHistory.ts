import type { Answer } from '../../contract/answer'
import type { HistoryPage } from '../../log/history'
import type { Entrance } from '../access'
import { enter, withholdingFor } from '../access'
import { answered } from '../answers'
import { actorsOfBlocks, actorsOfCommits, peopleOf } from '../people'
import type { Services } from '../services'
import type { Withholding } from '../withholding'
import type { Handler } from './serve'

/**
 * All commits after a number, in pages; blocks leave as they are stored unless texts must be withheld. The log is read
 * while Jira says whether the caller may see it: who may not gets none of it.
 */
export const planHistory: Handler<'plan.history'> = async (services, invocation, { after }) => {
  const entering = enter(services, invocation, 'see')
  const hiding = entering.then((entrance) => (entrance.ok ? withholdingFor(services, entrance.value.access.plan, entrance.value.hides, 'all') : entrance))
  const reading = readHistory(services, invocation.projectId, after, Promise.all([entering, hiding]))
  const [entrance, withholding, page] = await Promise.all([entering, hiding, reading])
  if (!entrance.ok) return entrance
  if (!withholding.ok) return withholding
  const { access, familiar } = entrance.value
  return answered({
    blocks: [...page.blocks],
    commits: page.commits.map((commit) => ({ ...commit })),
    people: await peopleOf(services, access.plan, familiar, actorsOfBlocks(page.blocks, actorsOfCommits(page.commits))),
    next: page.next,
  })
}

/** Without a project there is nothing to read, and nobody is let in either. */
async function readHistory(services: Services, plan: string | null, after: number, letIn: Promise<readonly [Answer<Entrance>, Answer<Withholding>]>): Promise<HistoryPage> {
  if (plan === null) return { blocks: [], commits: [], next: null }
  const withhold = letIn.then(([entrance, withholding]) => (entrance.ok && entrance.value.hides && withholding.ok ? withholding.value.ofCommit : null))
  return services.log.history(plan, after, { withhold })
}
