import { invoke, Modal, NavigationTarget, realtime, requestJira, router, showFlag, view } from '@forge/bridge'
import type { Answer } from '../../src/contract/answer'
import type { FunctionName, Reply, Request } from '../../src/contract/functions'
import { planChannel } from '../../src/contract/planChannel'
import { answerToReply } from './answerToReply'

/** All that the UI knows of the world around it: Foldline's functions, Jira as the user, the page. */
export interface Client {
  /** Asks a function; the reply is checked against the contract. Never throws. */
  readonly call: <N extends FunctionName>(name: N, request: Request<N>) => Promise<Answer<Reply<N>>>
  /** Jira's REST API as the user, JSON both ways. Never throws. */
  readonly jira: (path: string, init?: JiraRequest) => Promise<JiraAnswer>
  readonly context: () => Promise<FrameContext>
  /** Lets Jira's theme, and changes of it, reach the frame. */
  readonly enableTheming: () => Promise<void>
  /** Calls `onNews` when somebody added to the plan; answers how to stop. */
  readonly onPlanNews: (projectId: string, onNews: (seq: number) => void) => Promise<() => void>
  /** A message of Jira's own, for what outlives the view. */
  readonly flag: (flag: { readonly id: string; readonly title: string; readonly description?: string }) => void
  /** Goes to a page of the site, such as "/browse/SOLAR-1". */
  readonly navigate: (path: string) => Promise<void>
  /** Foldline's page of the project, at a view such as "map". */
  readonly openProjectPage: (projectKey: string, path?: string) => Promise<void>
  /** The panel over the page, for issues on which it is not pinned; calls back when it was closed. */
  readonly openPanel: (onClose: () => void) => Promise<void>
  readonly openTab: (address: string) => Promise<void>
  /** The address of this page, below the module's own; null where there is none (the panel). */
  readonly history: () => Promise<FrameHistory | null>
}

export interface JiraRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
}

export type JiraAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number | null; readonly message: string }

export interface FrameContext {
  readonly projectId: string | null
  readonly projectKey: string | null
  readonly issueId: string | null
  readonly issueKey: string | null
  readonly accountId: string | null
  readonly locale: string
  readonly timeZone: string
  readonly moduleKey: string
  /** The module's own address in Forge's registry, "ari:cloud:ecosystem::extension/…"; null where Jira does not say. */
  readonly moduleAri: string | null
}

export interface FrameLocation {
  readonly pathname: string
  readonly search: string
}

export interface FrameHistory {
  readonly location: FrameLocation
  readonly push: (address: string) => void
  readonly replace: (address: string) => void
  readonly listen: (listener: (location: FrameLocation) => void) => () => void
}

export function createBridgeClient(): Client {
  return {
    async call(name, request) {
      try {
        return answerToReply(name, await invoke(name, request as Record<string, unknown>))
      } catch (problem) {
        return { ok: false, failure: { code: 'unavailable', message: unreachable(problem) } }
      }
    },
    async jira(path, init = {}) {
      try {
        const response = await requestJira(path, {
          method: init.method ?? 'GET',
          headers: { accept: 'application/json', 'content-type': 'application/json' },
          ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
        })
        const text = await response.text()
        const body: unknown = text === '' ? null : JSON.parse(text)
        return response.ok ? { ok: true, body } : { ok: false, status: response.status, message: jiraMessage(body, response.status) }
      } catch {
        return { ok: false, status: null, message: 'Jira did not answer. Try again.' }
      }
    },
    async context() {
      const { extension, locale, timezone, accountId, moduleKey, localId } = await view.getContext()
      const { project, issue } = extension as { project?: { id?: unknown; key?: unknown }; issue?: { id?: unknown; key?: unknown } }
      return {
        projectId: idOf(project?.id),
        projectKey: idOf(project?.key),
        issueId: idOf(issue?.id),
        issueKey: idOf(issue?.key),
        accountId: accountId ?? null,
        locale: locale.replace('_', '-'),
        timeZone: timezone,
        moduleKey,
        moduleAri: localId.startsWith('ari:') ? localId : null,
      }
    },
    enableTheming: () => view.theme.enable(),
    async onPlanNews(projectId, onNews) {
      const subscription = await realtime.subscribeGlobal(planChannel(projectId), (message) => {
        const { seq } = (typeof message === 'string' ? parsed(message) : message) as { seq?: unknown }
        if (typeof seq === 'number') onNews(seq)
      })
      return () => void subscription.unsubscribe()
    },
    flag: (flag) => void showFlag({ type: 'info', isAutoDismiss: true, ...flag }),
    navigate: (path) => router.navigate(path),
    // With a slash of its own: it is put behind the module's address as it is.
    openProjectPage: (projectKey, path = '') =>
      router.navigate({ target: NavigationTarget.Module, moduleKey: 'project-page', projectKey, path: path === '' ? '' : `/${path}` }),
    openPanel: (onClose) => new Modal({ resource: 'issue-panel', size: 'large', onClose }).open(),
    openTab: (address) => router.open(address),
    async history() {
      try {
        return await view.createHistory()
      } catch {
        return null
      }
    },
  }
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

function parsed(message: string): object {
  try {
    return Object(JSON.parse(message)) as object
  } catch {
    return {}
  }
}

function unreachable(problem: unknown): string {
  const limited = problem instanceof Error && /rate limit/i.test(problem.message)
  return limited ? 'Too many requests at once. Wait a few seconds, then try again.' : 'Foldline did not answer. Check your connection, then try again.'
}

function jiraMessage(body: unknown, status: number): string {
  const { errorMessages, errors } = Object(body) as { errorMessages?: unknown; errors?: Record<string, unknown> }
  const messages = [...(Array.isArray(errorMessages) ? errorMessages : []), ...Object.values(errors ?? {})].filter(
    (message): message is string => typeof message === 'string',
  )
  return messages.length > 0 ? messages.join(' ') : `Jira answered with an error (${status}). Try again.`
}
