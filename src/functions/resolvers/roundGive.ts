import { enter, withholdingFor } from '../access'
import { failed } from '../answers'
import { derivedId } from '../derivedId'
import { openRound } from '../openRound'
import { recordFor } from '../recordFor'
import type { Handler } from './serve'

/** Seals one's own sizes beside the log, then records that they were given, without what they say (E3, ROUND-2). */
export const roundGive: Handler<'round.give'> = async (services, invocation, { round, sizes }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { access, hides } = entrance.value
  const { plan, may } = access
  const open = await openRound(services, plan, round)
  if (!open.ok) return open
  const { state, round: found } = open.value
  const stories = Object.keys(sizes)
  if (stories.length === 0) return failed('invalid', 'Give at least one size.', { at: 'sizes' })
  if (stories.some((story) => !found.stories.includes(story))) return failed('rejected', 'This story is not in the round.', { at: 'sizes', reason: 'notFound' })
  const offered = state.plan.settings.sizes.map(({ id }) => id)
  const unknown = Object.values(sizes).find((size) => !offered.includes(size))
  if (unknown !== undefined) return failed('rejected', 'This size is not offered in this plan.', { at: 'sizes', reason: 'invalid' })
  const withholding = await withholdingFor(services, plan, hides, stories)
  if (!withholding.ok) return withholding
  if (stories.some((story) => withholding.value.isHidden(story))) return failed('forbidden', 'Jira does not show you this story.', { at: 'sizes' })

  const person = entrance.value.actor ?? (await services.directory.actorOf(plan, invocation.accountId))
  await services.sealed.keep(plan, round, person, { ...(await services.sealed.read(plan, round, person)), ...sizes })
  const command = { type: 'SealSizes', round, person, stories } as const
  return recordFor(services, plan, { id: derivedId('round.give', round, person, stories), base: state.seq, by: person, command }, may)
}
