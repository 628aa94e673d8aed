import { Hono } from 'hono'
import type { HostBase, Jira } from './host'
import { callJira } from './forge/platform'
import type { FramePlace } from './forge/frameGrant'
import type { Frames } from './forge/frames'
import type { Manifest } from './forge/manifest'
import type { Realtime, RealtimeChannel } from './forge/realtime'
import type { Resolvers } from './forge/resolvers'
import type { InvokeResult } from './forge/workers'
import type { NewsSource } from './newsSockets'

export type FrameRoutesOptions = {
  readonly base: HostBase
  readonly manifest: Manifest
  readonly jira: Pick<Jira, 'fetch'>
  readonly frames: Frames
  readonly resolvers: Resolvers
  readonly realtime: Realtime
}

type Body = {
  readonly token: unknown
  readonly functionKey?: string
  readonly payload?: unknown
  readonly metadata?: unknown
  readonly theme?: 'light' | 'dark'
  readonly restPath?: string
  readonly product?: string
  readonly init?: { readonly method?: string; readonly headers?: readonly (readonly [string, string])[]; readonly body?: string | null }
  readonly channel?: string
  readonly isGlobal?: boolean
}

/** What the page asks for its frames. The token says for whom and where; nothing in the body can. */
export function createFrameRoutes(options: FrameRoutesOptions): Hono {
  const { frames, resolvers, realtime } = options
  const routes = new Hono()

  const answer = (path: string, work: (body: Body, place: FramePlace) => Promise<unknown>) =>
    routes.post(`/_host/frame/${path}`, async (c) => {
      const body = Object(await c.req.json().catch(() => null)) as Body
      const place = frames.placeOf(String(body.token))
      if (!place) return c.json({ ok: false, message: 'This page is too old: reload it.' }, 403)
      try {
        return c.json({ ok: true, value: await work(body, place) })
      } catch (error) {
        return c.json({ ok: false, message: error instanceof Error ? error.message : String(error) })
      }
    })

  answer('invoke', async (body, place) => {
    const value = valueOf(await resolvers.invoke(place, String(body.functionKey), body.payload))
    return body.metadata === undefined ? value : { body: value, metadata: {} }
  })
  answer('context', async (body, place) => resolvers.contextOf(place, body.theme ?? 'light'))
  answer('fetch', (body, place) => fetchProduct(options, body, place))
  answer('publish', async (body) => realtime.publish(channelOf(body.channel, body.isGlobal), typeof body.payload === 'string' ? body.payload : JSON.stringify(body.payload)))

  return routes
}

/** What is published on a channel, for a page that holds a token of this host. */
export function realtimeNews({ frames, realtime }: Pick<FrameRoutesOptions, 'frames' | 'realtime'>): NewsSource {
  return (query, send) => {
    if (!frames.placeOf(query.get('token') ?? '')) return null
    const channel = channelOf(query.get('channel') ?? undefined, query.get('global') === 'true')
    return realtime.subscribe(channel, (message) => send(JSON.stringify(parsed(message.payload))))
  }
}

/** `requestJira` of a frame: as the user who looks, limited by the app's scopes. */
async function fetchProduct({ base, manifest, jira }: FrameRoutesOptions, body: Body, place: FramePlace): Promise<object> {
  if (body.product !== 'jira') throw new Error('The local host is a Jira only')
  const init = body.init ?? {}
  const request = {
    path: String(body.restPath),
    method: init.method ?? 'GET',
    headers: Object.fromEntries(init.headers ?? []),
    body: init.body ?? null,
  }
  const answer = await callJira(base, manifest, jira, { as: 'user', accountId: place.user }, request)
  return { status: answer.status, statusText: '', headers: answer.headers ?? {}, body: answer.body ?? '', isAttachment: false }
}

/** What `invoke` of the bridge answers; an error carries the words that production's carries. */
export function valueOf(result: InvokeResult): unknown {
  switch (result.kind) {
    case 'value':
      return result.value
    case 'error':
      throw new Error(`There was an error invoking the function - ${result.message}`)
    case 'timeout':
      throw new Error('There was an error invoking the function - the function timed out')
    case 'crash':
      throw new Error('There was an error invoking the function - the process ended')
  }
}

function channelOf(name: string | undefined, isGlobal: boolean | undefined): RealtimeChannel {
  return { name: String(name), isGlobal: isGlobal === true }
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return payload
  }
}
