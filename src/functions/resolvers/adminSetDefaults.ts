import { WHOLE_PLAYBOOK } from '../../contract/siteDefaults'
import { isSame } from '../../plan/kernel/same'
import { enterSite } from '../access'
import { answered } from '../answers'
import { askForReconcile } from '../queues'
import type { Handler } from './serve'

/** Sets what new plans begin with, as typed in here or as exported from another site. */
export const adminSetDefaults: Handler<'admin.setDefaults'> = async (services, _invocation, { defaults }) => {
  const access = await enterSite(services)
  if (!access.ok) return access
  const before = await services.records.defaults()
  await services.records.setDefaults(defaults)
  if (!isSame(before.playbook ?? WHOLE_PLAYBOOK, defaults.playbook ?? WHOLE_PLAYBOOK)) await askForReconcile({ kind: 'playbook', after: '' })
  return answered({})
}
