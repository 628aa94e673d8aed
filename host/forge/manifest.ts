import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A module that is shown in a frame. */
export type UiModule = {
  readonly key: string
  readonly type: string
  readonly title: string
  readonly resource: string
  readonly resolver?: string
  readonly icon?: string
  readonly viewportSize?: 'small' | 'medium' | 'large' | 'xlarge' | 'max'
  readonly layout?: string
  readonly label?: string
}

export type TriggerModule = {
  readonly key: string
  readonly functionKey: string
  readonly events: readonly string[]
  readonly ignoreSelf: boolean
}

export type ScheduleInterval = 'fiveMinute' | 'hour' | 'day' | 'week'

export type Manifest = {
  readonly appId: string
  readonly functions: Readonly<Record<string, { readonly key: string; readonly handler: string; readonly timeoutSeconds?: number }>>
  readonly uiModules: readonly UiModule[]
  readonly triggers: readonly TriggerModule[]
  readonly schedules: readonly { readonly key: string; readonly functionKey: string; readonly interval: ScheduleInterval }[]
  readonly consumers: readonly { readonly key: string; readonly queue: string; readonly functionKey: string }[]
  readonly webTriggers: readonly { readonly key: string; readonly functionKey: string; readonly response: unknown }[]
  readonly projectPermissions: readonly { readonly key: string; readonly name: string; readonly description: string; readonly category: string }[]
  readonly resources: Readonly<Record<string, { readonly key: string; readonly path: string }>>
  /** `permissions` as written: scopes, content, external. */
  readonly permissions: { readonly scopes: readonly string[]; readonly [part: string]: unknown }
}

/** Reads manifest.yml. What is wrong with it is said by `npm run check:forge`; here only what can't be used throws. */
export function readManifest(file: string): Manifest {
  return manifestOf(readFileSync(file, 'utf8'))
}

type Raw = Readonly<Record<string, unknown>>

const uiTypes: Readonly<Record<string, true>> = {
  'jira:issuePanel': true,
  'jira:issueContext': true,
  'jira:issueActivity': true,
  'jira:projectPage': true,
  'jira:projectSettingsPage': true,
  'jira:adminPage': true,
  'jira:globalPage': true,
  'jira:dashboardGadget': true,
  'dashboards:widget': true,
}

function manifestOf(text: string): Manifest {
  const raw = parse(text) as Raw
  const modules = asRaw(raw['modules'])
  return {
    appId: String(asRaw(raw['app'])['id']),
    functions: Object.fromEntries(
      listOf(modules['function']).map((entry) => [
        String(entry['key']),
        {
          key: String(entry['key']),
          handler: String(entry['handler']),
          ...(typeof entry['timeoutSeconds'] === 'number' ? { timeoutSeconds: entry['timeoutSeconds'] } : {}),
        },
      ]),
    ),
    uiModules: Object.keys(modules)
      .filter((type) => uiTypes[type] === true)
      .flatMap((type) => listOf(modules[type]).map((entry) => uiModuleOf(type, entry))),
    triggers: listOf(modules['trigger']).map((entry) => ({
      key: String(entry['key']),
      functionKey: String(entry['function']),
      events: (entry['events'] as readonly unknown[]).map((event) =>
        typeof event === 'string' ? event : String(asRaw(event)['eventType']),
      ),
      ignoreSelf: asRaw(entry['filter'])['ignoreSelf'] === true,
    })),
    schedules: listOf(modules['scheduledTrigger']).map((entry) => ({
      key: String(entry['key']),
      functionKey: String(entry['function']),
      interval: entry['interval'] as ScheduleInterval,
    })),
    consumers: listOf(modules['consumer']).map((entry) => ({
      key: String(entry['key']),
      queue: String(entry['queue']),
      functionKey: String(entry['function']),
    })),
    webTriggers: listOf(modules['webtrigger']).map((entry) => ({
      key: String(entry['key']),
      functionKey: String(entry['function']),
      response: entry['response'],
    })),
    projectPermissions: listOf(modules['jira:projectPermission']).map((entry) => ({
      key: String(entry['key']),
      name: String(entry['name']),
      description: String(entry['description'] ?? ''),
      category: String(entry['category'] ?? 'other'),
    })),
    resources: Object.fromEntries(
      listOf(raw['resources']).map((entry) => [String(entry['key']), { key: String(entry['key']), path: String(entry['path']) }]),
    ),
    permissions: { ...asRaw(raw['permissions']), scopes: (asRaw(raw['permissions'])['scopes'] ?? []) as readonly string[] },
  }
}

function uiModuleOf(type: string, entry: Raw): UiModule {
  const resolver = asRaw(entry['resolver'])['function']
  return {
    key: String(entry['key']),
    type,
    title: String(entry['title']),
    resource: String(entry['resource']).split('/')[0] ?? '',
    ...(typeof resolver === 'string' ? { resolver } : {}),
    ...(typeof entry['icon'] === 'string' ? { icon: entry['icon'] } : {}),
    ...(typeof entry['label'] === 'string' ? { label: entry['label'] } : {}),
    ...(typeof entry['layout'] === 'string' ? { layout: entry['layout'] } : {}),
    ...(entry['viewportSize'] === undefined ? {} : { viewportSize: entry['viewportSize'] as 'small' }),
  }
}

function listOf(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? (value as Raw[]) : []
}

function asRaw(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : {}
}
