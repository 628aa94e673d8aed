import { encode } from '../../log/encode'
import { enter, withholdingFor } from '../access'
import { asksFor } from '../afterCommit'
import { answered, NOT_STARTED, NOT_TO_BE_STARTED, rebuilding } from '../answers'
import { actorsOfState, peopleOf } from '../people'
import type { Handler } from './serve'

/** The plan part and the asked story parts; in the panel its own story's, always. */
export const planRead: Handler<'plan.read'> = async (services, invocation, { stories, practices }) => {
  const plan = invocation.projectId ?? ''
  const own = invocation.storyId
  const parts = stories === 'all' || own === null ? stories : [...new Set([own, ...stories])]
  const [entrance, read] = await Promise.all([enter(services, invocation, 'see'), plan === '' ? null : services.log.read(plan, parts, practices === undefined ? {} : { practices })])
  if (!entrance.ok) return entrance
  if (read === null) return NOT_STARTED
  if (read.kind === 'rebuilding') {
    await asksFor(services, plan, 'rebuild')
    return rebuilding(read.progress)
  }
  const { state } = read
  const { access, hides, familiar } = entrance.value
  if (state.seq === 0) return access.may.includes('structure') ? NOT_STARTED : NOT_TO_BE_STARTED

  const loaded = Object.keys(state.stories)
  const [withholding, actor] = await Promise.all([
    withholdingFor(services, plan, hides, loaded),
    entrance.value.actor ?? services.directory.actorOf(plan, invocation.accountId),
  ])
  if (!withholding.ok) return withholding
  const shown = { ...state, stories: Object.fromEntries(loaded.map((id) => [id, withholding.value.ofPart(id, state.stories[id]!)])) }
  if (read.upkeepDue) await asksFor(services, plan, 'upkeep')
  return answered({
    seq: state.seq,
    state: encode(shown),
    me: { actor, accountId: invocation.accountId, may: [...access.may] },
    people: await peopleOf(services, plan, familiar, actorsOfState(shown.stories, actorsOfState(state.plan)).add(actor)),
    projectId: plan,
    storyId: own,
  })
}
