import { compileJql } from '../jql/compileJql'
import type { Caller } from '../model/permissions'
import { requireIssue } from '../model/issues'
import { readProject } from '../model/projects'
import { countCompiled, searchPage } from '../model/search'
import { requireSprint } from '../model/sprints'
import { issueBeans } from '../shapes/issueBean'
import type { JiraSite } from '../site'
import type { BoardRow } from '../model/boards'
import { openBoard } from './boardRoutes'
import { callerOf, createRoutes, intOf, json, type Call, type Routes } from './call'
import { wishOf } from './issueRoutes'

const PAGE = 50
const PAGE_CAP = 100
const SUBTASK_FREE = 'issuetype in standardIssueTypes()'

/** software/1.0: what replaced the issue reads of agile 1.0; pages by token. */
export const softwareRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  const boardJql = (board: BoardRow): string => `project = ${readProject(site, board.projectId)!.key}`
  const backlogJql = (board: BoardRow): string =>
    `${boardJql(board)} AND ${SUBTASK_FREE} AND issuetype != Epic AND statusCategory != Done AND NOT (sprint in openSprints() OR sprint in futureSprints())`
  const sprintOf = (c: Call): number => requireSprint(site, callerOf(c), Number(c.req.param('sprint')) || 0).id

  routes.get('/board/:board/issue', (c) => issues(site, c, boardJql(openBoard(site, c))))
  routes.get('/board/:board/issue/approximate-count', (c) => count(site, c, boardJql(openBoard(site, c))))
  routes.get('/board/:board/backlog', (c) => issues(site, c, backlogJql(openBoard(site, c))))
  routes.get('/board/:board/backlog/approximate-count', (c) => count(site, c, backlogJql(openBoard(site, c))))
  routes.get('/board/:board/sprint/:sprint/issue', (c) => issues(site, c, `${boardJql(openBoard(site, c))} AND sprint = ${sprintOf(c)}`))
  routes.get('/board/:board/epic/none/issue', (c) => issues(site, c, `${boardJql(openBoard(site, c))} AND issuetype != Epic AND parent is EMPTY`))
  routes.get('/board/:board/epic/:epic/issue', (c) => {
    const epic = requireIssue(site, callerOf(c), c.req.param('epic'))
    return issues(site, c, `${boardJql(openBoard(site, c))} AND parent = ${epic.id}`)
  })
  routes.get('/sprint/:sprint/issue', (c) => issues(site, c, `sprint = ${sprintOf(c)}`))
  return routes
}

const issues = (site: JiraSite, c: Call, base: string): Response => {
  const caller = callerOf(c)
  const jql = narrowed(c, base)
  const compiled = compileJql(site, caller, jql)
  const pageSize = site.pageSize(Math.min(Math.max(intOf(c, 'maxResults', PAGE), 1), PAGE_CAP))
  const page = searchPage(site, compiled, mark(caller, jql), c.req.query('nextPageToken'), pageSize)
  return json({
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
    isLast: page.nextPageToken === undefined,
    issues: issueBeans(site, caller, page.rows, wishOf(c, ['*navigable'])),
  })
}

const count = (site: JiraSite, c: Call, base: string): Response =>
  json({ count: countCompiled(site, compileJql(site, callerOf(c), narrowed(c, base))) })

/** The caller's own JQL narrows the board's; its ORDER BY wins over the rank. */
const narrowed = (c: Call, base: string): string => {
  const own = c.req.query('jql') ?? ''
  const match = /^(.*?)(order\s+by\s.*)?$/is.exec(own.trim())
  const where = match?.[1]?.trim() ?? ''
  return `${base}${where === '' ? '' : ` AND (${where})`} ${match?.[2] ?? 'ORDER BY rank ASC'}`
}

const mark = (caller: Caller, jql: string): string => `${caller.accountId ?? ''} ${jql}`
