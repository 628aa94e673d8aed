import { describe, expect, it, vi } from 'vitest'
import type { SiteDefaults } from '../../../src/contract/siteDefaults'
import { defaultsToFile, fileToDefaults } from '../../../static/admin-page/defaultsFile'
import type { PinProgress } from '../../../static/admin-page/pinPanel'
import { panelAri, pinPanel } from '../../../static/admin-page/pinPanel'
import type { Client, JiraAnswer, JiraRequest } from '../../../static/ui/client'

const ADMIN = 'ari:cloud:ecosystem::extension/app-id/environment-id/static/admin-page'
const PANEL = 'ari:cloud:ecosystem::extension/app-id/environment-id/static/issue-panel'

/** Answers each call of Jira with the next of these. */
function jiraOf(...answers: readonly JiraAnswer[]) {
  const asked: { readonly path: string; readonly request: JiraRequest | undefined }[] = []
  const jira = async (path: string, request?: JiraRequest): Promise<JiraAnswer> => {
    asked.push({ path, request })
    return answers[asked.length - 1] ?? { ok: false, status: 500, message: 'asked too often' }
  }
  return { asked, client: { jira } as unknown as Client }
}
const ok = (body: unknown): JiraAnswer => ({ ok: true, body })

async function pin(...answers: readonly JiraAnswer[]): Promise<{ said: readonly PinProgress[]; asked: ReturnType<typeof jiraOf>['asked'] }> {
  vi.useFakeTimers()
  const { client, asked } = jiraOf(...answers)
  const said: PinProgress[] = []
  const run = pinPanel(client, PANEL, ['10000', '10001'], 'PIN', (progress) => said.push(progress))
  await vi.runAllTimersAsync()
  await run
  vi.useRealTimers()
  return { said, asked }
}

describe('C1: the panel on every issue', () => {
  it('C1: is addressed by the app’s own registry entry', () => {
    expect(panelAri(ADMIN)).toBe(PANEL)
    expect(panelAri(null)).toBeNull()
  })

  it('C1: asks Jira once for all projects and follows its task to the end', async () => {
    const { said, asked } = await pin(ok({ taskId: '7' }), ok({ status: 'RUNNING', progress: 40 }), ok({ status: 'COMPLETE', progress: 100, result: { failedProjects: [] } }))
    expect(asked[0]?.request?.body).toEqual({
      moduleId: PANEL,
      projectList: [
        { projectIdOrKey: '10000', action: 'PIN' },
        { projectIdOrKey: '10001', action: 'PIN' },
      ],
    })
    expect(said).toEqual([{ kind: 'running', percent: 0 }, { kind: 'running', percent: 40 }, { kind: 'done', failed: [] }])
  })

  it('C1: names the projects in which Jira could not do it, and why it refused at all', async () => {
    const some = await pin(ok({ taskId: '7' }), ok({ status: 'COMPLETE', result: { failedProjects: ['10001'] } }))
    expect(some.said.at(-1)).toEqual({ kind: 'done', failed: ['10001'] })
    const none = await pin({ ok: false, status: 403, message: 'You do not have permission.' })
    expect(none.said.at(-1)).toEqual({ kind: 'failed', message: 'You do not have permission.' })
  })
})

describe('C3: site defaults go from one site to another as a file', () => {
  const defaults: SiteDefaults = { format: 'foldline-defaults-1', sizes: [{ id: 'M', minDays: 2, maxDays: 4 }], iterationWeeks: 3 }

  it('C3: what was exported is imported as it was', () => {
    expect(fileToDefaults(defaultsToFile(defaults))).toEqual({ ok: true, defaults })
  })

  it.each([
    ['no JSON', 'sizes: M'],
    ['another file', '{"name":"foldline"}'],
    ['a size that lasts a negative time', JSON.stringify({ ...defaults, sizes: [{ id: 'M', minDays: -1, maxDays: 4 }] })],
    ['what it does not know', JSON.stringify({ ...defaults, secret: 'x' })],
  ])('C3: refuses %s with words, and changes nothing', (_what, text) => {
    const read = fileToDefaults(text)
    expect(read.ok).toBe(false)
    expect(read.ok ? '' : read.message).toMatch(/^This file/)
  })
})
