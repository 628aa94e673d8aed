import * as z from 'zod/mini'
import type { Client } from '../client'
import type { IssueTexts } from './issues'
import { ISSUE_FIELDS, rememberIssues } from './issues'

export type FoundStories =
  | { readonly ok: true; readonly stories: readonly (IssueTexts & { readonly id: string })[] }
  | { readonly ok: false; readonly message: string }

const page = z.object({ issues: z.array(z.unknown()) })

/** Stories of a plan's scope by words of their title, or by key: the user sees only what Jira shows them. */
export async function searchStories(client: Client, scope: string, typed: string): Promise<FoundStories> {
  const words = typed.trim()
  const answer = /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(words)
    ? await client.jira('/rest/api/3/issue/bulkfetch', {
        method: 'POST',
        body: { issueIdsOrKeys: [words.toUpperCase()], fields: ISSUE_FIELDS },
      })
    : await client.jira('/rest/api/3/search/jql', {
        method: 'POST',
        body: { jql: searchJql(scope, words), maxResults: 20, fields: ISSUE_FIELDS },
      })
  if (!answer.ok) return { ok: false, message: answer.message }
  const found = z.safeParse(page, answer.body)
  return found.success
    ? { ok: true, stories: rememberIssues(client, found.data.issues) }
    : { ok: false, message: 'Jira answered in an unknown form. Reload the page.' }
}

/** The scope, narrowed to titles with these words; what Jira's text search would read as an operator is dropped. */
export function searchJql(scope: string, words: string): string {
  const within = scope.replace(/\border\s+by\b[^"']*$/i, '').trim()
  const terms = words
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => `summary ~ "${term}*"`)
  return [...(within === '' ? [] : [`(${within})`]), ...terms].join(' AND ') + ' ORDER BY updated DESC'
}
