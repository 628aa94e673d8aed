import { route } from '@forge/api'
import * as z from 'zod/mini'
import { enter } from '../access'
import { answered, failed, jiraProblemToAnswer, NOT_STARTED } from '../answers'
import type { Handler } from './serve'

const user = z.looseObject({ accountId: z.string(), active: z.boolean() })

/** The key by which the plan's log names somebody (STRAT-8): only whom Jira shows the caller, and only in a plan that is there. */
export const planPerson: Handler<'plan.person'> = async (services, invocation, { accountId }) => {
  const entrance = await enter(services, invocation, 'plan')
  if (!entrance.ok) return entrance
  const { plan } = entrance.value.access
  if ((await services.records.listed(plan)) === null) return NOT_STARTED
  const found = await services.user.get(route`/rest/api/3/user?accountId=${accountId}`, user)
  if (!found.ok) return found.problem.kind === 'notFound' ? failed('invalid', 'Jira does not show you this person.', { at: 'accountId' }) : jiraProblemToAnswer(found.problem, 'accountId')
  if (found.value.accountId !== accountId || !found.value.active) return failed('invalid', 'This person is no longer active in Jira.', { at: 'accountId' })
  return answered({ actor: await services.directory.actorOf(plan, accountId) })
}
