import { putUser, readUser } from '../model/users'
import { readProject } from '../model/projects'
import { adfToText } from '../model/adf'
import { insertIssue } from '../model/issueWrites'
import { readLinkTypes } from '../shapes/linkBean'
import { addProject } from '../seed/addProject'
import { nextId, takeIds, type JiraSite } from '../site'
import { importChange, type ImportIds } from './importHistory'
import { keyParts, type ImportedIssue, type ImportedPerson, type ImportedSprint, type Unreadable } from './importedIssue'
import { createImportLists, type ImportLists } from './importLists'

export type WrittenProject = { readonly id: string; readonly key: string; readonly name: string; readonly issues: number; readonly isNew: boolean }

export type WrittenImport = {
  readonly projects: readonly WrittenProject[]
  readonly written: readonly ImportedIssue[]
  /** Issues that could not come in after all. */
  readonly refused: readonly Unreadable[]
  readonly notes: readonly string[]
}

const NOBODY = 'imported:unknown'

/** Writes the issues of one file; to be called inside a transaction. */
export const writeImport = (site: JiraSite, issues: readonly ImportedIssue[]): WrittenImport => {
  const isTaken = (key: string): boolean => site.store.get('SELECT id FROM jira_issues WHERE key = ?', key) !== undefined
  const written = issues.filter((issue) => !isTaken(issue.key))
  const refused = issues.filter((issue) => !written.includes(issue)).map((issue) => ({ line: issue.line, reason: `${issue.key} is on this site already; it was left as it is.` }))
  const lists = createImportLists(site, written)
  const projects = writeProjects(site, written, lists)
  const firstId = takeIds(site, 'issue', written.length)
  const localIds = new Map<string, number>()
  written.forEach((issue, index) => {
    localIds.set(issue.key, firstId + index)
    if (issue.sourceId !== undefined) localIds.set(issue.sourceId, firstId + index)
  })
  const sprints = writeSprints(site, written, projects)
  const ids: ImportIds = {
    lists,
    issue: (idOrKey) => localIds.get(idOrKey),
    sprint: (id) => sprints.get(id),
    projectNamed: (name) => projects.find((one) => one.name === name) && Number(projects.find((one) => one.name === name)!.id),
  }
  const notes: string[] = []
  written.forEach((issue) => writeIssue(site, issue, projects, ids, notes))
  writeLinks(site, written, ids)
  for (const project of projects) {
    site.store.run(
      `UPDATE jira_projects SET lastNumber = (SELECT MAX(number) FROM jira_issues WHERE projectId = ?),
       nextRank = (SELECT MAX(rank) FROM jira_issues WHERE projectId = ?) WHERE id = ?`,
      project.id, project.id, project.id,
    )
  }
  return { projects, written, refused, notes: [...lists.notes(), ...notes] }
}

const writeProjects = (site: JiraSite, issues: readonly ImportedIssue[], lists: ImportLists): readonly WrittenProject[] => {
  const byKey = new Map<string, ImportedIssue[]>()
  for (const issue of issues) {
    const key = keyParts(issue.key)!.project
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [issue])
    else known.push(issue)
  }
  return [...byKey].map(([key, own]) => {
    const statusIds = [...new Set(['To Do', 'In Progress', 'Done', ...own.flatMap(statusNames)].map((name) => lists.status(name).id))]
    const typeIds = [...new Set([...['Epic', 'Story', 'Task', 'Sub-task'].map((name) => [name, undefined] as const), ...own.map((one) => [one.type.name, one.type.hierarchyLevel] as const)].map(([name, level]) => lists.type(name, level).id))]
    const name = own.findLast((one) => one.projectName !== key)?.projectName ?? key
    const known = readProject(site, key)
    const id = known?.id ?? addProject(site, {
      key, name, statusIds, typeIds, description: 'Imported.', board: own.some((one) => one.sprints.length > 0) ? 'scrum' : 'kanban',
    })
    if (known !== undefined) widenProject(site, known.id, statusIds, typeIds)
    else site.store.run('UPDATE jira_projects SET created = ? WHERE id = ?', Math.min(...own.map((one) => one.created)), id)
    return { id: String(id), key, name: known?.name ?? name, issues: own.length, isNew: known === undefined }
  })
}

const statusNames = (issue: ImportedIssue): readonly string[] => [
  ...issue.histories.flatMap((history) => history.items.flatMap((item) => (item.field === 'status' ? [item.fromString, item.toString] : []))),
  issue.status.name,
].flatMap((name) => name ?? [])

const widenProject = (site: JiraSite, projectId: number, statusIds: readonly number[], typeIds: readonly number[]): void => {
  for (const id of statusIds) site.store.run('INSERT OR IGNORE INTO jira_project_statuses (projectId, statusId, position) VALUES (?, ?, 99)', projectId, id)
  for (const id of typeIds) site.store.run('INSERT OR IGNORE INTO jira_project_issue_types (projectId, typeId, position) VALUES (?, ?, 99)', projectId, id)
}

const writeIssue = (site: JiraSite, issue: ImportedIssue, projects: readonly WrittenProject[], ids: ImportIds, notes: string[]): void => {
  const { project: projectKey, number } = keyParts(issue.key)!
  const id = ids.issue(issue.key)!
  const status = ids.lists.status(issue.status.name)
  const type = ids.lists.type(issue.type.name, issue.type.hierarchyLevel)
  const parentId = issue.parentKey === undefined ? undefined : ids.issue(issue.parentKey)
  if (issue.parentKey !== undefined && parentId === undefined) notes.push(`${issue.key}: its parent ${issue.parentKey} is not in the file; it stands without one.`)
  const isDone = status.category === 'done'
  const lastStatusChange = issue.histories.findLast((history) => history.items.some((item) => item.field === 'status'))?.created
  const resolved = issue.resolved ?? (isDone ? (lastStatusChange ?? issue.updated) : undefined)
  const labels = [...new Set([...issue.labels, ...issue.assumed.flatMap((one) => one.label ?? [])])].toSorted()
  const description = issue.description === null ? null : JSON.stringify(issue.description)
  insertIssue(site, {
    id, key: issue.key, number, projectId: Number(projects.find((one) => one.key === projectKey)!.id), typeId: type.id, statusId: status.id,
    resolutionId: isDone || issue.resolution !== undefined ? ids.lists.resolution(issue.resolution ?? 'Done') : null,
    priorityId: ids.lists.priority(issue.priority), summary: issue.summary, description, parentId: parentId ?? null,
    assignee: writePerson(site, issue.assignee), reporter: writePerson(site, issue.reporter), creator: writePerson(site, issue.reporter) ?? NOBODY,
    created: issue.created, updated: issue.updated, resolved: isDone ? (resolved ?? null) : null, statusChanged: lastStatusChange ?? issue.created,
    duedate: issue.duedate ?? null, startDate: issue.startDate ?? null, storyPoints: issue.storyPoints ?? null, labels: JSON.stringify(labels),
    rank: id * 1024, searchText: `${issue.summary}\n${adfToText(description) ?? ''}`.toLowerCase(),
  })
  const firstHistory = takeIds(site, 'history', issue.histories.length)
  issue.histories.forEach((history, index) =>
    site.store.run(
      'INSERT INTO jira_histories (id, issueId, author, created, items) VALUES (?, ?, ?, ?, ?)',
      firstHistory + index, id, writePerson(site, history.author) ?? NOBODY, history.created, JSON.stringify(history.items.map((item) => importChange(item, ids))),
    ),
  )
  for (const sprint of issue.sprints) {
    const sprintId = ids.sprint(sprint.id)
    if (sprintId !== undefined) site.store.run('INSERT OR IGNORE INTO jira_sprint_issues (issueId, sprintId) VALUES (?, ?)', id, sprintId)
  }
}

/** People of imported history can't sign in here. */
const writePerson = (site: JiraSite, person: ImportedPerson | undefined): string | null => {
  if (person === undefined) return null
  if (readUser(site, person.accountId) === undefined) {
    putUser(site, { accountId: person.accountId, displayName: person.displayName, accountType: 'atlassian', active: 1, timeZone: 'UTC', signIn: 0 })
  }
  return person.accountId
}

const writeSprints = (site: JiraSite, issues: readonly ImportedIssue[], projects: readonly WrittenProject[]): ReadonlyMap<string, number> => {
  const ids = new Map<string, number>()
  for (const issue of issues) for (const sprint of issue.sprints) {
    if (ids.has(sprint.id)) continue
    const projectId = projects.find((one) => one.key === keyParts(issue.key)!.project)!.id
    const board = site.store.get<{ id: number }>('SELECT id FROM jira_boards WHERE projectId = ? ORDER BY id', projectId)
    if (board !== undefined) ids.set(sprint.id, writeSprint(site, board.id, sprint))
  }
  return ids
}

const writeSprint = (site: JiraSite, boardId: number, sprint: ImportedSprint): number => {
  const id = (site.store.get<{ last: number | null }>('SELECT MAX(id) AS last FROM jira_sprints')?.last ?? 0) + 1
  site.store.run(
    'INSERT INTO jira_sprints (id, boardId, name, goal, state, created, startDate, endDate, activated, completed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id, boardId, sprint.name.slice(0, 30), sprint.goal, sprint.state, sprint.startDate ?? site.now(), sprint.startDate, sprint.endDate, sprint.startDate, sprint.completed,
  )
  return id
}

/** Each link once, though both of its ends tell of it. */
const writeLinks = (site: JiraSite, issues: readonly ImportedIssue[], ids: ImportIds): void => {
  const types = new Map(readLinkTypes(site).map((type) => [type.name.toLowerCase(), type.id]))
  const seen = new Set<string>()
  for (const issue of issues) for (const link of issue.links) {
    const [own, other, typeId] = [ids.issue(issue.key)!, ids.issue(link.otherKey), types.get(link.typeName.toLowerCase())]
    if (other === undefined || typeId === undefined) continue
    const [inward, outward] = link.isOutward ? [own, other] : [other, own]
    const mark = `${typeId} ${inward} ${outward}`
    if (seen.has(mark)) continue
    seen.add(mark)
    site.store.run('INSERT INTO jira_links (id, typeId, inwardId, outwardId) VALUES (?, ?, ?, ?)', nextId(site, 'link'), typeId, inward, outward)
  }
}
