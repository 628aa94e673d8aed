import { createJira, type JiraOptions, type JiraSide } from '../../../../host/jira/jira'
import { SEED_USERS } from '../../../../host/jira/seed/users'
import { openStore } from '../../../../host/store'
import type { Principal, ProductEvent } from '../../../../host/host'

export type TestJira = {
  readonly jira: JiraSide
  /** The site's clock; tests move it. */
  readonly clock: { time: number }
  readonly events: ProductEvent[]
  /** A call by one of the site's people (or the app); answers status, headers and parsed body. */
  readonly call: (who: Who, method: string, path: string, body?: unknown) => Promise<Answer>
}

export type Who = keyof typeof SEED_USERS | 'app' | 'anonymous'
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any } // eslint-disable-line typescript/no-explicit-any

export const TEST_APP = {
  appId: 'ari:cloud:ecosystem::app/5f1d11e0-7e1f-4f0d-9a55-1f0d11e00001',
  environmentId: '5f1d11e0-7e1f-4f0d-9a55-1f0d11e0e001',
  name: 'Foldline',
  projectPermissions: [{ key: 'change-structure', name: 'Change the structure', description: 'Verticals and slices.' }],
} as const

/** A fresh site in memory, on Monday, 5 January 2026, 09:00 UTC. */
export const createTestJira = (options: Partial<JiraOptions> = {}): TestJira => {
  const clock = { time: Date.UTC(2026, 0, 5, 9) }
  const jira = createJira({
    store: openStore(':memory:'), clock: { now: () => clock.time }, baseUrl: 'http://127.0.0.1:4870', app: TEST_APP, ...options,
  })
  const events: ProductEvent[] = []
  jira.onProductEvent((event) => events.push(event))
  return {
    jira,
    clock,
    events,
    call: async (who, method, path, body) => {
      const response = await jira.fetch(whoToPrincipal(who), path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await response.text()
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
    },
  }
}

export const whoToPrincipal = (who: Who): Principal =>
  who === 'app' ? { as: 'app' } : who === 'anonymous' ? { as: 'anonymous' } : { as: 'user', accountId: SEED_USERS[who] }

/** Creates a story in a project; answers its id and key. */
export const addStory = async (
  { call }: TestJira,
  summary: string,
  more: Readonly<Record<string, unknown>> = {},
  project = 'BLANK',
): Promise<{ readonly id: string; readonly key: string }> => {
  const answer = await call('productOwner', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: project }, issuetype: { name: 'Story' }, summary, ...more },
  })
  if (answer.status !== 201) throw new Error(`not created: ${JSON.stringify(answer.body)}`)
  return answer.body
}
