import type { ProductEvent } from '../../host'
import type { ChangeItem } from '../model/changelog'
import type { IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { readProject } from '../model/projects'
import { categoryToBean, issueTypeToBean, readIssueTypes, readStatuses } from '../model/workflow'
import { toJiraTime } from '../dates'
import type { JiraSite } from '../site'
import type { LinkRow, LinkTypeRow } from '../shapes/linkBean'

/** Who did it. `selfGenerated` only when the app's own account did. */
const actor = (caller: Caller): Record<string, unknown> => ({
  selfGenerated: caller.isApp,
  ...(caller.accountId === undefined ? {} : { atlassianId: caller.accountId }),
})

const event = (site: JiraSite, eventType: string, body: Record<string, unknown>): ProductEvent => ({
  eventType, timestamp: String(site.now()), ...body,
})

export const issueCreated = (site: JiraSite, caller: Caller, row: IssueRow, clonedFrom?: number): void => {
  site.pending.push(
    event(site, 'avi:jira:created:issue', {
      ...actor(caller),
      issue: issueToEventBean(site, row),
      associatedUsers: associated(caller),
      ...(clonedFrom === undefined ? {} : { clonedFrom: { id: String(clonedFrom) } }),
    }),
  )
}

export const issueUpdated = (site: JiraSite, caller: Caller, row: IssueRow, historyId: number, items: readonly ChangeItem[]): void => {
  site.pending.push(
    event(site, 'avi:jira:updated:issue', {
      ...actor(caller), issue: issueToEventBean(site, row), changelog: { id: String(historyId), items },
    }),
  )
}

/** Deleting a parent tells of the parent only: its sub-tasks and links go without an event of their own. */
export const issueDeleted = (site: JiraSite, caller: Caller, row: IssueRow): void => {
  site.pending.push(event(site, 'avi:jira:deleted:issue', { ...actor(caller), issue: issueToEventBean(site, row), associatedUsers: associated(caller) }))
}

export const linkChanged = (
  site: JiraSite,
  caller: Caller,
  what: 'created' | 'deleted',
  link: LinkRow,
  type: LinkTypeRow,
  source: IssueRow,
  destination: IssueRow,
): void => {
  site.pending.push(
    event(site, `avi:jira:${what}:issuelink`, {
      selfGenerated: caller.isApp,
      id: String(link.id),
      sourceIssueId: String(source.id),
      destinationIssueId: String(destination.id),
      sourceProjectId: String(source.projectId),
      destinationProjectId: String(destination.projectId),
      issueLinkType: { id: String(type.id), name: type.name, inward: type.inward, outward: type.outward },
    }),
  )
}

const associated = (caller: Caller): Record<string, unknown> => ({
  associatedUsers: caller.accountId === undefined ? [] : [{ accountId: caller.accountId }],
})

/** The issue as events carry it: fewer fields than REST, and people as account ids only. */
const issueToEventBean = (site: JiraSite, row: IssueRow): Record<string, unknown> => {
  const project = readProject(site, row.projectId)!
  const status = readStatuses(site).find((one) => one.id === row.statusId)!
  const person = (accountId: string | null): Record<string, unknown> | null => (accountId === null ? null : { accountId })
  return {
    id: String(row.id),
    key: row.key,
    fields: {
      summary: row.summary,
      issuetype: issueTypeToBean(site, readIssueTypes(site).find((one) => one.id === row.typeId)!),
      creator: person(row.creator),
      created: toJiraTime(row.created, 'UTC'),
      project: {
        self: `${site.baseUrl}/rest/api/2/project/${project.id}`,
        id: String(project.id), key: project.key, name: project.name, projectTypeKey: 'software', simplified: false,
      },
      reporter: person(row.reporter),
      assignee: person(row.assignee),
      updated: toJiraTime(row.updated, 'UTC'),
      status: {
        self: `${site.baseUrl}/rest/api/2/status/${status.id}`,
        id: String(status.id), name: status.name, statusCategory: categoryToBean(site, status.category),
      },
    },
  }
}
