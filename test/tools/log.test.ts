import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../host/api'
import { readManifest } from '../../host/forge/manifest'
import type { RunningHost } from '../../host/server'
import { startHost } from '../../host/server'
import { fold, initialState } from '../../src/plan/plan'
import type { PlanCommit } from '../../src/plan/planState'
import { eventProblem } from '../../tools/eventProblem'
import { foldViews, VIEW_NAMES } from '../../tools/foldViews'
import { textToPlanFile } from '../../tools/planFile'
import { buildApp, ROOT } from '../host/support/builtApp'

const folder = mkdtempSync(join(tmpdir(), 'plan-file-'))
const other = join(folder, 'other')
const file = join(folder, 'plan.ndjson')
let host: RunningHost
let story: { id: string; key: string }

type Done = { readonly code: number; readonly out: string; readonly err: string }

/** As npm runs it. It takes seconds to compile, so the rest of the tests run what was compiled once. */
const runWithNpm = (tool: 'log' | 'fold', ...args: readonly string[]): Promise<Done> => runProcess('--import', 'tsx', `tools/${tool}.ts`, ...args)

const run = (tool: 'log' | 'fold', ...args: readonly string[]): Promise<Done> => runProcess(`dist/tools/${tool}.js`, ...args)

function runProcess(...args: readonly string[]): Promise<Done> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT })
    const text = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString('utf8')))
    child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString('utf8')))
    child.on('close', (code) => resolve({ code: code ?? -1, ...text }))
  })
}

async function ask(functionKey: string, payload: object): Promise<{ ok: boolean; value: { seq: number; commits: unknown[] } }> {
  const manifest = readManifest(join(ROOT, 'manifest.yml'))
  const place = await placeOf({ jira: host.jira, manifest }, { user: 'Product owner', module: 'project-page', project: 'BLANK' })
  if ('message' in place) throw new Error(place.message)
  const result = await host.resolvers.invoke(place, functionKey, payload)
  if (result.kind !== 'value') throw new Error(JSON.stringify(result))
  return result.value as never
}

function buildTools(): void {
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['tools/log.ts', 'tools/fold.ts'],
    outdir: 'dist/tools',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // They look for the project's folder from where their sources stand.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'tools/log.ts')).href) },
    logLevel: 'warning',
  })
}

/** BLANK with a plan of more than two packs. */
beforeAll(async () => {
  buildApp()
  buildTools()
  host = await startHost({ root: ROOT, file: join(folder, 'site.db'), port: 0, profile: 'fast', schedules: false })
  const fields = { project: { key: 'BLANK' }, issuetype: { name: 'Story' }, summary: 'Show “today” – ü\u2028' }
  const made = await host.jira.fetch({ as: 'user', accountId: '712020:product-owner' }, '/rest/api/3/issue', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields }),
  })
  story = (await made.json()) as typeof story
  await ask('plan.start', { id: 'start', scope: 'project = BLANK', verticals: ['Front design'], timeZone: 'UTC' })
  await host.settle()
  host.base.clock.advance(60_000)
  await host.settle()
  const base = (await ask('plan.since', { seq: 0 })).value.seq
  for (let index = 0; index < 80; index += 1) {
    const sent = await ask('plan.send', { id: `size-${index}`, base, command: { type: 'EstimateStory', story: story.id, estimate: { size: index % 2 === 0 ? 'S' : 'M', people: 1 } } })
    expect(sent.ok).toBe(true)
  }
  await host.settle()
}, 120_000)
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

const lines = (): string[] => readFileSync(file, 'utf8').trimEnd().split('\n')
const head = (): { commits: number; project: { key: string } } => JSON.parse(lines()[0]!) as never

describe('npm run log', () => {
  it('exports while the host runs: a head, each story with its key and title, each commit once, in order', async () => {
    const { code, out, err } = await runWithNpm('log', 'export', 'BLANK', '--data', folder)
    expect([code, err]).toEqual([0, ''])
    writeFileSync(file, out)
    const all = lines().map((line) => JSON.parse(line) as { seq?: number; story?: string })
    expect(head()).toMatchObject({ foldline: 1, project: { key: 'BLANK' }, commits: all.filter(({ seq }) => seq !== undefined).length })
    expect(all.filter(({ story: id }) => id !== undefined)).toEqual([{ story: story.id, key: story.key, title: 'Show “today” – ü\u2028' }])
    expect(all.flatMap(({ seq }) => (seq === undefined ? [] : [seq]))).toEqual(Array.from({ length: head().commits }, (_, index) => index + 1))
    expect(out).not.toContain('712020:')
  }, 60_000)

  it('gives the same bytes again, also when every pack and snapshot has gone', async () => {
    const gone = host.base.store.run("delete from kvs where key like 'p:%:k:%' or key like 'p:%:v:%' or key like 'p:%:s:%'")
    expect(gone).toBeGreaterThan(0)
    expect((await run('log', 'export', 'BLANK', '--data', folder)).out).toBe(readFileSync(file, 'utf8'))
  }, 60_000)

  it('imports into another host’s project, whole; exported there it is the same log', async () => {
    const second = await startHost({ root: ROOT, file: join(other, 'site.db'), port: 0, profile: 'fast', schedules: false })
    await second.close()
    const first = await run('log', 'import', file, '--data', other)
    expect(first).toMatchObject({ code: 0, err: `BLANK: ${head().commits} commits imported. 1 stories of the plan are not in this Jira.\n` })
    const commits = (text: string): string[] => text.trimEnd().split('\n').filter((line) => line.startsWith('{"seq"'))
    expect(commits((await run('log', 'export', 'BLANK', '--data', other)).out)).toEqual(commits(readFileSync(file, 'utf8')))
    expect((await run('log', 'import', file, '--data', other)).err).toBe('BLANK has all of it already.\n')
  }, 90_000)

  it('imports into another project of the same Jira, and leaves a project with another plan alone', async () => {
    const { err } = await run('log', 'import', file, '--project', 'SOLAR', '--data', folder)
    expect(err).toBe(`SOLAR: ${head().commits} commits imported.\n`)
    const longer = join(folder, 'longer.ndjson')
    const changed = lines().map((line) => line.replace('"id":"size-3"', '"id":"size-x"').replace('"prev":"size-3"', '"prev":"size-x"'))
    writeFileSync(longer, `${changed.join('\n')}\n`)
    const refused = await run('log', 'import', longer, '--project', 'SOLAR', '--data', folder)
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/another plan \(from commit \d+ on\): nothing was written/)
  }, 60_000)

  it('an import that was killed left nothing or all; started again it ends with all', async () => {
    for (const wait of [700, 1500]) {
      const data = join(folder, `cut-${wait}`)
      await (await startHost({ root: ROOT, file: join(data, 'site.db'), port: 0, profile: 'fast', schedules: false })).close()
      const child = spawn(process.execPath, ['--import', 'tsx', 'tools/log.ts', 'import', file, '--data', data], { cwd: ROOT, stdio: 'ignore' })
      await new Promise((resolve) => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      const half = await run('log', 'export', 'BLANK', '--data', data)
      expect([0, head().commits]).toContain(half.out.trimEnd().split('\n').filter((line) => line.startsWith('{"seq"')).length)
      expect((await run('log', 'import', file, '--data', data)).code).toBe(0)
      expect((await run('log', 'export', 'BLANK', '--data', data)).out.split('\n').filter((line) => line.startsWith('{"seq"'))).toHaveLength(head().commits)
    }
  }, 120_000)

  it('lists every malformed line with its number and writes nothing', async () => {
    const bad = join(folder, 'bad.ndjson')
    const broken = lines()
    broken[3] = '{"seq":2'
    broken[5] = broken[5]!.replace(/"type":"[A-Za-z]+"/, '"type":"NeverHeardOf"')
    writeFileSync(bad, `${broken.join('\n')}\n`)
    appendFileSync(bad, '{"story":"x"}\n7\n')
    const before = host.base.store.get<{ n: number }>('select count(*) as n from kvs')
    const { code, err } = await run('log', 'import', bad, '--project', 'BLANK', '--data', folder)
    expect(code).toBe(2)
    expect(err).toContain(`${bad}:4: This is not JSON.`)
    expect(err).toMatch(/bad\.ndjson:6: .*NeverHeardOf/)
    expect(err).toContain(`${bad}:${broken.length + 1}: A story needs`)
    expect(err).toContain(`${bad}:${broken.length + 2}: This is neither a story nor a commit.`)
    expect(err).toContain('Nothing was written.')
    expect(host.base.store.get('select count(*) as n from kvs')).toEqual(before)
  }, 60_000)

  it.each([
    [['export', 'NOPE'], 'This Jira has no project NOPE.'],
    [['import', 'missing.ndjson'], 'missing.ndjson cannot be read.'],
    [['show', 'BLANK'], 'Usage:'],
  ])('%j is refused in words', async (args, message) => {
    const { code, err } = await run('log', ...args, '--data', folder)
    expect([code, err.includes(message)]).toEqual([2, true])
  })

  it('says when a file was cut off, and when there is no host', async () => {
    const cut = join(folder, 'cut.ndjson')
    writeFileSync(cut, `${lines().slice(0, -3).join('\n')}\n`)
    expect((await run('log', 'import', cut, '--data', folder)).err).toContain('it was cut off')
    expect((await run('log', 'export', 'BLANK', '--data', join(folder, 'nowhere'))).err).toContain('run npm start once')
  }, 60_000)
})

describe('npm run fold', () => {
  it.each(VIEW_NAMES)('%s has words and JSON, now, early and before all', (view) => {
    const parsed = textToPlanFile(readFileSync(file, 'utf8'), eventProblem)
    if (parsed.kind !== 'read') throw new Error('unreadable')
    for (const upTo of [head().commits, 12, 0]) {
      const commits = (parsed.file.commits as readonly PlanCommit[]).slice(0, upTo)
      const at = commits.at(-1)?.at ?? 0
      const { text, value } = foldViews[view]({ state: fold(initialState('all'), commits), commits, at, story: story.id, file: parsed.file })
      expect(text).not.toMatch(/undefined|\[object|NaN/)
      expect(upTo === 0 || text.trim() !== '').toBe(true)
      expect(JSON.parse(JSON.stringify(value))).toBeTruthy()
    }
  })

  it('shows the story with its key, and the size as of a commit or a time', async () => {
    const first = head().commits - 79
    const at = async (moment: string): Promise<string> => (await run('fold', 'issuePanel', file, '--story', story.key, '--at', moment, '--json')).out
    expect(await at(`#${first}`)).toContain('"S"')
    expect(await at(`#${first + 1}`)).toContain('"M"')
    expect(await at('2001-01-01T00:00Z')).not.toMatch(/"size": "[SM]"/)
    expect((await run('fold', 'timeline', file)).out).toContain(story.key)
  }, 60_000)

  it('DOC-2, O1: the dossier as of a moment is the same text twice, byte for byte', async () => {
    // The host’s clock is a minute ahead.
    const at = new Date(Date.now() + 120_000).toISOString()
    const [one, other] = [await run('fold', 'dossier', file, '--at', at), await run('fold', 'dossier', file, '--at', at)]
    expect(one.out).toBe(other.out)
    expect(one).toMatchObject({ code: 0, err: "" })
    expect(one.out).toMatch(/^# Dossier of /)
    expect(one.out).toContain('0 of 1 stories are delivered.')
    expect(JSON.parse((await runWithNpm('fold', 'dossier', file, '--json')).out)).toMatchObject({ version: 1, type: 'doc' })
  }, 60_000)

  it.each([
    [['nothing', file], 'VIEW is one of'],
    [['burnUp', file, '--at', '#9999'], '--at takes'],
    [['burnUp', file, '--at', 'soon'], '--at takes'],
    [['issuePanel', file], 'needs --story'],
    [['issuePanel', file, '--story', 'NOPE-1'], 'no story NOPE-1'],
  ])('%j is refused in words', async (args, message) => {
    const { code, err } = await run('fold', ...args)
    expect([code, err.includes(message)]).toEqual([2, true])
  })
})
