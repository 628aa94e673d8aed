import type { Clock } from './clock'
import type { Faults } from './faults'
import type { MintFrame } from './forge/frameGrant'
import type { Manifest } from './forge/manifest'
import type { JiraSide } from './jira/jira'
import type { Meters } from './meters'
import type { Profile } from './profile'
import type { Store } from './store'
import type { Switches } from './switches'

/** What both sides of the host stand on. host/jira and host/forge take this and nothing else of each other's insides. */
export type HostBase = {
  readonly store: Store
  readonly clock: Clock
  readonly profile: Profile
  readonly faults: Faults
  readonly switches: Switches
}

/** On whose behalf a Jira REST call is made. A user from a function or frame (`app: true`) is limited by the app's scopes before Jira sees it. */
export type Principal = { readonly as: 'app' } | { readonly as: 'user'; readonly accountId: string } | { readonly as: 'anonymous' }

/** A product event as Forge delivers it, e.g. `{eventType: 'avi:jira:updated:issue', timestamp, issue, changelog, atlassianId}`. */
export type ProductEvent = { readonly eventType: string; readonly [field: string]: unknown }

export type JiraAnswer = Response

/** What host/jira answers from `createJira(base)`. Profile latency and faults for Jira are applied by the Forge side around `fetch`. */
export type Jira = {
  /** `path` starts with `/rest/`; the answer never throws for what a caller did wrong. */
  readonly fetch: (principal: Principal, path: string, init?: RequestInit) => Promise<JiraAnswer>
  readonly onProductEvent: (listener: (event: ProductEvent) => void) => () => void
  /** The people whom the switch of user offers. */
  readonly users: () => readonly { readonly accountId: string; readonly displayName: string }[]
  /** Whether an administrator pinned this panel of the app to the project's issues. */
  readonly isPanelPinned: (projectId: string, moduleKey: string) => boolean
}

/** What host/pages takes: `createPages(host)` answers a Hono app that is mounted at `/`. */
export type PagesHost = HostBase & {
  readonly jira: Jira & Pick<JiraSide, 'importReports'>
  readonly manifest: Manifest
  readonly meters: Meters
  readonly mintFrame: MintFrame
  readonly siteOrigin: string
  readonly framesOrigin: string
}
