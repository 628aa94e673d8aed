import { encode } from '../../log/encode'
import { enterPlan, hidesIssues, withholdingFor } from '../access'
import { asksFor } from '../afterCommit'
import { answered, failed, NOT_STARTED } from '../answers'
import { actorsOfState, peopleOf } from '../people'
import type { Handler } from './serve'

/** The plan part and the asked story parts; in the panel its own story's, always. */
export const planRead: Handler<'plan.read'> = async (services, invocation, { stories }) => {
  const plan = invocation.projectId ?? ''
  const own = invocation.storyId
  const parts = stories === 'all' || own === null ? stories : [...new Set([own, ...stories])]
  const [access, hides, read] = await Promise.all([
    enterPlan(services, invocation, 'see'),
    plan === '' ? answered(false) : hidesIssues(services, plan),
    plan === '' ? null : services.log.read(plan, parts),
  ])
  if (!access.ok) return access
  if (!hides.ok) return hides
  if (read === null) return NOT_STARTED
  if (read.kind === 'rebuilding') {
    await asksFor(services, plan, 'rebuild')
    return failed('rebuilding', 'The plan is being put together again from its log.', { progress: read.progress })
  }
  const { state } = read
  if (state.seq === 0) return NOT_STARTED

  const loaded = Object.keys(state.stories)
  const [withholding, actor] = await Promise.all([
    withholdingFor(services, plan, hides.value, loaded),
    services.directory.actorOf(plan, invocation.accountId),
  ])
  if (!withholding.ok) return withholding
  const shown = { ...state, stories: Object.fromEntries(loaded.map((id) => [id, withholding.value.ofPart(id, state.stories[id]!)])) }
  if (read.upkeepDue) await asksFor(services, plan, 'upkeep')
  return answered({
    seq: state.seq,
    state: encode(shown),
    me: { actor, accountId: invocation.accountId, may: [...access.value.may] },
    people: await peopleOf(services, plan, actorsOfState(shown.stories, actorsOfState(state.plan.learning)).add(actor)),
    projectId: plan,
    storyId: own,
  })
}
