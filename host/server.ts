import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { createHostApi } from './api'
import { createBrowserScripts } from './browserScripts'
import { createClock } from './clock'
import { createFaults } from './faults'
import { createAsyncWork } from './forge/asyncWork'
import { createFrames } from './forge/frames'
import { createJobs } from './forge/jobs'
import { createKvs } from './forge/kvs'
import { readManifest } from './forge/manifest'
import { createPlatform } from './forge/platform'
import { createRealtime } from './forge/realtime'
import { createResolvers } from './forge/resolvers'
import { createResources } from './forge/resources'
import { createWorkers } from './forge/workers'
import { createFrameRoutes, realtimeNews } from './frameRoutes'
import type { HostBase } from './host'
import { CLOUD_ID, ENVIRONMENT_ID } from './installation'
import { createJira } from './jira/jira'
import { createMeters } from './meters'
import { serveNewsSockets } from './newsSockets'
import { clockNews } from './pages/clockNews'
import { createPages } from './pages/pages'
import type { ProfileName } from './profile'
import { profileNamed } from './profile'
import { openStore } from './store'
import type { SwitchName } from './switches'
import { namesInEnvironment, switchesTurned } from './switches'

export type HostOptions = {
  /** The folder of manifest.yml and of what was built. */
  readonly root: string
  /** The one file that everything is stored in, or ':memory:'. */
  readonly file: string
  /** 0 = any free ports. The frames' origin takes the next one. */
  readonly port: number
  readonly profile: ProfileName
  readonly seed?: number
  readonly turned?: readonly SwitchName[]
  /** Another bundle than dist/functions/index.cjs. */
  readonly bundle?: string
  /** Off while a demo is made: nights would pass one after the other. */
  readonly schedules?: boolean
}

export type RunningHost = Awaited<ReturnType<typeof startHost>>

/** Starts Jira's stand-in and Forge's on one machine; both listen on 127.0.0.1 only. */
export async function startHost(options: HostOptions) {
  const opened: (() => unknown)[] = []
  try {
    return await start(options, (close) => opened.push(close))
  } catch (error) {
    // A port that is taken, a bundle that does not load: nothing of the host may keep the process alive.
    for (const close of opened.toReversed()) await close()
    throw error
  }
}

async function start(options: HostOptions, onFailure: (close: () => unknown) => void) {
  const manifest = readManifest(join(options.root, 'manifest.yml'))
  const store = openStore(options.file)
  onFailure(store.close)
  const clock = createClock(store)
  onFailure(clock.stop)
  const profile = profileNamed(options.profile, options.seed)
  const base: HostBase = { store, clock, profile, faults: createFaults(profile), switches: switchesTurned(options.turned ?? namesInEnvironment()) }
  const meters = createMeters()

  const site = new Hono()
  const frameSite = new Hono()
  // The ports must be known before the rest can be put together; who asks meanwhile is told to come again.
  const state = { ready: false }
  const siteServer = await listen(site, options.port, state)
  onFailure(() => closed(siteServer))
  const frameServer = await listen(frameSite, options.port === 0 ? 0 : options.port + 1, state)
  onFailure(() => closed(frameServer))
  const siteOrigin = originOf(siteServer)
  const framesOrigin = originOf(frameServer)

  const app = { appId: manifest.appId, environmentId: ENVIRONMENT_ID, name: 'Foldline', projectPermissions: manifest.projectPermissions }
  const jira = createJira({ store, clock, baseUrl: siteOrigin, app, shortPages: () => profile.name === 'chaos' })
  const kvs = createKvs(base)
  const jobs = createJobs(base)
  const realtime = createRealtime(base, manifest.permissions.scopes)
  const platform = createPlatform({ base, manifest, kvs, jira, jobs, realtime })
  const bundle = options.bundle ?? join(options.root, 'dist/functions/index.cjs')
  const workers = await createWorkers({ base, meters, bundle, platform, app: { ...app, cloudId: CLOUD_ID } })
  onFailure(workers.close)
  const work = createAsyncWork({ base, manifest, jobs, workers, jira, installContext: `ari:cloud:jira::site/${CLOUD_ID}` })
  if (options.schedules !== false) work.startSchedules()
  const resolvers = createResolvers(base, manifest, () => workers, { cloudId: CLOUD_ID, environmentId: ENVIRONMENT_ID, siteUrl: siteOrigin })
  const frames = createFrames(store, manifest, framesOrigin)
  const scripts = createBrowserScripts(siteOrigin)

  onlyHosts(site, siteOrigin)
  onlyHosts(frameSite, framesOrigin)
  site.get('/_host/site.js', (c) => c.body(scripts.site, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  site.get('/_host/site.css', (c) => c.body(scripts.styles, 200, { 'content-type': 'text/css; charset=utf-8' }))
  site.get('/_host/tokens.css', (c) => c.body(tokensIn(options.root), 200, { 'content-type': 'text/css; charset=utf-8' }))
  site.route('/', createFrameRoutes({ base, manifest, jira, frames, resolvers, realtime }))
  site.route('/', createHostApi({ base, manifest, jira, meters, jobs, kvs, work, resolvers }))
  site.route('/', createPages({ ...base, jira, manifest, meters, mintFrame: frames.mint, siteOrigin, framesOrigin }))
  frameSite.route('/', createResources({ manifest, root: options.root, siteOrigin, bridgeScript: () => scripts.bridge(clock.offset()) }))
  const news = serveNewsSockets(siteServer, siteOrigin, { '/_host/frame/realtime': realtimeNews({ frames, realtime }), '/_host/clock': clockNews(clock) })
  onFailure(news.close)
  state.ready = true

  return {
    url: siteOrigin,
    framesOrigin,
    base,
    jira,
    kvs,
    meters,
    resolvers,
    workers,
    deliver: work.deliver,
    /** Until every product event and queued job that is due has been worked off. */
    settle: jobs.settle,
    async close(): Promise<void> {
      work.stop()
      await jobs.close()
      await workers.close()
      clock.stop()
      news.close()
      await Promise.all([closed(siteServer), closed(frameServer)])
      store.close()
    },
  }
}

/** The app's own tokens, so that the pages around it look of one piece; the pages do without them if need be. */
function tokensIn(root: string): string {
  const file = join(root, 'static/ui/tokens.css')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A page of another name that resolves to this machine (DNS rebinding) gets nothing. */
function onlyHosts(app: Hono, origin: string): void {
  const { host, port } = new URL(origin)
  app.use('*', async (c, next) => {
    const name = c.req.header('host') ?? ''
    // Frames and their page know each other by one origin only.
    if (name === `localhost:${port}` && c.req.method === 'GET') return c.redirect(origin + c.req.url.slice(new URL(c.req.url).origin.length), 307)
    if (name !== host) return c.text('Unknown host name', 421)
    await next()
    return undefined
  })
}

function listen(app: Hono, port: number, state: { readonly ready: boolean }): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, env) => (state.ready ? app.fetch(request, env) : new Response('Starting …', { status: 503, headers: { 'retry-after': '1' } })),
  }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
