import { join } from 'node:path'
import { placeOf } from '../api'
import { readManifest } from '../forge/manifest'
import { moduleKeyToAri } from '../jira/site'
import { startHost } from '../server'
import type { HostOptions, RunningHost } from '../server'
import type { DemoCall, DemoHost } from './demoHost'
import { seedSolar } from './seedSolar'
import type { Role } from './solarScenario'

const USERS: Readonly<Record<Role, string>> = { owner: 'Product owner', scientist: 'Data scientist' }

/** Whether this file already holds the demo's work. */
async function hasDemo(host: RunningHost): Promise<boolean> {
  const answer = await host.jira.fetch({ as: 'app' }, '/rest/api/3/search/approximate-count', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jql: 'project = SOLAR' }),
  })
  const { count = 0 } = (await answer.json()) as { count?: number }
  return count > 0
}

/** Makes the demo in `options.file` with a host of its own: fast, and without nights. Does nothing where it is there. */
export async function makeDemo(options: Pick<HostOptions, 'root' | 'file' | 'bundle'>, progress: (text: string) => void): Promise<void> {
  const host = await startHost({ ...options, port: 0, profile: 'fast', schedules: false })
  try {
    if (await hasDemo(host)) return
    progress('Making the demo project SOLAR …')
    await seedSolar(demoHost(host, options.root), progress)
    await pinPanel(host, ['SOLAR', 'BLANK'])
  } finally {
    await host.close()
  }
}

/** As an administrator does from Foldline's page: the panel stands on every issue of these projects. */
async function pinPanel(host: RunningHost, projects: readonly string[]): Promise<void> {
  const body = {
    moduleId: moduleKeyToAri(host.jira.site.app, 'issue-panel'),
    projectList: projects.map((projectIdOrKey) => ({ projectIdOrKey, action: 'PIN' })),
  }
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await host.jira.fetch({ as: 'user', accountId: accountNamed(host, 'Administrator') }, '/rest/api/3/forge/panel/action/bulk/async', init)
  if (!answer.ok) throw new Error(`The panel could not be pinned: ${await answer.text()}`)
}

function demoHost(host: RunningHost, root: string): DemoHost {
  const manifest = readManifest(join(root, 'manifest.yml'))
  return {
    clock: host.base.clock,
    settle: host.settle,
    async rest(role, method, path, body) {
      const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
      const answer = await host.jira.fetch({ as: 'user', accountId: accountOf(host, role) }, path, init)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
      return text === '' ? null : JSON.parse(text)
    },
    async invoke(role, call: DemoCall) {
      const place = await placeOf({ jira: host.jira, manifest }, { user: accountOf(host, role), module: call.module, issue: call.issue, project: call.project })
      if ('message' in place) throw new Error(place.message)
      const result = await host.resolvers.invoke(place, call.functionKey, call.payload)
      if (result.kind !== 'value') throw new Error(`${call.functionKey} failed: ${JSON.stringify(result)}`)
      return result.value
    },
  }
}

function accountOf(host: RunningHost, role: Role): string {
  return accountNamed(host, USERS[role])
}

function accountNamed(host: RunningHost, name: string): string {
  const user = host.jira.users().find((each) => each.displayName === name)
  if (!user) throw new Error(`The local Jira has no user ${name}`)
  return user.accountId
}
