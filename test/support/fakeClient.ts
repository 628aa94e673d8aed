import { gzipSync } from 'node:zlib'
import type { Failure } from '../../src/contract/answer'
import type { FunctionName } from '../../src/contract/functions'
import type { Capability } from '../../src/plan/kernel/area'
import { fold, folding, initialState } from '../../src/plan/plan'
import type { PlanCommand, PlanCommit, PlanState } from '../../src/plan/planState'
import type { Client, FrameContext, JiraRequest } from '../../static/ui/client'
import { decideOnLog } from './decideOnLog'
import { fakeJira } from './fakeJira'

export interface FakeIssue {
  readonly key: string
  readonly summary: string
  readonly status?: string
}

interface FakeOptions {
  readonly storyId?: string | null
  readonly may?: readonly ('see' | 'plan' | 'structure' | 'site')[]
  readonly issues?: Readonly<Record<string, FakeIssue>>
  /** Account id → display name; the caller is "me", everybody else who sends is "other". */
  readonly names?: Readonly<Record<string, string>>
}

export interface FakeClient extends Client {
  readonly frame: FrameContext
  readonly log: () => readonly PlanCommit[]
  readonly state: () => PlanState
  /** Somebody (the app itself, unless said) did this before, or does it now behind the page's back. */
  readonly did: (command: PlanCommand, by?: string, at?: number) => PlanCommit
  /** Tells the page that somebody added to the plan. */
  readonly publish: () => void
  /** The next `times` sends answer this instead; `afterWriting`: although it was written. */
  readonly failSends: (failure: Failure, times: number, afterWriting?: boolean) => void
  /** Sends wait until the answer is called. */
  readonly holdSends: () => () => void
  readonly calls: { readonly name: FunctionName; readonly request: unknown }[]
  readonly jiraCalls: { readonly path: string; readonly request: JiraRequest }[]
  readonly opened: string[]
}

const PROJECT = '10000'

/**
 * A client with a whole plan behind it: the real commands, rules and fold, in memory. What the tests see is
 * what Foldline does; only storage, Jira and the wire are missing.
 */
export function createFakeClient(options: FakeOptions = {}): FakeClient {
  const { storyId = null, may = ['see', 'plan', 'structure'], issues = {}, names = {} } = options
  const log: PlanCommit[] = []
  let state = initialState('all')
  let held: Promise<void> = Promise.resolve()
  let fault: { failure: Failure; times: number; afterWriting: boolean } | null = null
  const listeners = new Set<(seq: number) => void>()
  const calls: FakeClient['calls'] = []
  const jiraCalls: FakeClient['jiraCalls'] = []
  const opened: string[] = []
  const me = { actor: 'actor-me', accountId: 'account-me', may: [...may] }
  const people = { 'actor-me': 'account-me', 'actor-other': 'account-other' }

  function append(id: string, command: PlanCommand, by: string, allowed: readonly Capability[], at: number) {
    const decision = decideOnLog(command, state, log, { at, by, may: allowed })
    if (decision.kind === 'rejected' || decision.events.length === 0) return { decision, commit: null }
    const commit: PlanCommit = {
      seq: log.length + 1,
      id,
      prev: log.at(-1)?.id ?? null,
      at: Math.max(at, log.at(-1)?.at ?? 0),
      by,
      source: 'panel',
      events: decision.events,
    }
    log.push(commit)
    state = fold(state, [commit])
    return { decision, commit }
  }

  function send(request: { id: string; base: number; command: unknown }) {
    const since = (): unknown[] => JSON.parse(JSON.stringify(log.slice(request.base))) as unknown[]
    if (log.some((commit) => commit.id === request.id))
      return { ok: true, value: { seq: log.length, commits: since(), people, repeated: true } }
    const { decision } = append(request.id, request.command as PlanCommand, me.actor, me.may, Date.now())
    if (decision.kind === 'rejected')
      return { ok: false, failure: { code: 'rejected', reason: decision.code, message: decision.message, at: decision.at } }
    return { ok: true, value: { seq: log.length, commits: since(), people } }
  }

  function reply(name: FunctionName, request: unknown): unknown {
    switch (name) {
      case 'plan.read': {
        if (state.plan.settings.logId === null) return { ok: false, failure: { code: 'notStarted', message: 'No plan yet.' } }
        const { stories, practices = stories === 'all' } = request as { stories: 'all' | readonly string[]; practices?: boolean }
        const ids = stories === 'all' ? 'all' : [...stories, ...(storyId === null ? [] : [storyId])]
        const whole = fold(initialState(ids), log)
        const plan = Object.fromEntries(Object.entries(whole.plan).filter(([area]) => practices || !folding.apart.has(area)))
        const packed = gzipSync(JSON.stringify({ ...whole, plan })).toString('base64')
        return { ok: true, value: { seq: log.length, state: packed, me, people, projectId: PROJECT, storyId } }
      }
      case 'plan.send':
        return send(request as { id: string; base: number; command: unknown })
      case 'plan.since':
        return { ok: true, value: { seq: log.length, commits: log.slice((request as { seq: number }).seq), people } }
      case 'plan.history':
        return { ok: true, value: { blocks: [], commits: log, people, next: null } }
      case 'plan.storyHistory': {
        const commits = state.stories[(request as { story: string }).story]?.commits ?? []
        return { ok: true, value: { commits: log.filter((commit) => commits.includes(commit.seq)), people } }
      }
      default:
        return { ok: false, failure: { code: 'invalid', message: `The fake does not answer ${name}.` } }
    }
  }

  return {
    frame: {
      projectId: PROJECT,
      projectKey: 'SOLAR',
      issueId: storyId,
      issueKey: storyId === null ? null : (issues[storyId]?.key ?? `SOL-${storyId}`),
      accountId: me.accountId,
      locale: 'en-GB',
      timeZone: 'UTC',
      moduleKey: 'issue-panel',
      moduleAri: 'ari:cloud:ecosystem::extension/app/environment/static/issue-panel',
    },
    log: () => log,
    state: () => state,
    did(command, by = 'actor-other', at = Date.now()) {
      const { commit, decision } = append(`did-${log.length}`, command, by, ['see', 'plan', 'structure', 'site', 'app'], at)
      if (commit === null) throw new Error(`${command.type} did nothing: ${JSON.stringify(decision)}`)
      return commit
    },
    publish: () => listeners.forEach((listener) => listener(log.length)),
    failSends(failure, times, afterWriting = false) {
      fault = { failure, times, afterWriting }
    },
    holdSends() {
      let release = (): void => undefined
      held = new Promise((resolve) => (release = resolve))
      return () => release()
    },
    calls,
    jiraCalls,
    opened,
    async call(name, request) {
      calls.push({ name, request })
      await (name === 'plan.send' ? held : null)
      if (name === 'plan.send' && fault !== null && fault.times > 0) {
        fault.times -= 1
        if (fault.afterWriting) reply(name, request)
        return { ok: false, failure: fault.failure }
      }
      return JSON.parse(JSON.stringify(reply(name, request))) as never
    },
    async jira(path, request = {}) {
      jiraCalls.push({ path, request })
      return fakeJira(path, request, issues, { 'account-me': 'Data scientist', 'account-other': 'Product owner', ...names })
    },
    context() {
      return Promise.resolve(this.frame)
    },
    enableTheming: () => Promise.resolve(),
    onPlanNews(_projectId, onNews) {
      listeners.add(onNews)
      return Promise.resolve(() => void listeners.delete(onNews))
    },
    flag: () => undefined,
    navigate(path) {
      opened.push(path)
      return Promise.resolve()
    },
    openProjectPage(projectKey, path = '') {
      opened.push(`project page of ${projectKey}${path}`)
      return Promise.resolve()
    },
    openPanel(onClose) {
      opened.push('panel')
      onClose()
      return Promise.resolve()
    },
    openTab(address) {
      opened.push(address)
      return Promise.resolve()
    },
    history: () => Promise.resolve(null),
  }
}
