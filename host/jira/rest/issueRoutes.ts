import { z } from 'zod'
import { readHistories, historyToBean } from '../model/changelog'
import { isAdf } from '../model/adf'
import { requireIssue, type IssueRow } from '../model/issues'
import { createIssue, deleteIssue, editIssue, requirePermission } from '../model/issueWrites'
import type { Caller } from '../model/permissions'
import { transitionIssue } from '../model/transitions'
import { userBeans } from '../model/users'
import { badFields, badRequest } from '../refusal'
import { commentPages, commentToBean, type CommentRow } from '../shapes/commentBean'
import { fieldNames, fieldSchemas, issueBeans, transitionBeans, type IssueWish } from '../shapes/issueBean'
import { change, nextId, type JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, json, listOf, noContent, pageOf, type Call, type Routes } from './call'

const Fields = z.record(z.string(), z.unknown())
const Operations = z.record(z.string(), z.array(z.record(z.string(), z.unknown())))

const IssueRequest = z.object({
  fields: Fields.optional(),
  update: Operations.optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  transition: z.object({ id: z.union([z.string(), z.number()]) }).optional(),
})

const CommentRequest = z.object({ body: z.unknown() })

export const issueRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.post('/issue', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, IssueRequest)
    const row = change(site, () => {
      const created = createIssue(site, caller, mergeOperations(undefined, request.fields ?? {}, request.update ?? {}))
      for (const property of request.properties ?? []) {
        site.store.run('INSERT OR REPLACE INTO jira_properties (entity, entityId, key, value) VALUES (?, ?, ?, ?)', 'issue', created.id, property.key, JSON.stringify(property.value))
      }
      return created
    })
    return json({ id: String(row.id), key: row.key, self: `${site.baseUrl}/rest/api/3/issue/${row.id}` }, 201)
  })

  routes.get('/issue/:issue', (c) => {
    const caller = callerOf(c)
    const row = requireIssue(site, caller, c.req.param('issue'))
    return json(issueAnswer(site, caller, row, wishOf(c, ['*all'])))
  })

  routes.put('/issue/:issue', async (c) => {
    const caller = callerOf(c)
    const row = requireIssue(site, caller, c.req.param('issue'))
    const request = await bodyOf(c, IssueRequest)
    editIssue(site, caller, row, mergeOperations(row, request.fields ?? {}, request.update ?? {}))
    if (c.req.query('returnIssue') !== 'true') return noContent()
    return json(issueAnswer(site, caller, requireIssue(site, caller, row.id), wishOf(c, ['*all'])))
  })

  routes.delete('/issue/:issue', (c) => {
    deleteIssue(site, callerOf(c), c.req.param('issue'), c.req.query('deleteSubtasks') === 'true')
    return noContent()
  })

  routes.put('/issue/:issue/assignee', async (c) => {
    const caller = callerOf(c)
    const row = requireIssue(site, caller, c.req.param('issue'))
    const { accountId } = await bodyOf(c, z.object({ accountId: z.string().nullable() }))
    editIssue(site, caller, row, { assignee: accountId === null ? null : { accountId } })
    return noContent()
  })

  routes.get('/issue/:issue/transitions', (c) => {
    const row = requireIssue(site, callerOf(c), c.req.param('issue'))
    const mayTransition = callerOf(c).projectPermissions(row.projectId).has('TRANSITION_ISSUES')
    return json({ expand: 'transitions', transitions: mayTransition ? transitionBeans(site, row.projectId) : [] })
  })

  routes.post('/issue/:issue/transitions', async (c) => {
    const caller = callerOf(c)
    const row = requireIssue(site, caller, c.req.param('issue'))
    const request = await bodyOf(c, IssueRequest)
    if (request.transition === undefined) throw badRequest('Missing \'transition\' identifier')
    const { resolution, ...others } = request.fields ?? {}
    const unknown = Object.keys(others)[0]
    if (unknown !== undefined) throw badFields({ [unknown]: `Field '${unknown}' cannot be set. It is not on the appropriate screen, or unknown.` })
    transitionIssue(site, caller, row, String(request.transition.id), (resolution as { name?: string } | undefined)?.name)
    return noContent()
  })

  routes.get('/issue/:issue/changelog', (c) => {
    const caller = callerOf(c)
    const row = requireIssue(site, caller, c.req.param('issue'))
    const user = userBeans(site)
    const all = readHistories(site, row.id)
    const page = pageOf(c, `${site.baseUrl}/rest/api/3/issue/${row.id}/changelog`, all, 100)
    return json({ ...page, values: (page['values'] as typeof all).map((one) => historyToBean(one, caller.timeZone, user)) })
  })

  routes.get('/issue/:issue/comment', (c) => {
    const row = requireIssue(site, callerOf(c), c.req.param('issue'))
    const orderBy = c.req.query('orderBy') ?? 'created'
    if (!/^[+-]?created$/.test(orderBy.trim())) throw badRequest('The orderBy parameter only takes created.')
    const all = commentPages(site, callerOf(c), [row.id])(row.id)['comments'] as readonly unknown[]
    const { startAt, maxResults, total, values } = pageOf(c, '', orderBy.startsWith('-') ? all.toReversed() : all, 100)
    return json({ startAt, maxResults, total, comments: values })
  })

  routes.post('/issue/:issue/comment', async (c) => {
    const caller = callerOf(c)
    const row = requireIssue(site, caller, c.req.param('issue'))
    requirePermission(caller, row.projectId, 'ADD_COMMENTS', 'You do not have the permission to comment on this issue.')
    const { body } = await bodyOf(c, CommentRequest)
    if (!isAdf(body)) throw badFields({ comment: 'Comment body is not valid!' })
    return json(commentToBean(site, caller, addComment(site, caller, row, body)), 201)
  })
  return routes
}


const issueAnswer = (site: JiraSite, caller: Caller, row: IssueRow, wish: IssueWish): Record<string, unknown> => ({
  ...issueBeans(site, caller, [row], wish)[0],
  ...(wish.expand.includes('names') ? { names: fieldNames(site, wish) } : {}),
  ...(wish.expand.includes('schema') ? { schema: fieldSchemas(site, wish) } : {}),
})

export const wishOf = (c: Call, fallback: readonly string[]): IssueWish => ({
  fields: c.req.query('fields') === undefined ? fallback : listOf(c, 'fields'),
  expand: listOf(c, 'expand'),
  properties: listOf(c, 'properties'),
})

const addComment = (site: JiraSite, caller: Caller, issue: IssueRow, body: unknown): CommentRow =>
  change(site, () => {
    const now = site.now()
    const row: CommentRow = {
      id: nextId(site, 'comment'), issueId: issue.id, author: caller.accountId ?? '', created: now, updated: now, body: JSON.stringify(body),
    }
    site.store.run(
      'INSERT INTO jira_comments (id, issueId, author, created, updated, body) VALUES (?, ?, ?, ?, ?, ?)',
      row.id, row.issueId, row.author, row.created, row.updated, row.body,
    )
    site.store.run('UPDATE jira_issues SET updated = ? WHERE id = ?', now, issue.id)
    return row
  })

/** `update` with `set`, and for labels `add` and `remove`, joined into `fields`. */
const mergeOperations = (
  row: IssueRow | undefined,
  fields: Readonly<Record<string, unknown>>,
  update: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
): Record<string, unknown> => {
  const merged: Record<string, unknown> = { ...fields }
  for (const [id, operations] of Object.entries(update)) {
    if (id in fields) throw badFields({ [id]: `Field '${id}' cannot be in both 'fields' and 'update'.` })
    for (const operation of operations) {
      if ('set' in operation) merged[id] = operation['set']
      else if (id === 'labels' && ('add' in operation || 'remove' in operation)) {
        const labels = (merged[id] ?? (row === undefined ? [] : JSON.parse(row.labels))) as readonly unknown[]
        merged[id] = 'add' in operation ? [...labels, operation['add']] : labels.filter((one) => one !== operation['remove'])
      } else throw badFields({ [id]: `Field '${id}' does not support the operation.` })
    }
  }
  return merged
}

