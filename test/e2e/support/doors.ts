import type { RunningHost } from '../../../host/server'
import type { User } from './site'

export type Issue = { readonly id: string; readonly key: string }

type Place = { readonly project: string } | { readonly issue: string }

/** What tests do without a browser, through the doors that docs/host.md describes. */
export type Doors = {
  /** Jira's REST API as a person; throws with Jira's words when it refuses. */
  readonly rest: <T>(user: User, method: string, path: string, body?: unknown) => Promise<T>
  /** A resolver of the app as a person, in a project or on an issue; answers what the app answered. */
  readonly ask: <T>(user: User, place: Place, functionKey: string, payload: unknown) => Promise<T>
  /** A command as a person; throws when the app refuses it. */
  readonly send: (user: User, issue: string, command: Readonly<Record<string, unknown>>) => Promise<void>
  /** A story of the plan: made in Jira, and read by Foldline before this ends. */
  readonly addStory: (project: string, summary: string, fields?: Readonly<Record<string, unknown>>) => Promise<Issue>
  /** The key of the issue with exactly this title. */
  readonly keyOf: (project: string, summary: string) => Promise<string>
}

export function doorsOf(host: RunningHost): Doors {
  async function post<T>(path: string, body: unknown): Promise<T> {
    const answer = await fetch(`${host.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} ${JSON.stringify(body).slice(0, 200)} answered ${answer.status}: ${text.slice(0, 400)}`)
    return (text === '' ? null : JSON.parse(text)) as T
  }
  let commands = 0

  const rest: Doors['rest'] = (user, method, path, body) => post('/host/jira', { user, method, path, ...(body === undefined ? {} : { body }) })

  const ask = async <T>(user: User, place: Place, functionKey: string, payload: unknown): Promise<T> => {
    const module = 'issue' in place ? 'issue-panel' : 'project-page'
    const { value } = await post<{ value: T }>('/host/invoke', { user, module, ...place, functionKey, payload })
    return value
  }

  /** Product events are late, as in production: Foldline reads an issue a little after it was made. */
  async function untilPlanned(key: string, issue: string): Promise<void> {
    const { id } = await rest<{ id: string }>('Product owner', 'GET', `/rest/api/3/project/${key}`)
    const facts = (): readonly { value: string }[] => host.base.store.all("select value from kvs where key like ? order by key desc limit 20", `p:${id}:c:%`)
    const until = Date.now() + 15_000
    for (let isKnown = facts().length === 0; !isKnown; isKnown = facts().some(({ value }) => value.includes(`"story":"${issue}"`))) {
      if (Date.now() > until) throw new Error(`Foldline has not read ${key}’s issue ${issue}`)
      await host.settle()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  return {
    rest,
    ask,
    async send(user, issue, command) {
      type Answer = { ok: true; value: { seq: number } } | { ok: false; failure: { message: string } }
      const read = await ask<Answer>(user, { issue }, 'plan.read', { stories: [] })
      if (!read.ok) throw new Error(read.failure.message)
      commands += 1
      const answer = await ask<Answer>(user, { issue }, 'plan.send', { id: `test-${process.pid}-${Date.now()}-${commands}`, base: read.value.seq, command })
      if (!answer.ok) throw new Error(`${String(command['type'])}: ${answer.failure.message}`)
    },
    async addStory(project, summary, fields = {}) {
      const issue = await rest<Issue>('Product owner', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: project }, summary, issuetype: { name: 'Story' }, ...fields },
      })
      await untilPlanned(project, issue.id)
      return issue
    },
    async keyOf(project, summary) {
      const { issues } = await rest<{ issues: { key: string; fields: { summary: string } }[] }>('Product owner', 'POST', '/rest/api/3/search/jql', {
        jql: `project = ${project}`, fields: ['summary'], maxResults: 200,
      })
      const found = issues.find((issue) => issue.fields.summary === summary)
      if (!found) throw new Error(`${project} has no issue “${summary}”`)
      return found.key
    },
  }
}
