import { enterSite } from '../access'
import { answered, failed } from '../answers'
import type { Handler } from './serve'

/** Everyone whom a plan's log knows; their names come from Jira. */
export const adminPeople: Handler<'admin.people'> = async (services, _invocation, { projectId }) => {
  const access = await enterSite(services)
  if (!access.ok) return access
  if ((await services.records.listed(projectId)) === null) return failed('invalid', 'This project has no plan.', { at: 'projectId' })
  return answered({ accounts: [...(await services.directory.knownAccounts(projectId))] })
}
