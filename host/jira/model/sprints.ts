import type { SqlValue } from '../../store'
import { sprintChanged } from '../events/planningEvents'
import { badFields, badRequest, forbidden, notFound } from '../refusal'
import type { SprintRow, SprintState } from '../shapes/sprintBean'
import { change, type JiraSite } from '../site'
import { readBoard, type BoardRow } from './boards'
import type { IssueRow } from './issues'
import type { Caller } from './permissions'
import { moveToSprint, readSprint } from './sprintMoves'

/** What a request may say about a sprint; times as text. */
export type SprintInput = {
  readonly name?: string | undefined
  readonly goal?: string | null | undefined
  readonly state?: string | undefined
  readonly startDate?: string | null | undefined
  readonly endDate?: string | null | undefined
}

const LONGEST_NAME = 30

/** A sprint whose board the caller may see; else 404. */
export const requireSprint = (site: JiraSite, caller: Caller, id: number): SprintRow => {
  const sprint = readSprint(site, id)
  const board = sprint === undefined ? undefined : readBoard(site, caller, sprint.boardId)
  if (sprint === undefined || board === undefined) throw notFound('Sprint does not exist, or you do not have permission to view it.')
  return sprint
}

export const createSprint = (site: JiraSite, caller: Caller, boardId: number, input: SprintInput): SprintRow =>
  change(site, () => {
    const board = readBoard(site, caller, boardId)
    if (board === undefined) throw notFound('Board does not exist or you do not have permission to see it.')
    if (board.type !== 'scrum') throw badRequest('The board does not support sprints')
    requireManageSprints(caller, board)
    const name = validName(input.name)
    const id = nextSprintId(site)
    site.store.run(
      `INSERT INTO jira_sprints (id, boardId, name, goal, state, created, startDate, endDate) VALUES (?, ?, ?, ?, 'future', ?, ?, ?)`,
      id, boardId, name, input.goal ?? '', site.now(), timeOf('startDate', input.startDate), timeOf('endDate', input.endDate),
    )
    const sprint = readSprint(site, id)!
    sprintChanged(site, caller, 'created', sprint)
    return sprint
  })

/**
 * A partial update (POST) leaves what isn't said; a full one (PUT) clears it. Starting and closing are updates of `state`;
 * what isn't done when a sprint closes is in the backlog from then on, with the closed sprint in its past.
 */
export const updateSprint = (site: JiraSite, caller: Caller, sprint: SprintRow, input: SprintInput, isFull: boolean): SprintRow =>
  change(site, () => {
    requireManageSprints(caller, readBoard(site, caller, sprint.boardId)!)
    const next = mergeSprint(site, sprint, input, isFull)
    requireValidStep(site, sprint, next)
    site.store.run(
      `UPDATE jira_sprints SET name = ?, goal = ?, state = ?, startDate = ?, endDate = ?, activated = ?, completed = ? WHERE id = ?`,
      next.name, next.goal, next.state, next.startDate, next.endDate, next.activated, next.completed, sprint.id,
    )
    announce(site, caller, sprint, next)
    return next
  })

export const deleteSprint = (site: JiraSite, caller: Caller, sprint: SprintRow): void =>
  change(site, () => {
    requireManageSprints(caller, readBoard(site, caller, sprint.boardId)!)
    if (sprint.state === 'active') throw badRequest('You cannot delete an active sprint.')
    if (sprint.state === 'future') moveToSprint(site, caller, readSprintIssues(site, sprint.id), null)
    site.store.run('DELETE FROM jira_sprint_issues WHERE sprintId = ?', sprint.id)
    site.store.run('DELETE FROM jira_sprints WHERE id = ?', sprint.id)
    sprintChanged(site, caller, 'deleted', sprint)
  })

const requireManageSprints = (caller: Caller, board: BoardRow): void => {
  if (!caller.projectPermissions(board.projectId).has('MANAGE_SPRINTS_PERMISSION')) {
    throw forbidden('You do not have permission to manage sprints on this board.')
  }
}

const mergeSprint = (site: JiraSite, old: SprintRow, input: SprintInput, isFull: boolean): SprintRow => {
  const state = sprintState(input.state) ?? old.state
  const keep = <T>(value: T | undefined, before: T, empty: T): T => value ?? (value === null || isFull ? empty : before)
  return {
    ...old,
    name: input.name === undefined && !isFull ? old.name : validName(input.name),
    goal: keep(input.goal ?? undefined, old.goal, ''),
    state,
    startDate: input.startDate === undefined && !isFull ? old.startDate : timeOf('startDate', input.startDate),
    endDate: input.endDate === undefined && !isFull ? old.endDate : timeOf('endDate', input.endDate),
    activated: old.state === 'future' && state === 'active' ? site.now() : old.activated,
    completed: old.state === 'active' && state === 'closed' ? site.now() : old.completed,
  }
}

const requireValidStep = (site: JiraSite, old: SprintRow, next: SprintRow): void => {
  const step = `${old.state}>${next.state}`
  if (!['future>future', 'active>active', 'closed>closed', 'future>active', 'active>closed'].includes(step)) {
    throw badRequest(`Can't change the state of a ${old.state} sprint to ${next.state}.`)
  }
  if (next.state !== 'future' && (next.startDate === null || next.endDate === null)) {
    throw badFields({ [next.startDate === null ? 'startDate' : 'endDate']: 'The start and end date are required for an active sprint.' })
  }
  if (next.startDate !== null && next.endDate !== null && next.endDate <= next.startDate) {
    throw badFields({ endDate: 'The end date of a sprint must be after the start date.' })
  }
  const running = site.store.get('SELECT id FROM jira_sprints WHERE boardId = ? AND state = ? AND id <> ?', old.boardId, 'active', old.id)
  if (step === 'future>active' && running !== undefined) throw badRequest('Another sprint is already active on this board.')
}

const readSprintIssues = (site: JiraSite, sprintId: number): readonly IssueRow[] =>
  site.store.all<IssueRow>('SELECT i.* FROM jira_sprint_issues si JOIN jira_issues i ON i.id = si.issueId WHERE si.sprintId = ?', sprintId)

const announce = (site: JiraSite, caller: Caller, old: SprintRow, next: SprintRow): void => {
  if (old.state === 'future' && next.state === 'active') return sprintChanged(site, caller, 'started', next)
  if (old.state === 'active' && next.state === 'closed') return sprintChanged(site, caller, 'closed', next)
  const changed = (['name', 'goal', 'startDate', 'endDate'] as const).filter((key) => old[key] !== next[key])
  if (changed.length > 0) sprintChanged(site, caller, 'updated', next, Object.fromEntries(changed.map((key) => [key, old[key]])))
}

const validName = (name: string | undefined): string => {
  if (name === undefined || name.trim() === '') throw badFields({ name: 'The sprint name must not be empty.' })
  if (name.length > LONGEST_NAME) throw badFields({ name: `The sprint name must be shorter than ${LONGEST_NAME} characters.` })
  return name
}

const sprintState = (text: string | undefined): SprintState | undefined => {
  if (text === undefined || text === 'future' || text === 'active' || text === 'closed') return text
  throw badFields({ state: `'${text}' is not a sprint state.` })
}

const timeOf = (field: string, text: string | null | undefined): SqlValue & (number | null) => {
  if (text === null || text === undefined) return null
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw badFields({ [field]: `'${text}' is not a valid date.` })
  return ms
}

/** Sprint ids are small numbers, unlike the other ids. */
const nextSprintId = (site: JiraSite): number =>
  (site.store.get<{ last: number | null }>('SELECT MAX(id) AS last FROM jira_sprints')?.last ?? 0) + 1
