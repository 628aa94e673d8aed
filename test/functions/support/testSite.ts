import { AsyncLocalStorage } from 'node:async_hooks'
import type { Answer } from '../../../src/contract/answer'
import type { FunctionName, Reply } from '../../../src/contract/functions'
import { admin } from '../../../src/functions/admin/admin'
import { jiraEvents } from '../../../src/functions/jiraEvents/jiraEvents'
import { nightly } from '../../../src/functions/nightly/nightly'
import { page } from '../../../src/functions/page/page'
import { panel } from '../../../src/functions/panel/panel'
import { reconcile } from '../../../src/functions/reconcile/reconcile'
import { upkeep } from '../../../src/functions/upkeep/upkeep'
import { decode } from '../../../src/log/encode'
import type { PlanState } from '../../../src/plan/planState'
import { createFaults } from '../../../host/faults'
import { createKvs } from '../../../host/forge/kvs'
import { SEED_USERS } from '../../../host/jira/seed/users'
import type { ProfileName } from '../../../host/profile'
import { profileNamed } from '../../../host/profile'
import { openStore } from '../../../host/store'
import type { Switches } from '../../../host/switches'
import { namesInEnvironment, switchesTurned } from '../../../host/switches'
import type { TestJira, Who } from '../../host/jira/support/testJira'
import { createTestJira, TEST_APP } from '../../host/jira/support/testJira'

export type User = keyof typeof SEED_USERS

interface Job {
  readonly queue: string
  readonly body: unknown
  readonly delayInSeconds: number
}

export interface Place {
  readonly as: User
  readonly in?: 'panel' | 'page' | 'admin'
  /** A project's key; BLANK unless said. */
  readonly project?: string
  /** An issue's id, for the panel. */
  readonly issue?: string
}

/**
 * The unmodified functions over the host's Jira and key–value store, in one process: the two globals of Forge's
 * runtime, and queues whose events wait until a test works them off.
 */
export interface TestSite {
  readonly jira: TestJira
  readonly projectId: (key: string) => string
  readonly call: <N extends FunctionName>(place: Place, name: N, payload: unknown) => Promise<Answer<Reply<N>>>
  /** The reply's value; fails the test with the reason otherwise. */
  readonly ask: <N extends FunctionName>(place: Place, name: N, payload: unknown) => Promise<Reply<N>>
  readonly send: (place: Place, command: object, id?: string) => Promise<Answer<Reply<'plan.send'>>>
  readonly state: (place: Place) => Promise<PlanState>
  /** Works off all product events and queued jobs, also those that they lead to. Answers how many jobs there were. */
  readonly settle: () => Promise<number>
  /** Runs the oldest job of a queue with so much time, ms; leaves the rest. */
  readonly runNext: (milliseconds?: number) => Promise<unknown>
  readonly night: () => Promise<void>
  readonly jobs: Job[]
  /** Every key that stands in storage, and its value as JSON. */
  readonly stored: () => ReadonlyMap<string, string>
  readonly forget: (key: string) => void
  /** Calls to Jira, as "GET /rest/…" by whom. */
  readonly jiraCalls: { readonly as: string; readonly line: string }[]
  /** Answers in Jira's place; undefined lets Jira answer. */
  interrupt: ((line: string) => Response | undefined) | null
  readonly news: unknown[]
  readonly close: () => void
}

interface Runtime {
  readonly accountId?: string
  readonly deadline: number
}

const invocations = new AsyncLocalStorage<Runtime>()

/** `profile` chaos makes storage fail now and then in each way that production may, by its seed. */
export function createTestSite(turned: Partial<Switches> = {}, profileName: ProfileName = 'fast', seed = 1): TestSite {
  const jira = createTestJira()
  const store = openStore(':memory:')
  const profile = { ...profileNamed(profileName, seed), latency: { invoke: 0, kvs: 0, jira: 0 } }
  const clock = { now: () => Date.now() }
  // The suite's own way for what nobody could check; `npm run test:unverified` turns one at a time.
  const named = namesInEnvironment()
  const switches = { ...switchesTurned(named), laggingQueries: named.includes('laggingQueries'), ...turned }
  const kvs = createKvs({ store, clock: clock as never, profile, switches, faults: createFaults(profile) })
  const jobs: Job[] = []
  const jiraCalls: { as: string; line: string }[] = []
  const news: unknown[] = []
  const site = { interrupt: null as TestSite['interrupt'] }

  const globals = globalThis as { __forge_fetch__?: unknown; __forge_runtime__?: unknown }
  globals.__forge_fetch__ = async (descriptor: Descriptor, path: string, init: RequestInit): Promise<Response> => {
    const runtime = invocations.getStore()
    if (runtime === undefined) throw new Error('a platform call outside of an invocation')
    switch (descriptor.type) {
      case 'kvs': {
        const { status, body } = await kvs.handle(path, String(init.body))
        return new Response(status === 204 || body === undefined ? null : JSON.stringify(body), { status })
      }
      case 'realtime':
        news.push(JSON.parse(String(init.body)))
        return Response.json({ data: { ecosystem: { publishRealtimeChannel: { eventId: '1', eventTimestamp: '1' } } } })
      case 'fpp':
        return descriptor.remote === 'stargate' ? push(String(init.body)) : callJira(descriptor, runtime, path, init)
    }
  }
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => runtimeOf(invocations.getStore()) })

  function push(text: string): Response {
    const { queueName, payload } = JSON.parse(text) as { queueName: string; payload: readonly { body: unknown; delayInSeconds?: number }[] }
    for (const { body, delayInSeconds = 0 } of payload) jobs.push({ queue: queueName, body, delayInSeconds })
    return new Response(null, { status: 201 })
  }

  async function callJira(descriptor: Descriptor, { accountId }: Runtime, path: string, init: RequestInit): Promise<Response> {
    const line = `${init.method ?? 'GET'} ${path}`
    jiraCalls.push({ as: descriptor.provider, line })
    // Jira's clock is the site's: what a reading compares must be the same time.
    jira.clock.time = Date.now()
    return site.interrupt?.(line) ?? jira.jira.fetch(descriptor.provider === 'app' ? { as: 'app' } : { as: 'user', accountId: accountId ?? '' }, path, init)
  }

  const projectId = (key: string): string => String(jira.jira.site.store.get<{ id: number }>('select id from jira_projects where key = ?', key)?.id)

  async function call<N extends FunctionName>(place: Place, name: N, payload: unknown): Promise<Answer<Reply<N>>> {
    const accountId = SEED_USERS[place.as]
    const key = place.project ?? 'BLANK'
    const extension = {
      ...(place.in === 'admin' ? {} : { project: { id: projectId(key), key } }),
      ...(place.issue === undefined ? {} : { issue: { id: place.issue } }),
    }
    const handler = place.in === 'admin' ? admin : place.in === 'panel' ? panel : page
    return invocations.run({ accountId, deadline: Date.now() + 25_000 }, async () => {
      const answer = await handler({ call: { functionKey: name, payload } as never, context: { extension } as never }, { principal: { accountId } })
      return answer as Answer<Reply<N>>
    })
  }

  async function ask<N extends FunctionName>(place: Place, name: N, payload: unknown): Promise<Reply<N>> {
    const answer = await call(place, name, payload)
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}, ${answer.failure.message}`)
    return answer.value
  }

  async function run(job: Job, milliseconds = 300_000): Promise<unknown> {
    const event = { queueName: job.queue, jobId: 'job', eventId: 'event', body: job.body as Record<string, unknown> }
    return invocations.run({ deadline: Date.now() + milliseconds }, () => (job.queue === 'upkeep' ? upkeep(event) : reconcile(event)))
  }

  async function settle(): Promise<number> {
    let count = 0
    for (;;) {
      for (const event of jira.events.splice(0)) await invocations.run({ deadline: Date.now() + 25_000 }, () => jiraEvents(event))
      const job = jobs.shift()
      if (job === undefined) {
        // Nor does storage show anything late any more.
        kvs.table.catchUp()
        return count
      }
      count++
      if (count > 500) throw new Error('the queue never empties')
      const outcome = (await run(job)) as { readonly _retry?: boolean } | undefined
      if (JSON.stringify(outcome ?? null).includes('"_retry":true')) jobs.push(job)
    }
  }

  let sent = 0
  return Object.assign(site, {
    jira,
    projectId,
    call,
    ask,
    settle,
    jobs,
    jiraCalls,
    news,
    async send(place: Place, command: object, id = `test-${++sent}`) {
      const read = await call(place, 'plan.read', { stories: [] })
      return call(place, 'plan.send', { id, base: read.ok ? read.value.seq : 0, command })
    },
    state: async (place: Place) => decode((await ask(place, 'plan.read', { stories: 'all' })).state) as PlanState,
    runNext: async (milliseconds?: number) => {
      const job = jobs.shift()
      return job === undefined ? undefined : run(job, milliseconds)
    },
    night: async () => {
      await invocations.run({ deadline: Date.now() + 300_000 }, () => nightly())
    },
    stored: () => new Map(store.all<{ key: string; value: string }>('select key, value from kvs').map(({ key, value }) => [key, value])),
    forget: (key: string) => void store.run('delete from kvs where key = ?', key),
    close: () => {
      store.close()
      jira.jira.site.store.close()
    },
  })
}

interface Descriptor {
  readonly type: 'kvs' | 'realtime' | 'fpp'
  readonly provider: 'app' | 'user'
  readonly remote?: string
}

function runtimeOf(runtime: Runtime | undefined): object | undefined {
  if (runtime === undefined) return undefined
  const bare = (ari: string): string => ari.slice(ari.lastIndexOf('/') + 1)
  return {
    appContext: {
      appId: bare(TEST_APP.appId),
      environmentId: bare(TEST_APP.environmentId),
      environmentType: 'DEVELOPMENT',
      installationId: 'test',
      invocationId: 'test',
      functionKey: 'test',
      moduleKey: 'test',
      moduleType: 'test',
      appVersion: '1',
    },
    ...(runtime.accountId === undefined ? {} : { aaid: runtime.accountId }),
    lambdaContext: { awsRequestId: 'test', getRemainingTimeInMillis: () => runtime.deadline - Date.now() },
    tracing: { traceId: 'test', spanId: 'test' },
    realtime: { contextToken: 'test' },
    metrics: {
      counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
      timing: () => ({ measure: () => ({ stop() {} }) }),
      gauge: () => ({ set() {} }),
    },
    featureFlags: () => false,
  }
}

/** A REST call of one of the site's people at the present time; fails the test when it is refused. */
export async function rest(site: TestSite, who: Who, method: string, path: string, body?: unknown): Promise<Record<string, never>> {
  site.jira.clock.time = Date.now()
  const answer = await site.jira.call(who, method, path, body)
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as Record<string, never>
}

export async function startPlan(site: TestSite, options: { readonly project?: string; readonly demo?: true; readonly scope?: string } = {}): Promise<void> {
  const project = options.project ?? 'BLANK'
  await site.ask({ as: 'productOwner', project }, 'plan.start', {
    id: `start-${project}`,
    scope: options.scope ?? `project = ${project}`,
    verticals: 'epics',
    timeZone: 'Europe/Berlin',
    ...(options.demo ? { demo: true } : {}),
  })
  await site.settle()
}
