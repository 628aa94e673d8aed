import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'

/** Longest comment that Jira takes, in characters (Atlassian's documentation of rich text fields). */
export const COMMENT_LIMIT = 32_767

const made = z.object({ id: z.string() })

/** Adds a comment in Atlassian's document format as this client's account; Jira checks whether it may. Answers the comment's id. */
export async function addComment(jira: JiraClient, issue: string, body: object): Promise<JiraResult<string>> {
  const result = await jira.create(route`/rest/api/3/issue/${issue}/comment`, { body }, made)
  return result.ok ? { ok: true, value: result.value.id } : result
}
