import type { Answer } from '../contract/answer'
import type { PersonCapability } from '../contract/capability'
import { hasIssueSecurity, readVisible } from '../jira/issueSecurity'
import { readCapabilities, readSiteCapability } from '../jira/permissions'
import { folding } from '../plan/plan'
import { answered, failed, FORBIDDEN, jiraProblemToAnswer } from './answers'
import type { Invocation } from './invocation'
import type { Accounts } from '../log/directory'
import type { Services } from './services'
import type { Withholding } from './withholding'
import { createWithholding, WITHHOLD_NOTHING } from './withholding'

/** A caller who was let in: the plan it is about, and what they may do there. */
export interface Access {
  readonly plan: string
  readonly may: readonly PersonCapability[]
  readonly invocation: Invocation
}

/** What the first round trip to storage brings for a caller, side by side with Jira's answer; nothing is written. */
export interface Entrance {
  readonly access: Access
  readonly hides: boolean
  readonly familiar: Accounts
  /** Null for one who never did anything in this plan. */
  readonly actor: string | null
}

/** Lets the caller in or not, and reads what nearly every reply needs. */
export async function enter(services: Services, invocation: Invocation, wanted: PersonCapability): Promise<Answer<Entrance>> {
  const plan = invocation.projectId
  if (plan === null) return NO_PROJECT
  const [access, hides, familiar, actor] = await Promise.all([
    enterPlan(services, invocation, wanted),
    hidesIssues(services, plan),
    services.directory.familiar(plan),
    services.directory.knownActor(plan, invocation.accountId),
  ])
  if (!access.ok) return access
  return hides.ok ? answered({ access: access.value, hides: hides.value, familiar, actor }) : hides
}

const NO_PROJECT = failed('invalid', 'This place belongs to no project.')

/** Asks Jira, on the caller's behalf and each time anew, whether they may do this in the project they are in. */
export async function enterPlan(services: Services, invocation: Invocation, wanted: PersonCapability): Promise<Answer<Access>> {
  const plan = invocation.projectId
  if (plan === null) return NO_PROJECT
  const capabilities = await readCapabilities(services.user, plan)
  if (!capabilities.ok) return jiraProblemToAnswer(capabilities.problem)
  const may = capabilities.value
  return may.includes('see') && may.includes(wanted) ? answered({ plan, may, invocation }) : FORBIDDEN
}

export async function enterSite(services: Services): Promise<Answer<true>> {
  const capabilities = await readSiteCapability(services.user)
  if (!capabilities.ok) return jiraProblemToAnswer(capabilities.problem)
  return capabilities.value.includes('site') ? answered(true) : FORBIDDEN
}

/** How long it counts that a project hides none of its issues, ms. */
const SECURITY_HOLDS = 10 * 60 * 1000

/** Whether some may browse the project and yet not see all of its issues. */
export async function hidesIssues(services: Services, plan: string): Promise<Answer<boolean>> {
  const known = await services.records.security(plan)
  const now = services.clock()
  if (known && now - known.at < SECURITY_HOLDS && now >= known.at) return answered(known.has)
  const found = await hasIssueSecurity(services.app, plan)
  if (!found.ok) return jiraProblemToAnswer(found.problem)
  // Kept beside the plan, and only for plans: a project without one leaves no trace.
  if ((await services.records.listed(plan)) !== null) await services.records.setSecurity(plan, found.value, now)
  return answered(found.value)
}

/**
 * What must be withheld from this caller when a reply speaks of `stories`. Where the project hides issues,
 * whatever Jira does not show them now is hidden, deleted and moved stories with it.
 */
export async function withholdingFor(
  services: Services,
  plan: string,
  hides: boolean,
  stories: readonly string[] | 'all',
): Promise<Answer<Withholding>> {
  if (!hides || stories.length === 0) return answered(WITHHOLD_NOTHING)
  const visible = await readVisible(services.user, plan, stories)
  if (!visible.ok) return jiraProblemToAnswer(visible.problem)
  return answered(createWithholding(folding.routes, (story) => !visible.value.has(story)))
}
