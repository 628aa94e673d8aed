type Raw = Readonly<Record<string, unknown>>

/**
 * What Atlassian's validator and linters let through although a deployment, or a review, would not
 * (forge deploy refuses it, Runs on Atlassian rules it out, or it fails only at run time).
 */
export function manifestProblems(manifest: unknown): readonly string[] {
  const root = asRaw(manifest)
  const modules = asRaw(root['modules'])
  return [
    ...runtimeProblems(asRaw(asRaw(root['app'])['runtime'])),
    ...storageProblems(asRaw(asRaw(root['app'])['storage'])),
    ...Object.entries(modules).flatMap(([type, entries]) => listOf(entries).flatMap((entry) => moduleProblems(type, entry))),
    ...(listOf(modules['scheduledTrigger']).length > 5 ? ['at most 5 scheduled triggers are allowed'] : []),
    ...(listOf(modules['scheduledTrigger']).filter((entry) => entry['interval'] === 'fiveMinute').length > 1
      ? ['at most one scheduled trigger may run every five minutes']
      : []),
    ...permissionProblems(asRaw(root['permissions'])),
    ...('remotes' in root ? ['remotes make the app ineligible for Runs on Atlassian'] : []),
    ...('connectModules' in root ? ['Connect modules make the app ineligible for Runs on Atlassian'] : []),
  ].map((problem) => `manifest.yml: ${problem}`)
}

function runtimeProblems(runtime: Raw): readonly string[] {
  const problems: string[] = []
  if (!['nodejs22.x', 'nodejs24.x'].includes(String(runtime['name']))) problems.push(`runtime ${String(runtime['name'])} is refused: use nodejs22.x or nodejs24.x`)
  const memory = runtime['memoryMB']
  if (memory !== undefined && (typeof memory !== 'number' || memory < 128 || memory > 1024)) problems.push('memoryMB must lie between 128 and 1024')
  return problems
}

function storageProblems(storage: Raw): readonly string[] {
  const entities = listOf(storage['entities'])
  return [
    ...(entities.length > 20 ? ['at most 20 entities are allowed'] : []),
    ...entities.flatMap((entity) =>
      listOf(entity['indexes']).flatMap((index) => {
        const range = Array.isArray(index['range']) ? (index['range'] as readonly unknown[]) : []
        const attributes = asRaw(entity['attributes'])
        const onAny = range.some((name) => asRaw(attributes[String(name)])['type'] === 'any')
        return [
          ...(range.length > 1 ? [`index ${String(index['name'])}: exactly one range attribute is allowed`] : []),
          ...(onAny ? [`index ${String(index['name'])}: a range over an attribute of type any is refused`] : []),
        ]
      }),
    ),
  ]
}

const RETIRED = ['jira:dashboardGadget', 'fifoConsumer', 'crossVersion']

function moduleProblems(type: string, entry: Raw): readonly string[] {
  const key = String(entry['key'])
  const problems: string[] = []
  if (type.includes(':') && 'function' in entry && !('resource' in entry) && UI_KIT_1.has(type))
    problems.push(`${type} ${key}: UI Kit 1 (function without resource) was switched off`)
  if (RETIRED.includes(type)) problems.push(`${type} ${key}: this module is being removed, or has never shipped`)
  if (type === 'trigger')
    for (const event of Array.isArray(entry['events']) ? (entry['events'] as readonly unknown[]) : []) {
      const name = typeof event === 'string' ? event : String(asRaw(event)['eventType'])
      if (!EVENTS.has(name)) problems.push(`trigger ${key}: unknown event ${name}`)
    }
  if (type === 'webtrigger' && asRaw(entry['response'])['type'] !== 'static')
    problems.push(`webtrigger ${key}: only static responses stay eligible for Runs on Atlassian`)
  if (type === 'consumer' && String(entry['queue']).length > 36) problems.push(`consumer ${key}: a queue's name has at most 36 characters`)
  return problems
}

const UI_KIT_1 = new Set(['jira:issuePanel', 'jira:issueContext', 'jira:issueActivity', 'jira:projectPage', 'jira:adminPage', 'jira:globalPage', 'jira:issueGlance', 'jira:issueAction'])

/** The product events that this app may ask for (read:jira-work). */
const EVENTS = new Set([
  ...['created', 'updated', 'deleted', 'assigned', 'viewed', 'mentioned', 'commented'].map((verb) => `avi:jira:${verb}:issue`),
  ...['created', 'deleted'].map((verb) => `avi:jira:${verb}:issuelink`),
  ...['created', 'updated', 'archived', 'unarchived', 'softdeleted', 'restored', 'deleted'].map((verb) => `avi:jira:${verb}:project`),
  ...['created', 'started', 'closed', 'updated', 'deleted'].map((verb) => `avi:jira-software:${verb}:sprint`),
])

function permissionProblems(permissions: Raw): readonly string[] {
  const content = asRaw(permissions['content'])
  const loose = [...strings(content['scripts']), ...strings(content['styles'])].filter((value) => value.startsWith('unsafe-'))
  return [
    ...('external' in permissions ? ['permissions.external sends data elsewhere: not eligible for Runs on Atlassian'] : []),
    ...loose.map((value) => `permissions.content: ${value} loosens the content security policy`),
  ]
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const listOf = (value: unknown): readonly Raw[] => (Array.isArray(value) ? (value as Raw[]).filter((entry) => typeof entry === 'object' && entry !== null) : [])
const asRaw = (value: unknown): Raw => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {})
