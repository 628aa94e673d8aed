import type { HostBase } from '../host'
import type { FramePlace } from './frameGrant'
import type { Manifest, UiModule } from './manifest'
import type { InvokeResult, Workers } from './workers'

const RESOLVER_TIMEOUT = 25_000
const REQUEST_LIMIT = 500 * 1024
const REPLY_LIMIT = 5 * 1024 * 1024

export type Site = { readonly cloudId: string; readonly environmentId: string; readonly siteUrl: string }

export type Resolvers = {
  /** Calls a module's resolver as the bridge does: the context is the host's, the payload the caller's. */
  readonly invoke: (place: FramePlace, functionKey: string, payload: unknown) => Promise<InvokeResult>
  /** What `view.getContext` answers for this place. */
  readonly contextOf: (place: FramePlace, theme: 'light' | 'dark') => object
}

export function createResolvers(base: HostBase, manifest: Manifest, workers: () => Workers, site: Site): Resolvers {
  function contextOf(place: FramePlace, theme: 'light' | 'dark'): object {
    return { ...sharedContext(place), theme: { colorMode: theme, light: 'light', dark: 'dark' }, userAccess: { enabled: true, hasAccess: true } }
  }

  function sharedContext(place: FramePlace) {
    const module = moduleOf(place.moduleKey)
    return {
      accountId: place.user,
      cloudId: site.cloudId,
      workspaceId: site.cloudId,
      localId: `ari:cloud:ecosystem::extension/${bareId(manifest.appId)}/${site.environmentId}/static/${place.moduleKey}`,
      environmentId: site.environmentId,
      environmentType: 'DEVELOPMENT',
      moduleKey: place.moduleKey,
      siteUrl: site.siteUrl,
      locale: 'en_GB',
      timezone: 'Europe/Berlin',
      extension: {
        type: module.type,
        ...(place.project === undefined ? {} : { project: place.project }),
        ...(place.issue === undefined ? {} : { issue: place.issue }),
      },
    }
  }

  function moduleOf(key: string): UiModule {
    const module = manifest.uiModules.find((each) => each.key === key)
    if (!module) throw new Error(`The manifest has no module ${key}`)
    return module
  }

  async function invoke(place: FramePlace, functionKey: string, payload: unknown): Promise<InvokeResult> {
    const module = moduleOf(place.moduleKey)
    const resolver = manifest.functions[module.resolver ?? '']
    if (!resolver) return { kind: 'error', message: `The module ${module.key} has no resolver` }
    if (sizeOf(payload) > REQUEST_LIMIT) return { kind: 'error', message: 'The request is larger than 500 KB' }
    if (base.profile.latency.invoke > 0) await new Promise((resolve) => setTimeout(resolve, base.profile.latency.invoke))
    const request = { call: { functionKey, payload }, context: sharedContext(place) }
    const backend = { installContext: `ari:cloud:jira::site/${site.cloudId}`, principal: { accountId: place.user } }
    const result = await workers().invoke({
      functionKey: resolver.key,
      label: functionKey,
      call: { exportName: resolver.handler.split('.').at(-1) ?? '', args: [request, backend] },
      accountId: place.user,
      module: { key: module.key, type: module.type },
      timeoutMs: RESOLVER_TIMEOUT,
    })
    if (result.kind === 'value' && sizeOf(result.value) > REPLY_LIMIT) return { kind: 'error', message: 'The reply is larger than 5 MB' }
    return result
  }

  return { invoke, contextOf }
}

function bareId(ari: string): string {
  return ari.slice(ari.lastIndexOf('/') + 1)
}

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value))
}
