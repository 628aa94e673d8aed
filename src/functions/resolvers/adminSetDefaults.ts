import { enterSite } from '../access'
import { answered } from '../answers'
import type { Handler } from './serve'

/** Sets what new plans begin with, as typed in here or as exported from another site. */
export const adminSetDefaults: Handler<'admin.setDefaults'> = async (services, _invocation, { defaults }) => {
  const access = await enterSite(services)
  if (!access.ok) return access
  await services.records.setDefaults(defaults)
  return answered({})
}
