import { readIssues, type IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import type { JiraSite } from '../site'

export type LinkTypeRow = { readonly id: number; readonly name: string; readonly inward: string; readonly outward: string }

/** `inwardId` *outward* `outwardId`: "A blocks B" has A inward and B outward. */
export type LinkRow = { readonly id: number; readonly typeId: number; readonly inwardId: number; readonly outwardId: number }

export const readLinkTypes = (site: JiraSite): readonly LinkTypeRow[] =>
  site.store.all<LinkTypeRow>('SELECT * FROM jira_link_types ORDER BY id')

export const linkTypeToBean = (site: JiraSite, type: LinkTypeRow): Record<string, unknown> => ({
  id: String(type.id), name: type.name, inward: type.inward, outward: type.outward,
  self: `${site.baseUrl}/rest/api/3/issueLinkType/${type.id}`,
})

/** The `issuelinks` field: links whose other end the caller may see, each from this issue's point of view. */
export const linkBeans = (
  site: JiraSite,
  caller: Caller,
  issueIds: readonly number[],
  small: (row: IssueRow) => Record<string, unknown>,
): ((issueId: number) => readonly Record<string, unknown>[]) => {
  const types = new Map(readLinkTypes(site).map((type) => [type.id, linkTypeToBean(site, type)]))
  const wanted = JSON.stringify(issueIds)
  const links = site.store.all<LinkRow>(
    `SELECT DISTINCT l.* FROM jira_links l JOIN json_each(?) i ON i.value = l.inwardId OR i.value = l.outwardId ORDER BY l.id`,
    wanted,
  )
  const ends = [...new Set(links.flatMap((link) => [link.inwardId, link.outwardId]))]
  const visible = new Map(readIssues(site, caller, ends).map((row) => [row.id, row]))
  return (issueId) =>
    links.flatMap((link) => {
      if (link.inwardId !== issueId && link.outwardId !== issueId) return []
      const isInward = link.inwardId === issueId
      const other = visible.get(isInward ? link.outwardId : link.inwardId)
      if (other === undefined) return []
      return [{
        id: String(link.id),
        self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`,
        type: types.get(link.typeId),
        ...(isInward ? { outwardIssue: small(other) } : { inwardIssue: small(other) }),
      }]
    })
}
