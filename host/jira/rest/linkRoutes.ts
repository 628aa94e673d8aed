import { z } from 'zod'
import { linkChanged } from '../events/issueEvents'
import { findIssue, readIssue, type IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { addHistory, type ChangeItem } from '../model/changelog'
import { notFound, Refusal } from '../refusal'
import { linkTypeToBean, readLinkTypes, type LinkRow, type LinkTypeRow } from '../shapes/linkBean'
import { issueBeans } from '../shapes/issueBean'
import { change, nextId, type JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, json, noContent, type Routes } from './call'

const End = z.object({ id: z.union([z.string(), z.number()]).optional(), key: z.string().optional() })
const LinkRequest = z.object({
  type: z.object({ id: z.union([z.string(), z.number()]).optional(), name: z.string().optional() }),
  inwardIssue: End,
  outwardIssue: End,
})

export const linkRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.post('/issueLink', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, LinkRequest)
    const type = readLinkTypes(site).find((one) => String(one.id) === String(request.type.id) || one.name.toLowerCase() === request.type.name?.toLowerCase())
    if (type === undefined) throw notFound(`No issue link type with name '${request.type.name ?? request.type.id ?? ''}' found.`)
    createLink(site, caller, type, openEnd(site, caller, request.inwardIssue), openEnd(site, caller, request.outwardIssue))
    return new Response(null, { status: 201 })
  })

  routes.get('/issueLink/:link', (c) => {
    const caller = callerOf(c)
    const { link, type, inward, outward } = openLink(site, caller, c.req.param('link'))
    const small = (row: IssueRow): unknown => issueBeans(site, caller, [row], { fields: ['summary', 'status', 'priority', 'issuetype'], expand: [], properties: [] })[0]
    return json({
      id: String(link.id), self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`, type: linkTypeToBean(site, type),
      inwardIssue: withoutExpand(small(inward)), outwardIssue: withoutExpand(small(outward)),
    })
  })

  routes.delete('/issueLink/:link', (c) => {
    const caller = callerOf(c)
    const { link, type, inward, outward } = openLink(site, caller, c.req.param('link'))
    requireLink(caller, inward)
    change(site, () => {
      site.store.run('DELETE FROM jira_links WHERE id = ?', link.id)
      record(site, caller, type, inward, outward, 'deleted')
      linkChanged(site, caller, 'deleted', link, type, inward, outward)
    })
    return noContent()
  })
  return routes
}

/** "Inward *outward description* outward": a Blocks link from A to B says that A blocks B. */
const createLink = (site: JiraSite, caller: Caller, type: LinkTypeRow, inward: IssueRow, outward: IssueRow): void =>
  change(site, () => {
    requireLink(caller, inward)
    requireLink(caller, outward)
    if (inward.id === outward.id) throw new Refusal(400, { errorMessages: ['You cannot link an issue to itself.'], errors: {} })
    const known = site.store.get('SELECT id FROM jira_links WHERE typeId = ? AND inwardId = ? AND outwardId = ?', type.id, inward.id, outward.id)
    if (known !== undefined) return
    const link: LinkRow = { id: nextId(site, 'link'), typeId: type.id, inwardId: inward.id, outwardId: outward.id }
    site.store.run('INSERT INTO jira_links (id, typeId, inwardId, outwardId) VALUES (?, ?, ?, ?)', link.id, link.typeId, link.inwardId, link.outwardId)
    record(site, caller, type, inward, outward, 'created')
    linkChanged(site, caller, 'created', link, type, inward, outward)
  })

/** Both issues get a line in their changelog; the item has no `fieldId`. */
const record = (site: JiraSite, caller: Caller, type: LinkTypeRow, inward: IssueRow, outward: IssueRow, what: 'created' | 'deleted'): void => {
  const write = (issue: IssueRow, other: IssueRow, description: string): void => {
    const text = `This issue ${description} ${other.key}`
    const item: ChangeItem =
      what === 'created'
        ? { field: 'Link', fieldtype: 'jira', from: null, fromString: null, to: other.key, toString: text }
        : { field: 'Link', fieldtype: 'jira', from: other.key, fromString: text, to: null, toString: null }
    addHistory(site, issue.id, caller.accountId ?? '', site.now(), [item])
    site.store.run('UPDATE jira_issues SET updated = ? WHERE id = ?', site.now(), issue.id)
  }
  write(inward, outward, type.outward)
  write(outward, inward, type.inward)
}

const openEnd = (site: JiraSite, caller: Caller, end: z.infer<typeof End>): IssueRow => {
  const row = findIssue(site, caller, end.id ?? end.key ?? '')
  if (row === undefined) throw notFound('Issue does not exist or you do not have permission to see it.')
  return row
}

const openLink = (site: JiraSite, caller: Caller, id: string) => {
  const link = site.store.get<LinkRow>('SELECT * FROM jira_links WHERE id = ?', Number(id) || 0)
  const type = readLinkTypes(site).find((one) => one.id === link?.typeId)
  if (link === undefined || type === undefined) throw notFound(`No issue link with id '${id}' exists.`)
  const [inward, outward] = [readIssue(site, link.inwardId)!, readIssue(site, link.outwardId)!]
  if (findIssue(site, caller, inward.id) === undefined || findIssue(site, caller, outward.id) === undefined) {
    throw notFound(`No issue link with id '${id}' exists.`)
  }
  return { link, type, inward, outward }
}

const requireLink = (caller: Caller, issue: IssueRow): void => {
  if (caller.projectPermissions(issue.projectId).has('LINK_ISSUES')) return
  throw new Refusal(401, { errorMessages: ['No Link Issue Permission for issue.'], errors: {} })
}

const withoutExpand = (bean: unknown): unknown => {
  const { expand: _expand, ...rest } = bean as Record<string, unknown>
  return rest
}
