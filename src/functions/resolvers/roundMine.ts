import { enter } from '../access'
import { answered } from '../answers'
import type { Handler } from './serve'

/** One's own sealed sizes, and nobody else's. */
export const roundMine: Handler<'round.mine'> = async (services, invocation, { round }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { access, actor } = entrance.value
  return answered({ sizes: actor === null ? {} : { ...(await services.sealed.read(access.plan, round, actor)) } })
}
