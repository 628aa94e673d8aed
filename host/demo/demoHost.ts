import type { Clock } from '../clock'
import type { Role } from './solarScenario'

/** What the demo needs of the host: the same doors that people and Jira use, and the clock. */
export type DemoHost = {
  readonly clock: Clock
  /** A REST call as this person; throws with Jira's words when it is refused. */
  readonly rest: (role: Role, method: string, path: string, body?: unknown) => Promise<unknown>
  /** A resolver of the app, as this person, in the place where its module is shown. Answers the resolver's reply. */
  readonly invoke: (role: Role, call: DemoCall) => Promise<unknown>
  /** Until every product event and queued job so far has been worked off. */
  readonly settle: () => Promise<void>
}

export type DemoCall = {
  readonly module: 'issue-panel' | 'project-page'
  readonly functionKey: string
  readonly payload: unknown
  readonly project?: string
  readonly issue?: string
}
