import { issueCreated, issueUpdated } from '../events/issueEvents'
import { badRequest } from '../refusal'
import { change, nextId, type JiraSite } from '../site'
import { addHistory, type ChangeItem } from './changelog'
import { insertIssue, requirePermission } from './issueWrites'
import { readIssue, requireIssue, type IssueRow } from './issues'
import type { Caller } from './permissions'
import { browseProject, readProject, takeIssueNumber } from './projects'
import { moveToSprint } from './sprintMoves'
import { readProjectIssueTypes, readProjectStatuses } from './workflow'

/** Moves an issue to another project: same id, new key (the old one still leads to it), out of its sprint and from its parent. */
export const moveIssue = (site: JiraSite, caller: Caller, idOrKey: string, toProject: string): IssueRow =>
  change(site, () => {
    const row = requireIssue(site, caller, idOrKey)
    const [from, to] = [readProject(site, row.projectId)!, browseProject(site, caller, toProject)]
    requirePermission(caller, from.id, 'MOVE_ISSUES', 'You do not have permission to move issues from this project.')
    requirePermission(caller, to.id, 'CREATE_ISSUES', 'You do not have permission to create issues in this project.')
    if (!readProjectIssueTypes(site, to.id).some((type) => type.id === row.typeId)) throw badRequest('The project has no such issue type.')
    if (!readProjectStatuses(site, to.id).some((status) => status.id === row.statusId)) throw badRequest('The project has no such status.')
    moveToSprint(site, caller, [row], null)
    const place = takeIssueNumber(site, to.id)
    const key = `${to.key}-${place.number}`
    site.store.run(
      'UPDATE jira_issues SET projectId = ?, key = ?, number = ?, rank = ?, parentId = NULL, securityLevelId = NULL, updated = ? WHERE id = ?',
      to.id, key, place.number, place.rank, site.now(), row.id,
    )
    site.store.run('INSERT OR REPLACE INTO jira_moved_keys (key, issueId) VALUES (?, ?)', row.key, row.id)
    const items: readonly ChangeItem[] = [
      { field: 'project', fieldtype: 'jira', fieldId: 'project', from: String(from.id), fromString: from.name, to: String(to.id), toString: to.name },
      { field: 'Key', fieldtype: 'jira', from: null, fromString: row.key, to: null, toString: key },
    ]
    const moved = readIssue(site, row.id)!
    issueUpdated(site, caller, moved, addHistory(site, row.id, caller.accountId ?? '', site.now(), items), items)
    return moved
  })

/** Clones an issue as Jira does: its properties come along, its changelog, comments and sprint don't. */
export const cloneIssue = (site: JiraSite, caller: Caller, idOrKey: string): IssueRow =>
  change(site, () => {
    const row = requireIssue(site, caller, idOrKey)
    requirePermission(caller, row.projectId, 'CREATE_ISSUES', 'You do not have permission to create issues in this project.')
    const place = takeIssueNumber(site, row.projectId)
    const id = nextId(site, 'issue')
    const now = site.now()
    const { searchText, ...columns } = row
    insertIssue(site, {
      ...columns, id, key: `${readProject(site, row.projectId)!.key}-${place.number}`, number: place.number, rank: place.rank,
      summary: `CLONE - ${row.summary}`.slice(0, 255), statusId: readProjectStatuses(site, row.projectId)[0]!.id, resolutionId: null, resolved: null,
      creator: caller.accountId ?? '', created: now, updated: now, statusChanged: now, searchText: `clone - ${searchText}`,
    })
    site.store.run(`INSERT INTO jira_properties SELECT 'issue', ?, key, value FROM jira_properties WHERE entity = 'issue' AND entityId = ?`, id, row.id)
    const clone = readIssue(site, id)!
    issueCreated(site, caller, clone, row.id)
    return clone
  })
