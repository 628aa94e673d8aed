import * as z from 'zod/mini'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'
import { ISSUE_FIELDS, rememberIssues } from '../jira/issues'
import { useClient } from '../plan/PlanProvider'

const PAGE = 50

const searchReply = z.object({ issues: z.array(z.unknown()), nextPageToken: z.optional(z.string()), isLast: z.optional(z.boolean()) })

export interface TraySearch {
  readonly ids: readonly StoryId[]
  readonly status: 'pending' | 'error' | 'success'
  readonly message: string
  readonly hasMore: boolean
  readonly isReading: boolean
  readonly readMore: () => void
}

/** Issues of the scope whose title has these words, in pages, as the user. */
export function useTraySearch(scope: string, text: string): TraySearch {
  const client = useClient()
  const query = useInfiniteQuery({
    queryKey: ['map', 'tray', scope, text],
    enabled: text !== '',
    staleTime: 30_000,
    initialPageParam: '',
    queryFn: ({ pageParam }) => searchPage(client, searchJql(scope, text), pageParam),
    getNextPageParam: (page) => page.next ?? undefined,
    retry: 1,
  })
  return {
    ids: query.data?.pages.flatMap((page) => page.ids) ?? [],
    status: query.status,
    message: query.error?.message ?? '',
    hasMore: query.hasNextPage,
    isReading: query.isFetching,
    readMore: () => void query.fetchNextPage(),
  }
}

/** The scope's order is dropped: what matches comes newest first. Quotation marks of the text stay text. */
export function searchJql(scope: string, text: string): string {
  const words = text.replaceAll(/[\\"]/g, ' ').trim()
  const filter = scope.replace(/\border\s+by\b[\s\S]*$/i, '').trim()
  const isKey = /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(words)
  const match = isKey ? `key = "${words.toUpperCase()}"` : `summary ~ "${words}*"`
  return `${filter === '' ? '' : `(${filter}) AND `}${match} ORDER BY created DESC`
}

async function searchPage(client: Client, jql: string, token: string): Promise<{ readonly ids: readonly StoryId[]; readonly next: string | null }> {
  const answer = await client.jira('/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql, maxResults: PAGE, fields: ISSUE_FIELDS, ...(token === '' ? {} : { nextPageToken: token }) },
  })
  if (!answer.ok) throw new Error(answer.message)
  const reply = z.safeParse(searchReply, answer.body)
  if (!reply.success) throw new Error('Jira’s answer could not be read. Try again.')
  const found = rememberIssues(client, reply.data.issues)
  return { ids: found.map((issue) => issue.id), next: reply.data.nextPageToken ?? null }
}
