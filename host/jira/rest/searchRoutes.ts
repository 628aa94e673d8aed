import { z } from 'zod'
import { compileJql } from '../jql/compileJql'
import { parseJql } from '../jql/jqlQuery'
import { jqlToStructure } from '../jql/jqlStructure'
import { readIssues, type IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { countIssues, searchPage, unbounded } from '../model/search'
import { badRequest, Refusal } from '../refusal'
import { fieldNames, fieldSchemas, issueBeans, type IssueWish } from '../shapes/issueBean'
import type { JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, intOf, json, listOf, type Routes } from './call'

const SearchRequest = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().optional(),
  maxResults: z.number().int().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).max(5).optional(),
  fieldsByKeys: z.boolean().optional(),
  reconcileIssues: z.array(z.number().int()).max(50).optional(),
})

const CountRequest = z.strictObject({ jql: z.string().optional() })

const ParseRequest = z.strictObject({ queries: z.array(z.string()).min(1) })

const REMOVED =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046'

const PAGE = 50
/** More than ids and keys costs Jira more, so fewer come at once. */
const PAGE_CAP = 100
const PAGE_CAP_IDS = 5000

export const searchRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  const removed = (): never => {
    throw new Refusal(410, { errorMessages: [REMOVED], errors: {} })
  }
  routes.get('/search', removed).post('/search', removed)

  routes.get('/search/jql', (c) =>
    json(
      search(site, callerOf(c), {
        jql: c.req.query('jql'),
        nextPageToken: c.req.query('nextPageToken'),
        maxResults: intOf(c, 'maxResults', PAGE),
        fields: c.req.query('fields') === undefined ? undefined : [...listOf(c, 'fields')],
        expand: c.req.query('expand'),
        properties: [...listOf(c, 'properties')],
      }),
    ),
  )

  routes.post('/search/jql', async (c) => json(search(site, callerOf(c), await bodyOf(c, SearchRequest))))

  routes.post('/search/approximate-count', async (c) =>
    json({ count: countIssues(site, callerOf(c), (await bodyOf(c, CountRequest)).jql ?? '') }),
  )

  routes.post('/jql/parse', async (c) => {
    const caller = callerOf(c)
    const { queries } = await bodyOf(c, ParseRequest)
    return json({ queries: queries.map((query) => parseOne(site, caller, query, c.req.query('validation') ?? 'strict')) })
  })
  return routes
}

const search = (site: JiraSite, caller: Caller, request: z.infer<typeof SearchRequest>): Record<string, unknown> => {
  const jql = request.jql ?? ''
  const compiled = compileJql(site, caller, jql)
  if (!compiled.isBounded) throw unbounded()
  const wished = request.maxResults ?? PAGE
  if (wished < 1 || wished > PAGE_CAP_IDS) throw badRequest(`The value of 'maxResults' must be between 1 and ${PAGE_CAP_IDS}.`)
  const wish: IssueWish = {
    fields: request.fields === undefined || request.fields.length === 0 ? ['id'] : request.fields,
    expand: (request.expand ?? '').split(',').map((one) => one.trim()),
    properties: request.properties ?? [],
  }
  const isIdsOnly = wish.fields.every((field) => field === 'id' || field === 'key') && wish.properties.length === 0
  const pageSize = site.pageSize(Math.min(wished, isIdsOnly ? PAGE_CAP_IDS : PAGE_CAP))
  const page = searchPage(site, compiled, `${caller.accountId ?? ''} ${jql}`, request.nextPageToken, pageSize)
  return {
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
    issues: searchBeans(site, caller, page.rows, wish),
    isLast: page.nextPageToken === undefined,
    ...(wish.expand.includes('names') ? { names: fieldNames(site, wish) } : {}),
    ...(wish.expand.includes('schema') ? { schema: fieldSchemas(site, wish) } : {}),
  }
}

const searchBeans = (site: JiraSite, caller: Caller, rows: readonly IssueRow[], wish: IssueWish): readonly unknown[] => {
  const onlyId = wish.fields.every((field) => field === 'id')
  return issueBeans(site, caller, rows, { ...wish, expand: wish.expand.filter((one) => one !== ''), fields: onlyId ? ['id'] : wish.fields })
}

const parseOne = (site: JiraSite, caller: Caller, query: string, validation: string): Record<string, unknown> => {
  try {
    const parsed = parseJql(query)
    if (validation !== 'none') compileJql(site, caller, query)
    return { query, structure: jqlToStructure(parsed) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { query, [validation === 'warn' ? 'warnings' : 'errors']: error.body.errorMessages }
  }
}

/** Issues by id or key for the bulk calls: the visible ones, and the errors for the others. */
export const readByIdOrKey = (
  site: JiraSite,
  caller: Caller,
  idsOrKeys: readonly string[],
): { readonly rows: readonly IssueRow[]; readonly missing: readonly string[] } => {
  const ids = new Map<string, number | undefined>()
  for (const one of idsOrKeys) {
    const id = /^\d+$/.test(one)
      ? Number(one)
      : site.store.get<{ id: number }>('SELECT id FROM jira_issues WHERE key = ? COLLATE NOCASE UNION SELECT issueId FROM jira_moved_keys WHERE key = ? COLLATE NOCASE', one, one)?.id
    ids.set(one, id)
  }
  const rows = readIssues(site, caller, [...new Set([...ids.values()].filter((id) => id !== undefined))])
  const seen = new Set(rows.map((row) => row.id))
  return { rows, missing: [...ids].filter(([, id]) => id === undefined || !seen.has(id)).map(([text]) => text) }
}
