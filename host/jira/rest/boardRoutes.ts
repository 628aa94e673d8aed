import { boardToBean, boardToConfiguration, readBoard, readBoards, type BoardRow } from '../model/boards'
import { browseProject, readProject } from '../model/projects'
import { badRequest, notFound } from '../refusal'
import { projectToBean } from '../shapes/projectBean'
import { sprintToBean, type SprintRow } from '../shapes/sprintBean'
import type { JiraSite } from '../site'
import { callerOf, createRoutes, json, listOf, pageOf, type Call, type Routes } from './call'

const PAGE_CAP = 50

/** Agile 1.0: boards and their sprints. */
export const boardRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.get('/board', (c) => {
    const caller = callerOf(c)
    const wished = c.req.query('projectKeyOrId')
    const project = wished === undefined ? undefined : browseProject(site, caller, wished)
    const types = listOf(c, 'type')
    const name = (c.req.query('name') ?? '').toLowerCase()
    const found = readBoards(site, caller)
      .filter((board) => (project === undefined || board.projectId === project.id) && (types.length === 0 || types.includes(board.type)))
      .filter((board) => board.name.toLowerCase().includes(name))
    return json(agilePage(c, found.map((board) => boardToBean(site, board))))
  })

  routes.get('/board/:board', (c) => json(boardToBean(site, openBoard(site, c))))

  routes.get('/board/:board/configuration', (c) => json(boardToConfiguration(site, openBoard(site, c))))

  routes.get('/board/:board/project', (c) => json(agilePage(c, [projectToBean(site, readProject(site, openBoard(site, c).projectId)!)])))

  routes.get('/board/:board/sprint', (c) => {
    const board = openBoard(site, c)
    if (board.type !== 'scrum') throw badRequest('The board does not support sprints')
    const states = listOf(c, 'state')
    if (states.some((state) => !['future', 'active', 'closed'].includes(state))) throw badRequest('Invalid state.')
    const sprints = site.store
      .all<SprintRow>('SELECT * FROM jira_sprints WHERE boardId = ? ORDER BY id', board.id)
      .filter((sprint) => states.length === 0 || states.includes(sprint.state))
    return json(agilePage(c, sprints.map((sprint) => sprintToBean(site, sprint))))
  })
  return routes
}

export const openBoard = (site: JiraSite, c: Call): BoardRow => {
  const board = readBoard(site, callerOf(c), Number(c.req.param('board')) || 0)
  if (board === undefined) throw notFound('Board does not exist or you do not have permission to see it.')
  return board
}

/** Agile pages have no `self` and no link to the next one. */
const agilePage = (c: Call, all: readonly unknown[]): Record<string, unknown> => {
  const { self: _self, nextPage: _next, ...page } = pageOf(c, '', all, PAGE_CAP)
  return page
}
