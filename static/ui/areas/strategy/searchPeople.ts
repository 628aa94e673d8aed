import * as z from 'zod/mini'
import type { Client } from '../../client'

export interface FoundPerson {
  readonly accountId: string
  readonly name: string
}

const users = z.array(z.object({ accountId: z.string(), displayName: z.string(), active: z.optional(z.boolean()), accountType: z.optional(z.string()) }))

/** People by the beginning of their name, as Jira shows them to the user: no apps, nobody who left. */
export async function searchPeople(client: Client, name: string): Promise<readonly FoundPerson[]> {
  const answer = await client.jira(`/rest/api/3/user/search?maxResults=20&query=${encodeURIComponent(name.trim())}`)
  const found = answer.ok ? z.safeParse(users, answer.body) : null
  return found?.success ? found.data.filter(({ active, accountType }) => active !== false && (accountType ?? 'atlassian') === 'atlassian').map(({ accountId, displayName }) => ({ accountId, name: displayName })) : []
}
