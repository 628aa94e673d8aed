import { join } from 'node:path'
import { placeOf } from '../host/api'
import { readManifest } from '../host/forge/manifest'
import { startHost } from '../host/server'

interface Answer {
  readonly ok: boolean
  readonly value?: { readonly seq?: number; readonly state?: string }
  readonly failure?: { readonly code: string; readonly message: string }
}

/**
 * Starts the local host on a bundle of the functions and uses the app as people do: a plan is started, a story
 * planned in its panel, seen by another person, refused to a third. Answers what went wrong.
 */
export async function smokeTest(root: string, bundle: string): Promise<readonly string[]> {
  const host = await startHost({ root, file: ':memory:', port: 0, profile: 'fast', bundle, schedules: false })
  const manifest = readManifest(join(root, 'manifest.yml'))
  const problems: string[] = []

  async function call(user: string, module: string, functionKey: string, payload: unknown, issue?: string): Promise<Answer> {
    const place = await placeOf({ jira: host.jira, manifest }, { user, module, ...(issue === undefined ? { project: 'BLANK' } : { issue }) })
    if ('message' in place) throw new Error(place.message)
    const result = await host.resolvers.invoke(place, functionKey, payload)
    if (result.kind !== 'value') throw new Error(`${functionKey}: ${JSON.stringify(result)}`)
    return result.value as Answer
  }
  const check = (what: string, holds: boolean, answer: Answer): void => {
    if (!holds) problems.push(`${what}: ${answer.failure?.code ?? 'ok'} ${answer.failure?.message ?? ''}`)
  }

  try {
    const [owner, scientist, viewer, stranger] = ['Product owner', 'Data scientist', 'Viewer', 'No access'].map((name) => accountNamed(host, name))
    const created = await host.jira.fetch({ as: 'user', accountId: owner! }, '/rest/api/3/issue', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: 'Smoke' } }),
    })
    const story = ((await created.json()) as { id: string }).id
    const none = await call(viewer!, 'project-page', 'plan.read', { stories: [] })
    check('a project without a plan', none.failure?.code === 'notStarted', none)
    const start = await call(owner!, 'project-page', 'plan.start', { id: 'smoke', scope: 'project = BLANK', verticals: 'epics', timeZone: 'UTC' })
    check('plan.start', start.ok, start)
    await host.settle()
    const estimate = { type: 'EstimateStory', story, estimate: { size: 'M', people: 1 } }
    const sent = await call(scientist!, 'issue-panel', 'plan.send', { id: 'smoke-1', base: start.value?.seq ?? 0, command: estimate }, story)
    check('plan.send', sent.ok, sent)
    const read = await call(viewer!, 'project-page', 'plan.read', { stories: 'all' })
    check('plan.read', read.ok && (read.value?.seq ?? 0) > (start.value?.seq ?? 0), read)
    const refused = await call(stranger!, 'project-page', 'plan.read', { stories: [] })
    check('plan.read without permission', refused.failure?.code === 'forbidden', refused)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  } finally {
    await host.close()
  }
  return problems
}

function accountNamed(host: Awaited<ReturnType<typeof startHost>>, name: string): string {
  return host.jira.users().find(({ displayName }) => displayName === name)?.accountId ?? ''
}
