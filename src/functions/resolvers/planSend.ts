import type { Answer } from '../../contract/answer'
import type { Reply } from '../../contract/functions'
import { countIssues } from '../../jira/searchIssues'
import { scopeToJql } from '../../jira/scopeJql'
import type { Outcome } from '../../log/outcome'
import { capabilityOf, parseCommand } from '../../plan/plan'
import { isRejection } from '../../plan/kernel/decision'
import type { EventBase } from '../../plan/kernel/commit'
import type { LocalId } from '../../plan/kernel/ids'
import type { PlanCommand, PlanEvent } from '../../plan/planState'
import type { Access, Entrance } from '../access'
import { enter, withholdingFor } from '../access'
import { afterCommit } from '../afterCommit'
import { keepSummary, touchesSummary } from '../keepSummary'
import { answered, failed, FORBIDDEN, jiraProblemToAnswer, NOT_STARTED } from '../answers'
import { actorsOfCommits, peopleOf } from '../people'
import { askForReconcile, askForUpkeep } from '../queues'
import { askForForecast } from '../reconcile/dueForecast'
import { outcomeToAnswer } from '../outcomeToAnswer'
import { learnStories } from '../reconcile/learnStories'
import type { Services } from '../services'
import { storiesOf } from './planSince'
import { redactPlace } from './redactPlace'
import type { Handler } from './serve'
import { storyIdsIn } from './storyIdsIn'

/** One command of a person. Nothing is written unless they may do it, here and now, as Jira says. */
export const planSend: Handler<'plan.send'> = async (services, invocation, request) => {
  const parsed = parseCommand(request.command)
  if (isRejection(parsed)) return failed('invalid', parsed.message, parsed.at === undefined ? {} : { at: parsed.at })
  const command = parsed
  const wanted = capabilityOf(command)
  // What Foldline alone records has no way in here, and a plan begins with more than one command.
  if (wanted === 'app' || command.type === 'StartPlan') return FORBIDDEN
  const entrance = await enter(services, invocation, wanted)
  if (!entrance.ok) return entrance
  const { access, hides } = entrance.value
  const { plan, may } = access
  const refusal = (await refuseHidden(services, access, hides, command)) ?? (await refuseScope(services, plan, command))
  if (refusal !== null) return refusal

  // Nobody is entered into the directory of a project that has no plan.
  if (entrance.value.actor === null && (await services.records.listed(plan)) === null) return NOT_STARTED
  const actor = entrance.value.actor ?? (await services.directory.actorOf(plan, invocation.accountId))
  const envelope = { id: request.id, base: request.base, by: actor, source: invocation.source, command }
  let outcome = await services.log.handleCommand(plan, envelope, may)
  if (outcome.kind === 'rejected' && outcome.code === 'notFound' && (await learnStories(services, plan, storyIdsIn(command))))
    outcome = await services.log.handleCommand(plan, envelope, may)
  if (outcome.kind !== 'done') return outcomeToAnswer(outcome)

  const [answer] = await Promise.all([reply(services, plan, entrance.value, outcome), afterCommand(services, plan, command, outcome)])
  return answer
}

/** Who may not see a story may not plan it either. */
async function refuseHidden(services: Services, { plan }: Access, hides: boolean, command: PlanCommand): Promise<Answer<never> | null> {
  const stories = hides ? storyIdsIn(command) : []
  if (stories.length === 0) return null
  const withholding = await withholdingFor(services, plan, hides, stories)
  if (!withholding.ok) return withholding
  return stories.some((story) => withholding.value.isHidden(story)) ? failed('forbidden', 'Jira does not show you this story.', { at: 'story' }) : null
}

/** A scope that Jira does not understand would empty the plan. */
async function refuseScope(services: Services, plan: string, command: PlanCommand): Promise<Answer<never> | null> {
  if (command.type !== 'SetScope') return null
  const count = await countIssues(services.user, scopeToJql(plan, command.scope))
  return count.ok ? null : jiraProblemToAnswer(count.problem, 'scope')
}

type Done = Extract<Outcome, { readonly kind: 'done' }>

async function afterCommand(services: Services, plan: string, command: PlanCommand, outcome: Done): Promise<void> {
  const wasWritten = outcome.commits.length > 0 || outcome.repeated === true
  if (wasWritten) await afterCommit(services, plan, outcome.seq, outcome.upkeepDue === true)
  if (touchesSummary(outcome.commits)) await keepSummary(services, plan)
  for (const gate of outcome.commits.flatMap(({ events }) => events.flatMap(decidedGate))) await askForForecast(services, plan, { kind: 'gate', of: gate })
  if (wasWritten && READS_JIRA_ANEW.has(command.type)) await askForReconcile({ kind: 'everything', plan })
  const place = command.type === 'RedactText' ? redactPlace(command) : null
  if (place === null) return
  await services.log.redact(plan, place, services.timeLeft() / 2)
  // Upkeep that was under way may have read the text before: once more when it is surely over.
  await askForUpkeep({ plan, redact: { ...place, path: [...place.path] } }, 900)
}

/** A decision at a gate keeps the forecast of its moment (GATE-5). */
const decidedGate = (event: EventBase): readonly LocalId[] => (event.type === 'GateDecided' ? [(event as Extract<PlanEvent, { type: 'GateDecided' }>).decision] : [])

/** They change what the plan takes from Jira. */
const READS_JIRA_ANEW: ReadonlySet<PlanCommand['type']> = new Set(['SetScope', 'SetDependencyLinks', 'ChooseBoard'])

async function reply(
  services: Services,
  plan: string,
  { hides, familiar }: Entrance,
  { seq, commits, repeated }: Done,
): Promise<Answer<Reply<'plan.send'>>> {
  const withholding = await withholdingFor(services, plan, hides, storiesOf(commits))
  // It is done, whatever Jira says now: without knowing what is hidden, the caller reads on by themselves.
  const shown = withholding.ok ? commits.map((commit) => ({ ...withholding.value.ofCommit(commit) })) : []
  return answered({
    seq,
    commits: shown,
    people: await peopleOf(services, plan, familiar, actorsOfCommits(commits)),
    ...(repeated === true ? { repeated } : {}),
  })
}
