import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { placeOf } from '../../../../host/api'
import { readManifest } from '../../../../host/forge/manifest'
import type { InvokeResult } from '../../../../host/forge/workers'
import type { HostOptions, RunningHost } from '../../../../host/server'
import { startHost } from '../../../../host/server'

const MANIFEST = `
app: { id: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001', runtime: { name: nodejs22.x } }
modules:
  jira:issuePanel: [{ key: issue-panel, title: Fixture, icon: x, resource: main, resolver: { function: panel }, viewportSize: medium }]
  jira:issueContext: [{ key: issue-context, title: Glance, label: Glance, resource: main, resolver: { function: panel } }]
  jira:projectPage: [{ key: project-page, title: Fixture, icon: x, resource: main, resolver: { function: panel } }]
  jira:adminPage: [{ key: admin-page, title: Fixture, resource: main, resolver: { function: panel } }]
  trigger:
    - { key: own, function: onEvent, events: ['avi:jira:created:issue', 'avi:jira:deleted:issue'] }
    - { key: others, function: onEvent, events: [{ eventType: 'avi:jira:updated:issue' }], filter: { ignoreSelf: true } }
  consumer:
    - { key: work-consumer, queue: work, function: consumer }
    - { key: long-consumer, queue: long, function: longConsumer }
  scheduledTrigger: [{ key: every-day, function: nightly, interval: day }]
  function:
    - { key: panel, handler: index.panel }
    - { key: consumer, handler: index.consumer, timeoutSeconds: 2 }
    - { key: longConsumer, handler: index.consumer, timeoutSeconds: 300 }
    - { key: onEvent, handler: index.onEvent }
    - { key: nightly, handler: index.nightly }
resources: [{ key: main, path: static/main }]
permissions: { scopes: ['storage:app', 'read:jira-work', 'read:jira-user'] }
`

/** A folder with a manifest, a bundle of fixture/app.ts and one resource; built once for all tests of a file. */
export function buildFixture(): string {
  const root = mkdtempSync(join(tmpdir(), 'fixture-app-'))
  writeFileSync(join(root, 'manifest.yml'), MANIFEST)
  buildSync({
    entryPoints: [fileURLToPath(new URL('../fixture/app.ts', import.meta.url))],
    outfile: join(root, 'dist/functions/index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  mkdirSync(join(root, 'static/main/assets'), { recursive: true })
  writeFileSync(join(root, 'static/main/index.html'), '<!doctype html><html><head><title>Fixture</title></head><body><script src="./assets/main.js"></script></body></html>')
  writeFileSync(join(root, 'static/main/assets/main.js'), 'document.body.append("fixture")')
  return root
}

export interface Fixture {
  readonly host: RunningHost
  readonly root: string
  /** A resolver of the fixture, as this person; fails unless it answers. */
  readonly call: <T>(name: string, payload?: unknown, place?: Readonly<Record<string, unknown>>) => Promise<T>
  readonly result: (name: string, payload?: unknown, place?: Readonly<Record<string, unknown>>) => Promise<InvokeResult>
  /** What the fixture's queue, triggers or schedules saw, in no order. */
  readonly seen: <T>(what: 'queue' | 'trigger' | 'schedule') => readonly T[]
}

export async function startFixture(root: string, options: Partial<HostOptions> = {}): Promise<Fixture> {
  const host = await startHost({ root, file: ':memory:', port: 0, profile: 'fast', schedules: false, ...options })
  const manifest = readManifest(join(root, 'manifest.yml'))
  async function result(name: string, payload: unknown = {}, where: Readonly<Record<string, unknown>> = {}): Promise<InvokeResult> {
    const place = await placeOf({ jira: host.jira, manifest }, { user: 'Product owner', module: 'project-page', project: 'BLANK', ...where })
    if ('message' in place) throw new Error(place.message)
    return host.resolvers.invoke(place, name, payload)
  }
  return {
    host,
    root,
    result,
    async call<T>(name: string, payload?: unknown, place?: Readonly<Record<string, unknown>>) {
      const answer = await result(name, payload, place)
      if (answer.kind !== 'value') throw new Error(`${name}: ${JSON.stringify(answer)}`)
      return answer.value as T
    },
    seen: <T>(what: string) =>
      host.base.store.all<{ value: string }>('select value from kvs where key like ? order by key', `seen:${what}:%`).map(({ value }) => JSON.parse(value) as T),
  }
}
