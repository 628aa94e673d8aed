import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'

/** Longest comment that Jira takes, in characters (Atlassian's documentation of rich text fields). */
export const COMMENT_LIMIT = 32_767

const made = z.object({ id: z.string() })
const page = z.object({ comments: z.array(z.object({ body: z.unknown() })) })

/** The bodies of an issue's newest comments that this client's account sees, a hundred at most, in Atlassian's document format. */
export async function readNewestComments(jira: JiraClient, issue: string): Promise<JiraResult<readonly unknown[]>> {
  const result = await jira.get(route`/rest/api/3/issue/${issue}/comment?orderBy=-created&maxResults=100`, page)
  return result.ok ? { ok: true, value: result.value.comments.map(({ body }) => body) } : result
}

/** Adds a comment in Atlassian's document format as this client's account; Jira checks whether it may. Answers the comment's id. */
export async function addComment(jira: JiraClient, issue: string, body: object): Promise<JiraResult<string>> {
  const result = await jira.create(route`/rest/api/3/issue/${issue}/comment`, { body }, made)
  return result.ok ? { ok: true, value: result.value.id } : result
}
