import { z } from 'zod'
import { requirePermission } from '../model/issueWrites'
import type { IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { rankIssues } from '../model/rank'
import { moveToSprint } from '../model/sprintMoves'
import { createSprint, deleteSprint, requireSprint, updateSprint } from '../model/sprints'
import { badRequest } from '../refusal'
import { sprintToBean } from '../shapes/sprintBean'
import { change, type JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, json, noContent, type Call, type Routes } from './call'
import { readByIdOrKey } from './searchRoutes'
import { openBoard } from './boardRoutes'

const SprintRequest = z.object({
  name: z.string().optional(),
  goal: z.string().nullable().optional(),
  state: z.string().optional(),
  startDate: z.string().nullable().optional(),
  endDate: z.string().nullable().optional(),
  originBoardId: z.number().int().optional(),
})

const MoveRequest = z.object({
  issues: z.array(z.string()).max(50),
  rankBeforeIssue: z.string().optional(),
  rankAfterIssue: z.string().optional(),
})

/** Agile 1.0: sprints, what is in them, and the order of issues. */
export const sprintRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  const open = (c: Call) => requireSprint(site, callerOf(c), Number(c.req.param('sprint')) || 0)

  routes.post('/sprint', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, SprintRequest)
    if (request.originBoardId === undefined) throw badRequest('The originBoardId must be given.')
    return json(sprintToBean(site, createSprint(site, caller, request.originBoardId, request)), 201)
  })

  routes.get('/sprint/:sprint', (c) => json(sprintToBean(site, open(c))))

  routes.post('/sprint/:sprint', async (c) => {
    const sprint = open(c)
    return json(sprintToBean(site, updateSprint(site, callerOf(c), sprint, await bodyOf(c, SprintRequest), false)))
  })

  routes.put('/sprint/:sprint', async (c) => {
    const sprint = open(c)
    return json(sprintToBean(site, updateSprint(site, callerOf(c), sprint, await bodyOf(c, SprintRequest), true)))
  })

  routes.delete('/sprint/:sprint', (c) => {
    deleteSprint(site, callerOf(c), open(c))
    return noContent()
  })

  routes.post('/sprint/:sprint/issue', async (c) => {
    const sprint = open(c)
    const request = await bodyOf(c, MoveRequest)
    move(site, callerOf(c), request, sprint.id)
    return noContent()
  })

  const toBacklog = async (c: Call): Promise<Response> => {
    const request = await bodyOf(c, MoveRequest)
    move(site, callerOf(c), request, null)
    return noContent()
  }
  routes.post('/backlog/issue', toBacklog)
  routes.post('/backlog/:board/issue', async (c) => {
    openBoard(site, c)
    return toBacklog(c)
  })

  routes.put('/issue/rank', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, MoveRequest)
    if ((request.rankBeforeIssue === undefined) === (request.rankAfterIssue === undefined)) {
      throw badRequest('Either rankBeforeIssue or rankAfterIssue must be given.')
    }
    change(site, () => rank(site, caller, openIssues(site, caller, request.issues), request))
    return noContent()
  })
  return routes
}

const move = (site: JiraSite, caller: Caller, request: z.infer<typeof MoveRequest>, sprintId: number | null): void =>
  change(site, () => {
    const issues = openIssues(site, caller, request.issues)
    moveToSprint(site, caller, issues, sprintId)
    rank(site, caller, issues, request)
  })

const rank = (site: JiraSite, caller: Caller, issues: readonly IssueRow[], request: z.infer<typeof MoveRequest>): void => {
  const side = request.rankBeforeIssue === undefined ? 'after' : 'before'
  const anchorKey = request.rankBeforeIssue ?? request.rankAfterIssue
  if (anchorKey === undefined) return
  const anchor = openIssues(site, caller, [anchorKey])[0]!
  if (issues.some((issue) => issue.id === anchor.id)) throw badRequest('An issue cannot be ranked relative to itself.')
  rankIssues(site, issues, anchor, side, caller.accountId ?? '')
}

/** In the order of the request; refused as a whole when one of them can't be scheduled. */
const openIssues = (site: JiraSite, caller: Caller, idsOrKeys: readonly string[]): readonly IssueRow[] => {
  const { rows, missing } = readByIdOrKey(site, caller, idsOrKeys)
  if (missing.length > 0) throw badRequest(`Issues do not exist or you do not have permission to see them: ${missing.join(', ')}`)
  for (const row of rows) {
    requirePermission(caller, row.projectId, 'SCHEDULE_ISSUES', 'You do not have permission to schedule issues in this project.')
  }
  const named = (text: string): IssueRow => rows.find((row) => String(row.id) === text || row.key.toLowerCase() === text.toLowerCase())!
  return idsOrKeys.map(named)
}
