import { z } from 'zod'
import { historyToBulkBean, type HistoryRow } from '../model/changelog'
import type { IssueRow } from '../model/issues'
import { userBeans } from '../model/users'
import { badRequest } from '../refusal'
import { issueBeans } from '../shapes/issueBean'
import type { JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, json, type Routes } from './call'
import { readByIdOrKey } from './searchRoutes'

const BulkFetchRequest = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).max(5).optional(),
  fieldsByKeys: z.boolean().optional(),
})

const ChangelogRequest = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
})

const MOST_ISSUES = 100
const MOST_CHANGELOGS = 1000

export const bulkReadRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.post('/issue/bulkfetch', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, BulkFetchRequest)
    if (request.issueIdsOrKeys.length === 0) throw badRequest('At least one issue ID or key must be given.')
    if (request.issueIdsOrKeys.length > MOST_ISSUES) throw badRequest(`You may only load ${MOST_ISSUES} issues by ID or key at a time.`)
    const { rows, missing } = readByIdOrKey(site, caller, request.issueIdsOrKeys)
    const wish = { fields: request.fields ?? ['*navigable'], expand: request.expand ?? [], properties: request.properties ?? [] }
    return json({
      expand: 'names,schema,operations,editmeta,changelog',
      issues: issueBeans(site, caller, rows, wish.fields.join() === 'id' ? { ...wish, fields: [] } : wish),
      issueErrors: missing.map((id) => ({ id, errorMessage: `Issue does not exist or you do not have permission to see it: ${id}` })),
    })
  })

  routes.post('/changelog/bulkfetch', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, ChangelogRequest)
    if (request.issueIdsOrKeys.length > MOST_CHANGELOGS) {
      throw badRequest('You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.')
    }
    const { rows } = readByIdOrKey(site, caller, request.issueIdsOrKeys)
    const pageSize = site.pageSize(request.maxResults ?? 1000)
    return json(changelogPage(site, rows, request.fieldIds ?? [], request.nextPageToken, pageSize))
  })
  return routes
}

/** Pages over changes, oldest first within an issue; an issue's changes may go on in the next page. */
const changelogPage = (
  site: JiraSite,
  rows: readonly IssueRow[],
  fieldIds: readonly string[],
  token: string | undefined,
  pageSize: number,
): Record<string, unknown> => {
  const offset = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString())
  if (!Number.isInteger(offset) || offset < 0) throw badRequest('The provided next page token is invalid or expired.')
  const histories = site.store.all<HistoryRow>(
    `SELECT h.* FROM jira_histories h JOIN json_each(?) i ON i.value = h.issueId ${
      fieldIds.length === 0 ? '' : `WHERE EXISTS (SELECT 1 FROM json_each(h.items) t JOIN json_each(?) f ON f.value = json_extract(t.value, '$.fieldId'))`
    } ORDER BY h.issueId, h.created, h.id LIMIT ? OFFSET ?`,
    JSON.stringify(rows.map((row) => row.id)),
    ...(fieldIds.length === 0 ? [] : [JSON.stringify(fieldIds)]),
    pageSize + 1, offset,
  )
  const user = userBeans(site)
  const byIssue = new Map<number, Record<string, unknown>[]>()
  for (const history of histories.slice(0, pageSize)) {
    const bean = onlyFields(historyToBulkBean(history, user), fieldIds)
    const known = byIssue.get(history.issueId)
    if (known === undefined) byIssue.set(history.issueId, [bean])
    else known.push(bean)
  }
  return {
    issueChangeLogs: [...byIssue].map(([id, changeHistories]) => ({ issueId: String(id), changeHistories })),
    ...(histories.length > pageSize ? { nextPageToken: Buffer.from(String(offset + pageSize)).toString('base64url') } : {}),
  }
}

const onlyFields = (bean: Record<string, unknown>, fieldIds: readonly string[]): Record<string, unknown> => {
  if (fieldIds.length === 0) return bean
  const items = bean['items'] as readonly { readonly fieldId?: string }[]
  return { ...bean, items: items.filter((item) => item.fieldId !== undefined && fieldIds.includes(item.fieldId)) }
}
