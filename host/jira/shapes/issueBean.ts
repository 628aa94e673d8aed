import { readHistories, historyToBean } from '../model/changelog'
import { readFields } from '../model/fields'
import type { IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { readTransitions, statusToBean } from '../model/workflow'
import { userBeans } from '../model/users'
import type { JiraSite } from '../site'
import { createFieldValues } from './fieldValues'

/** What a request asks to have in each issue. */
export type IssueWish = {
  /** `*all`, `*navigable`, `-comment`, ids, or names where `fieldsByKeys` is not set. */
  readonly fields: readonly string[]
  readonly expand: readonly string[]
  readonly properties: readonly string[]
}

/** Issues in the shape of REST v3, in the order given. Only `id` is asked for by `fields: ['id']`. */
export const issueBeans = (
  site: JiraSite,
  caller: Caller,
  rows: readonly IssueRow[],
  wish: IssueWish,
): readonly Record<string, unknown>[] => {
  if (wish.fields.length === 1 && wish.fields[0] === 'id' && wish.expand.length === 0 && wish.properties.length === 0) {
    return rows.map((row) => ({ id: String(row.id) }))
  }
  const fieldIds = wishToFieldIds(site, wish.fields)
  const values = createFieldValues(site, caller, rows, new Set(fieldIds))
  const user = userBeans(site)
  return rows.map((row) => ({
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(row.id),
    self: `${site.baseUrl}/rest/api/3/issue/${row.id}`,
    key: row.key,
    ...(fieldIds.length === 0 ? {} : { fields: Object.fromEntries(fieldIds.map((id) => [id, values(row, id)])) }),
    ...(wish.properties.length === 0 ? {} : { properties: readWishedProperties(site, row.id, wish.properties) }),
    ...(wish.expand.includes('changelog') ? { changelog: changelogPage(site, caller, row, user) } : {}),
    ...(wish.expand.includes('transitions') ? { transitions: transitionBeans(site, row.projectId) } : {}),
  }))
}

/** `names` and `schema` of an answer, by field id. */
export const fieldNames = (site: JiraSite, wish: IssueWish): Record<string, string> => {
  const wished = new Set(wishToFieldIds(site, wish.fields))
  return Object.fromEntries(readFields(site).filter((field) => wished.has(field.id)).map((field) => [field.id, field.name]))
}

export const fieldSchemas = (site: JiraSite, wish: IssueWish): Record<string, unknown> => {
  const wished = new Set(wishToFieldIds(site, wish.fields))
  return Object.fromEntries(
    readFields(site).flatMap((field) => (wished.has(field.id) && field.schema !== undefined ? [[field.id, field.schema] as const] : [])),
  )
}

export const transitionBeans = (site: JiraSite, projectId: number): readonly Record<string, unknown>[] =>
  readTransitions(site, projectId).map((transition) => ({
    id: transition.id,
    name: transition.name,
    to: statusToBean(site, transition.to),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  }))

/** Unknown names are left out silently, as Jira does. */
const wishToFieldIds = (site: JiraSite, wish: readonly string[]): readonly string[] => {
  const all = readFields(site).map((field) => field.id).filter((id) => id !== 'issuekey')
  const chosen = new Set<string>()
  for (const name of wish) {
    if (name === '*all' || name === '*navigable') for (const id of all) chosen.add(id)
    else if (all.includes(name)) chosen.add(name)
  }
  if (chosen.size === 0 && wish.length > 0 && wish.every((name) => name.startsWith('-'))) for (const id of all) chosen.add(id)
  if (wish.includes('*navigable') && !wish.includes('comment')) chosen.delete('comment')
  for (const name of wish) if (name.startsWith('-')) chosen.delete(name.slice(1))
  return all.filter((id) => chosen.has(id))
}

const readWishedProperties = (site: JiraSite, issueId: number, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    site.store
      .all<{ key: string; value: string }>(
        `SELECT key, value FROM jira_properties WHERE entity = 'issue' AND entityId = ? AND (key IN (SELECT value FROM json_each(?)) OR ?)`,
        issueId, JSON.stringify(keys), keys.includes('*all') ? 1 : 0,
      )
      .map((row) => [row.key, JSON.parse(row.value) as unknown]),
  )

/** Newest first here, unlike the changelog resource, and at most 100. */
const changelogPage = (
  site: JiraSite,
  caller: Caller,
  row: IssueRow,
  user: ReturnType<typeof userBeans>,
): Record<string, unknown> => {
  const all = readHistories(site, row.id)
  const histories = all.slice(-100).toReversed().map((history) => historyToBean(history, caller.timeZone, user))
  return { startAt: 0, maxResults: histories.length, total: all.length, histories }
}
