import type { APIResponse, RequestInit, Route } from '@forge/api'
import { asApp, asUser, getAppContext, NeedsAuthenticationError } from '@forge/api'
import type { ZodMiniType } from 'zod/mini'

/** Why Jira brought nothing; `message` is Jira's own words where it said any. */
export interface JiraProblem {
  readonly kind: 'refused' | 'unauthorized' | 'forbidden' | 'notFound' | 'gone' | 'throttled' | 'unavailable' | 'unexpected'
  readonly message: string
}

export type JiraResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: JiraProblem }

type Method = 'GET' | 'POST'

/**
 * Jira's REST API, on behalf of one account. Answers are checked against their shape. Throttled and failed
 * calls are tried again with jitter as long as the function has time. Functions read; what people change in Jira
 * they change as themselves, from the page or by a function that they asked for it.
 */
export interface JiraClient {
  readonly get: <T>(path: Route, shape: ZodMiniType<T>) => Promise<JiraResult<T>>
  /** A search or a bulk read: POST in name only, safe to repeat. */
  readonly query: <T>(path: Route, body: unknown, shape: ZodMiniType<T>) => Promise<JiraResult<T>>
  /** Makes something: tried again only where Jira said that it did nothing; after `unavailable` it may be there. */
  readonly create: <T>(path: Route, body: unknown, shape: ZodMiniType<T>) => Promise<JiraResult<T>>
}

export interface JiraClientOptions {
  readonly send: (path: Route, init: RequestInit) => Promise<APIResponse>
  /** Milliseconds that the function still has. */
  readonly timeLeft: () => number
  readonly wait?: (ms: number) => Promise<void>
  readonly random?: () => number
}

/** With the caller's own permissions: what Jira hides from them stays hidden. */
export const jiraAsUser = (): JiraClient =>
  createJiraClient({ send: (path, init) => asUser().requestJira(path, init), timeLeft: invocationTimeLeft })

export const jiraAsApp = (): JiraClient =>
  createJiraClient({ send: (path, init) => asApp().requestJira(path, init), timeLeft: invocationTimeLeft })

/** Milliseconds until the platform ends this invocation. */
export function invocationTimeLeft(): number {
  return getAppContext().invocationRemainingTimeInMillis()
}

export function createJiraClient({ send, timeLeft, wait = pause, random = Math.random }: JiraClientOptions): JiraClient {
  async function request(method: Method, path: Route, body: unknown, worthRepeating = isWorthRepeating): Promise<JiraResult<unknown>> {
    for (let attempt = 0; ; attempt++) {
      const { result, retryAfter } = await attemptOnce(method, path, body)
      if (result.ok || !worthRepeating(result.problem) || attempt >= TRIES - 1) return result
      // At least what Jira asked for, else doubling; the jitter keeps callers that failed together apart.
      const delay = Math.max(retryAfter ?? 0, FIRST_DELAY * 2 ** attempt) * (1 + random() / 2)
      if (delay > timeLeft() - TIME_TO_ANSWER) return result
      await wait(delay)
    }
  }

  async function attemptOnce(
    method: Method,
    path: Route,
    body: unknown,
  ): Promise<{ readonly result: JiraResult<unknown>; readonly retryAfter: number | null }> {
    try {
      const response = await send(path, {
        method,
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const said = parseJson(await response.text())
      if (response.ok) return { result: { ok: true, value: said }, retryAfter: null }
      return { result: failed(kindOf(response.status), messageIn(said) ?? response.statusText), retryAfter: retryAfterOf(response) }
    } catch (error) {
      const kind = error instanceof NeedsAuthenticationError ? 'unauthorized' : 'unavailable'
      return { result: failed(kind, error instanceof Error ? error.message : 'Jira did not answer'), retryAfter: null }
    }
  }

  async function read<T>(method: Method, path: Route, body: unknown, shape: ZodMiniType<T>, worthRepeating = isWorthRepeating): Promise<JiraResult<T>> {
    const result = await request(method, path, body, worthRepeating)
    if (!result.ok) return result
    const parsed = shape.safeParse(result.value)
    if (parsed.success) return { ok: true, value: parsed.data }
    const issue = parsed.error.issues[0]
    return failed('unexpected', `${path.value}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'has an unknown shape'}`)
  }

  return {
    get: (path, shape) => read('GET', path, undefined, shape),
    query: (path, body, shape) => read('POST', path, body, shape),
    create: (path, body, shape) => read('POST', path, body, shape, ({ kind }) => kind === 'throttled'),
  }
}

const TRIES = 6
const FIRST_DELAY = 250
const TIME_TO_ANSWER = 2_000

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function failed(kind: JiraProblem['kind'], message: string): { readonly ok: false; readonly problem: JiraProblem } {
  return { ok: false, problem: { kind, message } }
}

function isWorthRepeating(problem: JiraProblem): boolean {
  return problem.kind === 'throttled' || problem.kind === 'unavailable'
}

function kindOf(status: number): JiraProblem['kind'] {
  switch (status) {
    case 401:
      return 'unauthorized'
    case 403:
      return 'forbidden'
    case 404:
      return 'notFound'
    case 410:
      return 'gone'
    case 429:
      return 'throttled'
  }
  if (status >= 500) return 'unavailable'
  return status >= 400 ? 'refused' : 'unexpected'
}

/** Seconds or a date, as HTTP allows; milliseconds. */
function retryAfterOf(response: APIResponse): number | null {
  const value = response.headers.get('retry-after')
  if (value === null || value === '') return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

function messageIn(body: unknown): string | null {
  const { errorMessages, errors, message } = (body ?? {}) as { errorMessages?: unknown; errors?: unknown; message?: unknown }
  const said = [
    ...(Array.isArray(errorMessages) ? (errorMessages as unknown[]) : []),
    ...(errors !== null && typeof errors === 'object' ? (Object.values(errors) as unknown[]) : []),
    message,
  ].filter((text): text is string => typeof text === 'string')
  return said.length === 0 ? null : said.join(' ')
}
