import type { Answer } from '../contract/answer'
import type { PlanState } from '../plan/planState'
import { asksFor } from './afterCommit'
import { answered, NOT_STARTED, rebuilding } from './answers'
import type { Services } from './services'

/** What a plan says, its practices among it, without the parts of its stories. */
export async function readPractices(services: Services, plan: string): Promise<Answer<PlanState>> {
  const read = await services.log.read(plan, [], { practices: true })
  if (read.kind === 'rebuilding') {
    await asksFor(services, plan, 'rebuild')
    return rebuilding(read.progress)
  }
  return read.state.seq === 0 ? NOT_STARTED : answered(read.state)
}
