import * as z from 'zod/mini'
import { useEffect, useSyncExternalStore } from 'react'
import type { Client } from '../client'
import { useClient } from '../plan/PlanProvider'
import type { BatchCache } from './batchCache'
import { createBatchCache } from './batchCache'

/** What Jira shows this user of an issue. Texts come from here, never from the log. */
export interface IssueTexts {
  readonly key: string
  readonly summary: string
  readonly statusName: string
  readonly statusCategory: 'new' | 'indeterminate' | 'done'
  readonly typeName: string
  readonly assignee?: { readonly accountId: string; readonly name: string }
}

const person = z.object({ accountId: z.string(), displayName: z.string() })
const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.optional(z.nullable(z.string())),
    status: z.optional(z.object({ name: z.string(), statusCategory: z.optional(z.object({ key: z.string() })) })),
    issuetype: z.optional(z.object({ name: z.string() })),
    assignee: z.optional(z.nullable(person)),
  }),
})
const issues = z.object({ issues: z.array(z.unknown()) })

export const ISSUE_FIELDS = ['summary', 'status', 'issuetype', 'assignee'] as const

/** Key, title and status of these issues as far as they are known; null = not shown to this user. */
export function useIssues(ids: readonly string[]): Readonly<Record<string, IssueTexts | null>> {
  return useCache(cachesOf(useClient()).issues, ids)
}

export interface IssueReading {
  readonly issues: Readonly<Record<string, IssueTexts | null>>
  /** Of all that was asked for: what Jira did not answer for. Not the same as "not shown to this user". */
  readonly failed: ReadonlySet<string>
  readonly retry: () => void
}

/** The same, for views that say when Jira did not answer. */
export function useIssueReading(ids: readonly string[]): IssueReading {
  const cache = cachesOf(useClient()).issues
  const issues = useCache(cache, ids)
  const failed = useSyncExternalStore(cache.subscribe, cache.failed)
  return { issues, failed, retry: cache.retry }
}

/** Display names by account id as far as they are known; null = Jira knows nobody by that id. */
export function useUserNames(accountIds: readonly string[]): Readonly<Record<string, string | null>> {
  return useCache(cachesOf(useClient()).users, accountIds)
}

/** Issues that a search brought (fields as in ISSUE_FIELDS), read and kept for `useIssues`. */
export function rememberIssues(client: Client, found: readonly unknown[]): readonly (IssueTexts & { readonly id: string })[] {
  return found.flatMap((entry) => {
    const read = toIssue(entry)
    if (read === null) return []
    cachesOf(client).issues.put(read.id, read)
    return [read]
  })
}

function useCache<T>(cache: BatchCache<T>, ids: readonly string[]): Readonly<Record<string, T | null>> {
  const wanted = ids.join(' ')
  useEffect(() => cache.want(wanted === '' ? [] : wanted.split(' ')), [cache, wanted])
  return useSyncExternalStore(cache.subscribe, cache.known)
}

interface Caches {
  readonly issues: BatchCache<IssueTexts>
  readonly users: BatchCache<string>
}

const caches = new WeakMap<Client, Caches>()

function cachesOf(client: Client): Caches {
  let own = caches.get(client)
  if (own === undefined) {
    own = {
      issues: createBatchCache(100, (ids) => readIssues(client, ids)),
      users: createBatchCache(50, (ids) => readUserNames(client, ids)),
    }
    caches.set(client, own)
  }
  return own
}

async function readIssues(client: Client, ids: readonly string[]): Promise<Readonly<Record<string, IssueTexts>> | null> {
  const answer = await client.jira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    body: { issueIdsOrKeys: ids, fields: ISSUE_FIELDS },
  })
  const reply = answer.ok ? z.safeParse(issues, answer.body) : null
  if (!reply?.success) return null
  return Object.fromEntries(reply.data.issues.flatMap((entry) => toIssue(entry) ?? []).map((read) => [read.id, read]))
}

function toIssue(entry: unknown): (IssueTexts & { readonly id: string }) | null {
  const read = z.safeParse(issue, entry)
  if (!read.success) return null
  const { id, key, fields } = read.data
  const category = fields.status?.statusCategory?.key
  return {
    id,
    key,
    summary: fields.summary ?? '',
    statusName: fields.status?.name ?? '',
    statusCategory: category === 'done' || category === 'indeterminate' ? category : 'new',
    typeName: fields.issuetype?.name ?? '',
    ...(fields.assignee ? { assignee: { accountId: fields.assignee.accountId, name: fields.assignee.displayName } } : {}),
  }
}

async function readUserNames(client: Client, ids: readonly string[]): Promise<Readonly<Record<string, string>> | null> {
  const query = ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&')
  const answer = await client.jira(`/rest/api/3/user/bulk?maxResults=${ids.length}&${query}`)
  const reply = answer.ok ? z.safeParse(z.object({ values: z.array(person) }), answer.body) : null
  if (!reply?.success) return null
  return Object.fromEntries(reply.data.values.map((user) => [user.accountId, user.displayName]))
}
