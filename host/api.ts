import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { HostBase, ProductEvent } from './host'
import { FAULT_KINDS, FAULT_TARGETS } from './faults'
import type { Fault } from './faults'
import type { AsyncWork } from './forge/asyncWork'
import type { FramePlace } from './forge/frameGrant'
import type { Jobs } from './forge/jobs'
import type { Kvs } from './forge/kvs'
import type { Manifest } from './forge/manifest'
import type { Resolvers } from './forge/resolvers'
import type { JiraSide } from './jira/jira'
import type { Meters } from './meters'

export type HostApiOptions = {
  readonly base: HostBase
  readonly manifest: Manifest
  readonly jira: JiraSide
  readonly meters: Meters
  readonly jobs: Jobs
  readonly kvs: Kvs
  readonly work: AsyncWork
  readonly resolvers: Resolvers
}

type Found = { readonly id: string; readonly key: string; readonly fields?: { readonly issuetype: { readonly id: string; readonly name: string }; readonly project: { readonly id: string; readonly key: string } } }

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3600_000, d: 24 * 3600_000, w: 7 * 24 * 3600_000 }

/** Drives the host without a browser (docs/host.md): JSON in, JSON out, from this machine only. */
export function createHostApi(options: HostApiOptions): Hono {
  const { base, jira, meters } = options
  const api = new Hono()

  api.use('/host/*', async (c, next) => {
    // A page of another site may reach this address, but it can't help telling where it comes from.
    const origin = c.req.header('origin')
    if (c.req.header('sec-fetch-site') === 'cross-site' || (origin !== undefined && origin !== `http://${c.req.header('host')}`)) return c.json({ message: 'From another site' }, 403)
    await next()
    return undefined
  })

  api.get('/host/users', (c) => c.json(jira.users()))

  api.post('/host/invoke', async (c) => {
    const body = await bodyOf(c)
    const place = await placeOf(options, body)
    if ('message' in place) return c.json(place, 400)
    if (typeof body['functionKey'] !== 'string') return c.json({ message: 'functionKey names what the resolver is asked for' }, 400)
    const result = await options.resolvers.invoke(place, body['functionKey'], body['payload'])
    return c.json(result, result.kind === 'value' ? 200 : 500)
  })

  api.get('/host/clock', (c) => c.json({ now: new Date(base.clock.now()).toISOString(), offset: base.clock.offset() }))
  api.post('/host/clock', async (c) => {
    const { advance, set } = await bodyOf(c)
    if (advance !== undefined) {
      const ms = durationOf(advance)
      if (ms === null) return c.json({ message: 'advance takes milliseconds, or a number with s, m, h, d or w' }, 400)
      base.clock.advance(ms)
    } else {
      const time = typeof set === 'number' ? set : Date.parse(String(set))
      if (Number.isNaN(time)) return c.json({ message: 'set takes a time: milliseconds, or ISO 8601' }, 400)
      base.clock.set(time)
    }
    return c.json({ now: new Date(base.clock.now()).toISOString(), offset: base.clock.offset() })
  })

  api.get('/host/faults', (c) => c.json(base.faults.list()))
  api.post('/host/faults', async (c) => {
    const body = await bodyOf(c)
    if (body['clear'] === true) base.faults.clear()
    else {
      const problem = faultProblem(body)
      if (problem !== null) return c.json({ message: problem }, 400)
      base.faults.add(body as unknown as Fault)
    }
    return c.json(base.faults.list())
  })

  api.get('/host/meters', (c) =>
    c.json({ totals: meters.totals(), dollars: meters.dollars(), calls: meters.calls().slice(-200), storedBytes: options.kvs.table.bytes(), waiting: options.jobs.waiting() }),
  )
  api.delete('/host/meters', (c) => {
    meters.reset()
    return c.json({})
  })

  api.post('/host/deliver', async (c) => {
    const event = await bodyOf(c)
    if (typeof event['eventType'] !== 'string') return c.json({ message: 'A product event has an eventType' }, 400)
    if (!options.manifest.triggers.some((each) => each.events.includes(event['eventType'] as string))) return c.json({ message: `No trigger of the manifest names ${event['eventType']}` }, 400)
    options.work.deliver(event as unknown as ProductEvent)
    return c.json({})
  })

  api.post('/host/settle', async (c) => {
    await options.jobs.settle()
    return c.json({})
  })

  api.post('/host/jira', async (c) => {
    const { user, method = 'GET', path, body } = await bodyOf(c)
    if (!String(path).startsWith('/rest/')) return c.json({ message: 'path begins with /rest/' }, 400)
    const accountId = accountOf(jira, user)
    if (accountId === null) return c.json({ message: `There is no user ${String(user)}` }, 400)
    const init = { method: String(method), headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const answer = await jira.fetch({ as: 'user', accountId }, String(path), init)
    return new Response(await answer.text(), { status: answer.status, headers: { 'content-type': 'application/json' } })
  })

  return api
}

/** Where a call without a browser takes place: named user, module, and the issue or project by key or id. */
export async function placeOf({ jira, manifest }: Pick<HostApiOptions, 'jira' | 'manifest'>, body: Readonly<Record<string, unknown>>): Promise<FramePlace | { message: string }> {
  const user = accountOf(jira, body['user'])
  if (user === null) return { message: `There is no user ${String(body['user'])}` }
  const moduleKey = String(body['module'])
  if (!manifest.uiModules.some((each) => each.key === moduleKey)) return { message: `The manifest has no module ${moduleKey}` }
  if (body['issue'] !== undefined) {
    const issue = await find(jira, `/rest/api/3/issue/${encodeURIComponent(String(body['issue']))}?fields=issuetype,project`)
    if (!issue?.fields) return { message: `There is no issue ${String(body['issue'])}` }
    const { issuetype, project } = issue.fields
    return {
      user,
      moduleKey,
      issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: 'software' },
    }
  }
  if (body['project'] === undefined) return { user, moduleKey }
  const project = await find(jira, `/rest/api/3/project/${encodeURIComponent(String(body['project']))}`)
  if (!project) return { message: `There is no project ${String(body['project'])}` }
  return { user, moduleKey, project: { id: project.id, key: project.key, type: 'software' } }
}

/** Looked up as the app: whether the user may see it is for the app to find out. */
async function find(jira: JiraSide, path: string): Promise<Found | null> {
  const answer = await jira.fetch({ as: 'app' }, path)
  return answer.ok ? ((await answer.json()) as Found) : null
}

function accountOf(jira: JiraSide, user: unknown): string | null {
  const found = jira.users().find((each) => each.accountId === user || each.displayName.toLowerCase() === String(user).toLowerCase())
  return found?.accountId ?? null
}

/** Throws the answer itself where the body is no JSON object. */
async function bodyOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body = await c.req.json<unknown>().catch(() => null)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new HTTPException(400, { res: c.json({ message: 'The body is a JSON object' }, 400) })
  return body as Readonly<Record<string, unknown>>
}

/** What is wrong with a fault, in words. */
function faultProblem({ target, kind, match, times, after }: Readonly<Record<string, unknown>>): string | null {
  if (!FAULT_TARGETS.some((each) => each === target)) return `target is one of ${FAULT_TARGETS.join(', ')}`
  if (!FAULT_KINDS.some((each) => each === kind)) return `kind is one of ${FAULT_KINDS.join(', ')}`
  if (!Number.isInteger(times) || Number(times) < -1 || times === 0) return 'times says how many calls it hits; -1 until it is cleared'
  if (after !== undefined && (!Number.isInteger(after) || Number(after) < 0)) return 'after says how many calls it lets pass first'
  return match === undefined || isPattern(match) ? null : 'match is a regular expression'
}

function isPattern(text: unknown): boolean {
  try {
    return new RegExp(String(text)) instanceof RegExp
  } catch {
    return false
  }
}

function durationOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  const [, amount, unit] = /^(\d+)([smhdw])$/.exec(String(value)) ?? []
  return amount === undefined || unit === undefined ? null : Number(amount) * UNITS[unit]!
}
