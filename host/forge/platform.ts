import type { HostBase, Jira, Principal } from '../host'
import type { Jobs } from './jobs'
import type { Kvs } from './kvs'
import type { Manifest } from './manifest'
import type { Realtime } from './realtime'
import { missingScopes } from './scopes'
import type { PlatformRequest } from './workerMessages'
import type { Platform, PlatformAnswer } from './workers'

type Caller = Parameters<Platform>[1]

/** Answers what the `@forge/*` packages ask of the platform, by the descriptor of their call. */
export function createPlatform(options: {
  readonly base: HostBase
  readonly manifest: Manifest
  readonly kvs: Kvs
  readonly jira: Pick<Jira, 'fetch'>
  readonly jobs: Jobs
  readonly realtime: Realtime
}): Platform {
  const { base, manifest, kvs, jira, jobs, realtime } = options
  let minute = { at: performance.now(), events: 0 }

  return async (request, caller) => {
    const { type, remote } = request.descriptor
    if (type === 'kvs') return answerStorage(request, caller)
    if (type === 'realtime') return json(realtime.graphql(request.body ?? '{}'))
    if (type === 'fpp' && remote === 'jira') return answerJira(request, caller)
    if (type === 'fpp' && remote === 'stargate') return answerStargate(request)
    return error(404, `The local host has no service for ${type}${remote === undefined ? '' : ` ${remote}`}`)
  }

  async function answerStorage(request: PlatformRequest, caller: Caller): Promise<PlatformAnswer> {
    if (!manifest.permissions.scopes.includes('storage:app')) return error(401, 'The scope storage:app is missing')
    const { status, body } = await kvs.handle(request.path, request.body ?? '{}', caller.meter)
    return body === undefined ? { status } : json({ status, body: JSON.stringify(body) })
  }

  async function answerJira(request: PlatformRequest, caller: Caller): Promise<PlatformAnswer> {
    const { provider, accountId } = request.descriptor
    const user = accountId ?? caller.accountId
    if (provider === 'user' && user === undefined) return { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } }
    const principal: Principal = provider === 'user' ? { as: 'user', accountId: user! } : { as: 'app' }
    caller.meter.jira(pointsOf(request))
    return callJira(base, manifest, jira, principal, request)
  }

  function answerStargate(request: PlatformRequest): PlatformAnswer {
    if (!request.path.startsWith('/webhook/queue/publish/')) return error(404, `The local host does not answer ${request.path}`)
    const { queueName, payload, jobId } = JSON.parse(request.body ?? '{}') as Publication
    const consumer = manifest.consumers.find((each) => each.queue === queueName)
    if (!consumer) return error(400, `The manifest has no consumer for the queue ${queueName}`)
    const refused = refusalOfPublication(payload, consumer.functionKey)
    if (refused !== null) return refused
    const fault = base.faults.next('queue', `push ${queueName}`)
    if (fault === '429') return json({ status: 429, body: '{"errorMessage":"Too many requests"}' })
    if (fault === '500' || fault === '503') return json({ status: Number(fault), body: '{"errorMessage":"Internal error"}' })
    for (const [index, event] of payload.entries()) {
      const body = { queueName, jobId, eventId: `${jobId}#${index}`, ...event }
      jobs.add({ kind: 'queue', functionKey: consumer.functionKey, label: queueName, body }, (event.delayInSeconds ?? 0) * 1000)
    }
    return json({ status: 201, body: '{}' })
  }

  /** Forge's limits of a push (async events API): 50 events, 200 KB, 500 events a minute, a delay of 15 minutes. */
  function refusalOfPublication(payload: Publication['payload'], functionKey: string): PlatformAnswer | null {
    const sizes = payload.map((event) => Buffer.byteLength(JSON.stringify(event)))
    if (payload.length > PUSH_EVENTS || sizes.reduce((sum, size) => sum + size, 0) > PUSH_BYTES) return json({ status: 413, body: '{"errorMessage":"Too many events, or too large"}' })
    const isLong = (manifest.functions[functionKey]?.timeoutSeconds ?? 55) > 55
    if (isLong && sizes.some((size) => size > LONG_EVENT_BYTES)) return json({ status: 413, body: '{"errorMessage":"An event for a long-running consumer must not exceed 100 KB"}' })
    if (payload.some(({ delayInSeconds = 0 }) => delayInSeconds < 0 || delayInSeconds > LONGEST_DELAY)) return json({ status: 400, body: '{"errorMessage":"delayInSeconds lies between 0 and 900"}' })
    if (performance.now() - minute.at >= 60_000) minute = { at: performance.now(), events: 0 }
    minute.events += payload.length
    return base.profile.rates && minute.events > EVENTS_PER_MINUTE ? json({ status: 429, body: '{"errorMessage":"Too many events"}' }) : null
  }
}

const PUSH_EVENTS = 50
const PUSH_BYTES = 200 * 1024
const LONG_EVENT_BYTES = 100 * 1024
const LONGEST_DELAY = 900
const EVENTS_PER_MINUTE = 500

type Publication = { readonly queueName: string; readonly jobId: string; readonly payload: readonly { readonly body: unknown; readonly delayInSeconds?: number }[] }

/** A REST call that came through the app: scopes first, then the profile's latency and faults, then Jira itself. */
export async function callJira(
  base: HostBase,
  manifest: Manifest,
  jira: Pick<Jira, 'fetch'>,
  principal: Principal,
  request: Pick<PlatformRequest, 'path' | 'method' | 'headers' | 'body'>,
): Promise<PlatformAnswer> {
  const missing = missingScopes(request.method, request.path, manifest.permissions.scopes)
  if (missing.length > 0) return json({ status: 401, body: JSON.stringify({ code: 401, message: `Unauthorized; scope does not match (${missing.join(', ')})` }) })
  const { jira: latency } = base.profile.latency
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
  const fault = base.faults.next('jira', `${request.method} ${request.path}`)
  if (fault === '429') return json({ status: 429, headers: { 'retry-after': '1' }, body: '{"errorMessages":["Rate limit exceeded"]}' })
  if (fault === '401' || fault === '409' || fault === '500' || fault === '503') return error(Number(fault), 'Jira is out of order')
  if (fault === 'timeout') return error(504, 'Jira did not answer in time')
  const init = { method: request.method, headers: { ...request.headers }, ...(request.body === null ? {} : { body: request.body }) }
  const answer = await jira.fetch(principal, request.path, init)
  if (fault === 'timeout-after-write') return error(504, 'Jira did not answer in time')
  const body = await answer.text()
  return { status: answer.status, headers: Object.fromEntries(answer.headers), ...(body === '' ? {} : { body }) }
}

/** Points of Jira's hourly quota: one a call, and half a point for each object asked for at once. */
function pointsOf(request: PlatformRequest): number {
  const { issueIdsOrKeys, maxResults } = Object(parse(request.body)) as { issueIdsOrKeys?: readonly unknown[]; maxResults?: number }
  return 1 + (issueIdsOrKeys?.length ?? Math.min(maxResults ?? 0, 100)) / 2
}

function parse(body: string | null): unknown {
  try {
    return body === null ? null : JSON.parse(body)
  } catch {
    return null
  }
}

function json(answer: { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }): PlatformAnswer {
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/json' } }
}

function error(status: number, message: string): PlatformAnswer {
  return json({ status, body: JSON.stringify({ code: 'HOST_REFUSED', message, errorMessages: [message] }) })
}
