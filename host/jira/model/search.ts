import { badRequest } from '../refusal'
import type { JiraSite } from '../site'
import { compileJql, type CompiledJql } from '../jql/compileJql'
import type { IssueRow } from './issues'
import type { Caller } from './permissions'

/** One page of issues; `nextPageToken` is absent on the last one. */
export type IssuePage = { readonly rows: readonly IssueRow[]; readonly nextPageToken: string | undefined }

/** A page of what the JQL finds. The token is good for this JQL only. */
export const searchPage = (site: JiraSite, compiled: CompiledJql, mark: string, token: string | undefined, pageSize: number): IssuePage => {
  const offset = token === undefined ? 0 : readToken(token, mark)
  const rows = site.store.all<IssueRow>(
    `SELECT i.* FROM jira_issues i WHERE ${compiled.where.sql} ORDER BY ${compiled.orderBy} LIMIT ? OFFSET ?`,
    ...compiled.where.params, pageSize + 1, offset,
  )
  const isLast = rows.length <= pageSize
  return { rows: rows.slice(0, pageSize), nextPageToken: isLast ? undefined : writeToken(mark, offset + pageSize) }
}

export const countIssues = (site: JiraSite, caller: Caller, jql: string): number => {
  const compiled = compileJql(site, caller, jql)
  if (!compiled.isBounded) throw unbounded()
  return countCompiled(site, compiled)
}

export const countCompiled = (site: JiraSite, compiled: CompiledJql): number =>
  site.store.get<{ count: number }>(`SELECT COUNT(*) AS count FROM jira_issues i WHERE ${compiled.where.sql}`, ...compiled.where.params)!.count

export const unbounded = (): Error =>
  badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.')

const writeToken = (mark: string, offset: number): string => Buffer.from(JSON.stringify([hash(mark), offset])).toString('base64url')

const readToken = (token: string, mark: string): number => {
  try {
    const [of, offset] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [unknown, unknown]
    if (of === hash(mark) && typeof offset === 'number' && offset > 0) return offset
  } catch {
    // Refused below, like a token of another query.
  }
  throw badRequest('The provided next page token is invalid or expired.')
}

const hash = (text: string): number => {
  let value = 5381
  for (let i = 0; i < text.length; i += 1) value = (value * 33 + text.charCodeAt(i)) | 0
  return value
}
