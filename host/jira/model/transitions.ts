import type { SqlValue } from '../../store'
import { badFields, badRequest } from '../refusal'
import { change, type JiraSite } from '../site'
import type { ChangeItem } from './changelog'
import { applyChange, requirePermission } from './issueWrites'
import { readIssue, type IssueRow } from './issues'
import type { Caller } from './permissions'
import { readProjectStatuses, readResolutions, readStatuses, readTransitions, type StatusRow } from './workflow'

/** Carries out a transition; entering a done status sets the resolution (Done unless said), leaving it clears it. */
export const transitionIssue = (
  site: JiraSite,
  caller: Caller,
  row: IssueRow,
  transitionId: string,
  resolutionName: string | undefined,
): void =>
  change(site, () => {
    requirePermission(caller, row.projectId, 'TRANSITION_ISSUES', 'You do not have permission to transition issues in this project.')
    const transition = readTransitions(site, row.projectId).find((one) => one.id === transitionId)
    if (transition === undefined) throw badRequest(`Transition id '${transitionId}' is not valid for this issue.`)
    moveToStatus(site, caller, row, transition.to, resolutionName)
  })

/** Many issues to one status in one go, as Jira's bulk change does; one event for each. */
export const bulkMoveToStatus = (site: JiraSite, caller: Caller, issueIds: readonly number[], statusName: string): void =>
  change(site, () => {
    for (const id of issueIds) {
      const row = readIssue(site, id)
      if (row === undefined) throw badRequest(`Issue ${id} does not exist.`)
      const status = readProjectStatuses(site, row.projectId).find((one) => one.name === statusName)
      if (status === undefined) throw badRequest(`Status '${statusName}' is not part of the workflow of issue ${row.key}.`)
      moveToStatus(site, caller, row, status, undefined)
    }
  })

const moveToStatus = (
  site: JiraSite,
  caller: Caller,
  row: IssueRow,
  to: StatusRow,
  resolutionName: string | undefined,
): void => {
  const from = readStatuses(site).find((one) => one.id === row.statusId)!
  const resolution = resolutionChange(site, row, to, resolutionName)
  const columns: Record<string, SqlValue> = {
    ...resolution.columns,
    ...(from.id === to.id ? {} : { statusId: to.id }),
    ...(from.category === to.category ? {} : { statusChanged: site.now() }),
  }
  const items: readonly ChangeItem[] = [
    ...resolution.items,
    ...(from.id === to.id
      ? []
      : [{ field: 'status', fieldtype: 'jira' as const, fieldId: 'status', from: String(from.id), fromString: from.name, to: String(to.id), toString: to.name }]),
  ]
  applyChange(site, caller, row, columns, items)
}

const resolutionChange = (
  site: JiraSite,
  row: IssueRow,
  to: StatusRow,
  name: string | undefined,
): { readonly columns: Readonly<Record<string, SqlValue>>; readonly items: readonly ChangeItem[] } => {
  const all = readResolutions(site)
  const before = all.find((one) => one.id === row.resolutionId)
  const wished = to.category === 'done' ? (name ?? before?.name ?? 'Done') : undefined
  const after = all.find((one) => one.name.toLowerCase() === wished?.toLowerCase())
  if (wished !== undefined && after === undefined) throw badFields({ resolution: `Resolution '${wished}' is not valid` })
  if (before?.id === after?.id) return { columns: {}, items: [] }
  return {
    columns: { resolutionId: after?.id ?? null, resolved: after === undefined ? null : site.now() },
    items: [{
      field: 'resolution', fieldtype: 'jira', fieldId: 'resolution',
      from: before === undefined ? null : String(before.id), fromString: before?.name ?? null,
      to: after === undefined ? null : String(after.id), toString: after?.name ?? null,
    }],
  }
}
