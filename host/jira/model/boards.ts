import { projectToBean } from '../shapes/projectBean'
import type { JiraSite } from '../site'
import type { Caller } from './permissions'
import { readProject } from './projects'
import { readProjectStatuses } from './workflow'
import { RANK, STORY_POINTS } from './fields'

export type BoardRow = {
  readonly id: number
  readonly name: string
  readonly type: 'scrum' | 'kanban'
  readonly projectId: number
}

/** A board whose project the caller may browse. */
export const readBoard = (site: JiraSite, caller: Caller, id: number): BoardRow | undefined => {
  const board = site.store.get<BoardRow>('SELECT * FROM jira_boards WHERE id = ?', id)
  return board !== undefined && caller.projectPermissions(board.projectId).has('BROWSE_PROJECTS') ? board : undefined
}

export const readBoards = (site: JiraSite, caller: Caller): readonly BoardRow[] =>
  site.store
    .all<BoardRow>('SELECT * FROM jira_boards ORDER BY id')
    .filter((board) => caller.projectPermissions(board.projectId).has('BROWSE_PROJECTS'))

export const boardToBean = (site: JiraSite, board: BoardRow): Record<string, unknown> => {
  const project = readProject(site, board.projectId)!
  return {
    id: board.id,
    self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: {
      projectId: project.id,
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: 'software',
      avatarURI: `${site.baseUrl}/avatar/project/${project.id}?size=16x16`,
      name: `${project.name} (${project.key})`,
    },
  }
}

export const boardToConfiguration = (site: JiraSite, board: BoardRow): Record<string, unknown> => {
  const project = readProject(site, board.projectId)!
  return {
    id: board.id,
    name: board.name,
    type: board.type,
    self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    location: { type: 'project', key: project.key, id: String(project.id), self: projectToBean(site, project)['self'], name: project.name },
    filter: { id: String(20000 + board.id), self: `${site.baseUrl}/rest/api/2/filter/${20000 + board.id}` },
    ...(board.type === 'kanban' ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } } : {}),
    columnConfig: {
      columns: readProjectStatuses(site, board.projectId).map((status) => ({
        name: status.name,
        statuses: [{ id: String(status.id), self: `${site.baseUrl}/rest/api/2/status/${status.id}` }],
      })),
      constraintType: 'issueCount',
    },
    ...(board.type === 'scrum' ? { estimation: { type: 'field', field: { fieldId: STORY_POINTS, displayName: 'Story points' } } } : {}),
    ranking: { rankCustomFieldId: Number(RANK.slice('customfield_'.length)) },
  }
}
