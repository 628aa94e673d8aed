import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { ROOT } from './support/builtApp'

const data = mkdtempSync(join(tmpdir(), 'start-'))
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

type Started = { readonly out: () => string; readonly err: () => string; readonly url: Promise<string>; readonly ended: Promise<number | null>; readonly child: ChildProcess }

/** `npm start -- …`, without npm around it. */
function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'host/main.ts', '--no-open', '--no-demo', '--profile', 'fast', '--data', data, ...args], { cwd: ROOT })
  running.push(child)
  const text = { out: '', err: '' }
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString('utf8')))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(`It ended without an address: ${text.out}${text.err}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      text.out += chunk.toString('utf8')
      const found = /http:\/\/\S+/.exec(text.out)?.[0]
      if (found !== undefined) resolve(found)
    })
  })
  // A start that is to fail has no address, and nobody asks for it.
  url.catch(() => undefined)
  return { out: () => text.out, err: () => text.err, url, ended, child }
}

it('npm start prints one address and answers there with the names of the projects; Ctrl-C ends it', async () => {
  const host = start('--port', '0')
  const page = await (await fetch(await host.url)).text()
  for (const name of ['SOLAR', 'BLANK']) expect(page).toContain(name)
  expect(host.out().match(/https?:\/\/\S+/g)).toHaveLength(1)
  host.child.kill('SIGINT')
  expect(await host.ended).toBe(0)
}, 90_000)

it('C2: npm start -- --import brings files in, says what it assumed and could not read, and keeps them', async () => {
  const [one, two] = ['one.csv', 'two.csv'].map((name) => join(data, name)) as [string, string]
  writeFileSync(one, 'Issue key,Summary,Issue Type,Status,Created,Project key,Project name\nONE-1,First,Story,Done,2026-01-05 10:00,ONE,One\nONE-2,Second,Story,To Do,never,ONE,One\n')
  writeFileSync(two, 'not,a,jira,export\n1,2,3,4\n')
  const host = start('--port', '0', '--import', one, two)
  const url = await host.url
  expect(host.out()).toContain('one.csv: 1 issues imported.')
  expect(host.out()).toMatch(/line 3: /)
  expect(host.out()).toContain('two.csv: nothing was imported.')
  expect(await (await fetch(url)).text()).toContain('ONE')
  host.child.kill('SIGTERM')
  await host.ended
  const again = start('--port', '0')
  expect(await (await fetch(await again.url)).text()).toContain('ONE')
  again.child.kill('SIGTERM')
  await again.ended
  const fresh = start('--port', '0', '--fresh')
  expect(await (await fetch(await fresh.url)).text()).not.toContain('/projects/ONE')
}, 180_000)

it.each([
  [['--port', 'many'], 'npm start -- [--port'],
  [['--profile', 'slow'], '--profile cloud|fast|chaos'],
  [['--turn', 'nothing'], '--turn NAME'],
  [['--nonsense'], '--nonsense'],
])('%j is refused with its usage', async (args, message) => {
  const host = start(...args)
  expect(await host.ended).not.toBe(0)
  expect(host.err()).toContain(message)
}, 60_000)

it('a port that is taken is said in words, and the process ends', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  for (const asked of [port, port - 1]) {
    const host = start('--port', String(asked))
    expect(await host.ended).toBe(2)
    expect(host.err()).toContain(`Port ${asked} or ${asked + 1} is taken`)
  }
  await new Promise((resolve) => taken.close(resolve))
}, 90_000)
