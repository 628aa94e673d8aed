import { readBoards, readLinkTypes, readResolutions, readStatuses, readTimeZone } from '../../jira/projectSettings'
import { proposeDelivery, proposeResolution, proposesDependency } from '../../playbook/proposals'
import { enterPlan } from '../access'
import { answered, jiraProblemToAnswer } from '../answers'
import type { Handler } from './serve'

/** What the project's settings are chosen from, with what Foldline proposes for each. */
export const planJiraSettings: Handler<'plan.jiraSettings'> = async (services, invocation) => {
  const access = await enterPlan(services, invocation, 'see')
  if (!access.ok) return access
  const { plan } = access.value
  const [statuses, resolutions, linkTypes, boards, timeZone] = await Promise.all([
    readStatuses(services.user, plan),
    readResolutions(services.user),
    readLinkTypes(services.user),
    readBoards(services.app, plan),
    readTimeZone(services.user),
  ])
  if (!statuses.ok) return jiraProblemToAnswer(statuses.problem)
  if (!resolutions.ok) return jiraProblemToAnswer(resolutions.problem)
  if (!linkTypes.ok) return jiraProblemToAnswer(linkTypes.problem)
  if (!boards.ok) return jiraProblemToAnswer(boards.problem)
  return answered({
    statuses: statuses.value.map((status) => ({ ...status, proposed: proposeDelivery(status.category, status.name) })),
    resolutions: resolutions.value.map((resolution) => ({ ...resolution, proposed: proposeResolution(resolution.name) })),
    linkTypes: linkTypes.value.map(({ id, outward, inward }) => ({ id, outward, inward, proposed: proposesDependency(outward) })),
    boards: boards.value.map((board) => ({ ...board })),
    timeZone: timeZone.ok ? timeZone.value : 'UTC',
  })
}
