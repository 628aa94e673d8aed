import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../../host/random'
import { buildApp, ROOT } from './support/builtApp'

type Sent = { readonly id: string; readonly command: object; seq: number | null }
type Commit = { readonly seq: number; readonly id: string; readonly prev: string | null }
type Answer<T> = { readonly kind: string; readonly value?: { readonly ok: boolean; readonly value?: T; readonly failure?: { readonly code: string } } }

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
let child: ChildProcess | undefined
let url = ''

beforeAll(() => buildApp())
afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  const script = fileURLToPath(new URL('./support/runHost.ts', import.meta.url))
  const started = spawn(process.execPath, ['--import', 'tsx', script, join(folder, 'site.db')], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  child = started
  url = await new Promise((resolve, reject) => {
    started.stdout.on('data', (text: Buffer) => {
      const found = /listening (\S+)/.exec(text.toString('utf8'))?.[1]
      if (found) resolve(found)
    })
    started.on('exit', () => reject(new Error('The host did not start')))
  })
}

async function kill(): Promise<void> {
  const ended = new Promise((resolve) => child?.once('exit', resolve))
  child?.kill('SIGKILL')
  await ended
}

async function post<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as T
}

const ask = <T>(functionKey: string, payload: object) =>
  post<Answer<T>>('/host/invoke', { user: 'Product owner', module: 'project-page', project: 'BLANK', functionKey, payload })

/** A command, until it is acknowledged or the host is gone. */
async function send(sent: Sent): Promise<void> {
  const answer = await ask<{ seq: number; commits: readonly Commit[] }>('plan.send', { id: sent.id, base: 0, command: sent.command })
  const own = answer.value?.value?.commits.find(({ id }) => id === sent.id)
  if (answer.value?.ok && own) sent.seq = own.seq
}

it('C1: killed at any moment and started again, the host has everything that it acknowledged, once', async () => {
  await start()
  const random = createRandom(11)
  await ask('plan.start', { id: 'start', scope: 'project = BLANK', verticals: [], timeZone: 'UTC' })
  const all: Sent[] = []
  const issues: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const batch = Array.from({ length: 12 }, (_, index): Sent => {
      const id = `v-${round}-${index}`
      return { id, command: { type: 'AddVertical', vertical: id, name: `Vertical ${id}`, before: null }, seq: null }
    })
    all.push(...batch)
    const work = Promise.allSettled([
      ...batch.map(send),
      ...[1, 2, 3].map(async (index) => {
        const fields = { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: `Story ${round}-${index}` }
        const made = await post<{ id?: string }>('/host/jira', { user: 'Product owner', method: 'POST', path: '/rest/api/3/issue', body: { fields } })
        if (made.id) issues.push(made.id)
      }),
    ])
    await new Promise((resolve) => setTimeout(resolve, 30 + random() * 500))
    await kill()
    await work
    await start()

    const acknowledged = all.filter(({ seq }) => seq !== null)
    const { commits } = (await ask<{ commits: readonly Commit[] }>('plan.since', { seq: 0 })).value!.value!
    expect(commits.map(({ seq, prev }) => [seq, prev])).toEqual(commits.map((_, index) => [index + 1, commits[index - 1]?.id ?? null]))
    for (const { id, seq } of acknowledged) expect(commits.filter((commit) => commit.id === id).map((commit) => commit.seq), id).toEqual([seq])
    for (const id of issues) expect((await post<{ id: string }>('/host/jira', { user: 'Viewer', path: `/rest/api/3/issue/${id}` })).id).toBe(id)
  }
  // Some were cut off, or this proved nothing; sent again, each lands once.
  expect(all.some(({ seq }) => seq === null)).toBe(true)
  for (const sent of all) if (sent.seq === null) await send(sent)
  const { commits } = (await ask<{ commits: readonly Commit[] }>('plan.since', { seq: 0 })).value!.value!
  for (const { id } of all) expect(commits.filter((commit) => commit.id === id), id).toHaveLength(1)

  // What was made in Jira comes into the plan: by its event, or with the night's reading.
  const entered = async (): Promise<readonly string[]> => {
    await post('/host/clock', { advance: '1d' })
    await post('/host/settle', {})
    const answer = (await ask<{ commits: readonly { events: readonly { type: string; stories?: readonly { story: string }[] }[] }[] }>('plan.since', { seq: 0 })).value!.value!
    return answer.commits.flatMap(({ events }) => events.flatMap(({ type, stories = [] }) => (type === 'StoriesEntered' ? stories.map(({ story }) => story) : [])))
  }
  await expect.poll(async () => (await entered()).toSorted(), { timeout: 60_000 }).toEqual(expect.arrayContaining(issues))
}, 180_000)
