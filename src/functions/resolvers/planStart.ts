import type { Answer } from '../../contract/answer'
import { readBoards, readLinkTypes, readParentTypes, readResolutions, readStatuses } from '../../jira/projectSettings'
import { scopeToJql } from '../../jira/scopeJql'
import { countIssues, readSummaries } from '../../jira/searchIssues'
import type { Outcome } from '../../log/outcome'
import type { PlanCommand } from '../../plan/planState'
import { enterPlan, hidesIssues } from '../access'
import { afterCommit } from '../afterCommit'
import { answered, failed, jiraProblemToAnswer, rejectionToAnswer } from '../answers'
import { derivedId } from '../derivedId'
import { followPlaybook } from '../followPlaybook'
import { askForReconcile } from '../queues'
import { readPlanPart } from '../recordAsApp'
import type { Services } from '../services'
import type { Handler } from './serve'
import type { FirstVerticals } from './startCommands'
import { chooseBoard, drawMap, mapStatuses, settle } from './startCommands'

/**
 * Starts a plan in a few commands, each with an id derived from the request's: sending the request again goes
 * on where it was interrupted. Nothing is written before Jira has accepted the scope.
 */
export const planStart: Handler<'plan.start'> = async (services, invocation, request) => {
  const access = await enterPlan(services, invocation, 'structure')
  if (!access.ok) return access
  const { plan, may } = access.value
  const jql = scopeToJql(plan, request.scope)
  const [count, first, jira, defaults] = await Promise.all([
    countIssues(services.user, jql),
    readFirstVerticals(services, plan, request.verticals),
    readProject(services, plan),
    services.records.defaults(),
  ])
  if (!count.ok) return jiraProblemToAnswer(count.problem, 'scope')
  if (!first.ok) return first
  if (!jira.ok) return jira

  const actor = await services.directory.actorOf(plan, invocation.accountId)
  const logId = derivedId('log', plan, request.id)
  const demo = request.demo === true ? { demo: true as const } : {}
  const commands: readonly PlanCommand[] = [
    { type: 'StartPlan', logId, scope: request.scope, ...demo },
    ...settle(defaults, request.timeZone),
    ...mapStatuses(jira.value),
    ...chooseBoard(jira.value.boards),
    ...drawMap(first.value),
  ]
  let seq = 0
  for (const [index, command] of commands.entries()) {
    const envelope = { id: derivedId('start', request.id, index), base: seq, by: actor, source: invocation.source, command }
    const outcome = await services.log.handleCommand(plan, envelope, may)
    if (outcome.kind !== 'done') {
      // What is there already stays: only the first command finds a plan that somebody else began.
      if (outcome.kind === 'rejected' && index > 0) continue
      return refusal(outcome)
    }
    seq = Math.max(seq, outcome.seq)
  }
  if (defaults.playbook !== undefined) await followPlaybook(services, plan)
  await beginReading(services, plan, count.value, first.value.layout)
  await afterCommit(services, plan, seq, false)
  return answered({ seq })
}

function refusal(outcome: Exclude<Outcome, { readonly kind: 'done' }>): Answer<never> {
  if (outcome.kind === 'rejected') return rejectionToAnswer(outcome)
  return failed('busy', 'The plan could not be started just now. Try again in a moment.')
}

/** The history is read in the background; a second start of the same plan doesn't begin it again. */
async function beginReading(services: Services, plan: string, total: number, layout: FirstVerticals['layout']): Promise<void> {
  const { records } = services
  const { readAt } = await records.reading(plan)
  if (readAt !== null && (await records.listed(plan)) !== null) return
  const startedAt = services.clock()
  if ((await records.backfill(plan)) === null)
    await records.setBackfill(plan, { state: 'reading', done: 0, total, message: '', token: null, page: 0, startedAt, layout })
  const state = await readPlanPart(services, plan)
  await records.setBoard(plan, state.plan.iterations.board)
  await records.list(plan, startedAt)
  await askForReconcile({ kind: 'backfill', plan })
}

/** Epics, whatever their type is called, become verticals from the oldest on; without any, all stories share one. */
async function readFirstVerticals(services: Services, plan: string, wished: 'epics' | readonly string[]): Promise<Answer<FirstVerticals>> {
  if (wished !== 'epics') return answered({ names: wished, epics: [], layout: 'none' })
  const [hides, types] = await Promise.all([hidesIssues(services, plan), readParentTypes(services.user, plan)])
  if (!hides.ok) return hides
  if (!types.ok) return jiraProblemToAnswer(types.problem)
  if (types.value.length === 0) return answered({ names: [], epics: [], layout: 'single' })
  // A vertical's name is everyone's to read: a hidden epic's must not become one.
  const open = hides.value ? ' AND level IS EMPTY' : ''
  const epics = await readSummaries(services.user, `project = ${plan} AND issuetype in (${types.value.join(', ')})${open} ORDER BY created ASC`)
  if (!epics.ok) return jiraProblemToAnswer(epics.problem)
  return answered({ names: [], epics: epics.value, layout: epics.value.length === 0 ? 'single' : 'epics' })
}

async function readProject(services: Services, plan: string) {
  const [statuses, resolutions, linkTypes, boards] = await Promise.all([
    readStatuses(services.user, plan),
    readResolutions(services.user),
    readLinkTypes(services.user),
    readBoards(services.app, plan),
  ])
  if (!statuses.ok) return jiraProblemToAnswer(statuses.problem)
  if (!resolutions.ok) return jiraProblemToAnswer(resolutions.problem)
  if (!linkTypes.ok) return jiraProblemToAnswer(linkTypes.problem)
  if (!boards.ok) return jiraProblemToAnswer(boards.problem)
  return answered({ statuses: statuses.value, resolutions: resolutions.value, linkTypes: linkTypes.value, boards: boards.value })
}
