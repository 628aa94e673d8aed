import { enterSite } from '../access'
import { answered, failed } from '../answers'
import type { Handler } from './serve'

/** Cuts the way from a person to what they did, in every plan. Sending it again after an interruption goes on. */
export const adminErase: Handler<'admin.erase'> = async (services, _invocation, { accountId }) => {
  const access = await enterSite(services)
  if (!access.ok) return access
  const plans = await services.directory.erase(accountId)
  return plans === 0 ? failed('invalid', 'No plan knows this person, or they were erased already.', { at: 'accountId' }) : answered({ plans })
}
