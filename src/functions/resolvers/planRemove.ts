import { enterPlan } from '../access'
import { answered, failed, NOT_STARTED, rebuilding } from '../answers'
import { askForReconcile } from '../queues'
import { removePlan } from '../removePlan'
import type { Handler } from './serve'

/** Removes a demo plan without a trace; any other plan stays. */
export const planRemove: Handler<'plan.remove'> = async (services, invocation) => {
  const access = await enterPlan(services, invocation, 'structure')
  if (!access.ok) return access
  const { plan } = access.value
  // A removal that was interrupted has left a mark, and may have left no first commit to tell a demo by.
  if (!(await services.log.isPurged(plan))) {
    const read = await services.log.read(plan, [])
    if (read.kind === 'rebuilding') return rebuilding(read.progress)
    if (read.state.seq === 0) return NOT_STARTED
    if (!read.state.plan.settings.demo) return failed('rejected', 'Only a demo plan can be removed.', { reason: 'invalid' })
  }
  const removed = await removePlan(services, plan, 'removedDemo')
  if (removed.kind === 'more') await askForReconcile({ kind: 'purge', plan, why: 'removedDemo' })
  return answered({})
}
