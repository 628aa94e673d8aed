import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { switchNames } from '../../host/switches'
import type { RunningHost } from '../../host/server'
import { startHost } from '../../host/server'
import { buildApp, ROOT } from './support/builtApp'

const text = readFileSync(`${ROOT}/docs/host.md`, 'utf8')
const api = readFileSync(`${ROOT}/host/api.ts`, 'utf8')
const examples = [...text.matchAll(/```sh\n(.*?)```\n\n```json\n(.*?)```/gs)].map(([, command, answer]) => ({ command: command!.trim(), answer: JSON.parse(answer!) as unknown }))
const hasCurl = spawnSync('curl', ['--version']).status === 0

describe('docs/host.md', () => {
  let host: RunningHost
  beforeAll(async () => {
    buildApp()
    host = await startHost({ root: ROOT, file: ':memory:', port: 0, profile: 'fast' })
  })
  afterAll(() => host.close())

  it('has an example of every endpoint and method', () => {
    const endpoints = [...api.matchAll(/api\.(get|post|delete)\('(\/host\/[a-z]+)'/g)].map(([, method, path]) => `${method} ${path}`)
    const shown = examples.map(({ command }) => `${/-X (\w+)/.exec(command)?.[1]?.toLowerCase() ?? (command.includes(' -d ') ? 'post' : 'get')} ${/\$HOST(\/host\/[a-z]+)/.exec(command)?.[1]}`)
    expect(endpoints.length).toBeGreaterThan(8)
    expect(endpoints.filter((each) => !shown.includes(each))).toEqual([])
  })

  // In their order: the later ones build on the earlier.
  it.skipIf(!hasCurl)('its examples answer as it says (skipped without curl)', async () => {
    expect(examples.length).toBeGreaterThan(10)
    for (const { command, answer } of examples) {
      // What one sets going, such as a day's schedules, is done before the next looks.
      await host.settle()
      const said: unknown = JSON.parse(await shell(command, host.url))
      expect(said, command).toMatchObject(withoutTimes(Array.isArray(answer) && answer.length > 0 ? { 0: answer[0] } : answer))
    }
  }, 60_000)

  it('names the flags that npm start knows', () => {
    const flags = [...readFileSync(`${ROOT}/host/main.ts`, 'utf8').matchAll(/^ {6}'?([a-z-]+)'?: \{ type/gm)].map(([, name]) => `--${name}`)
    expect(flags.length).toBeGreaterThan(6)
    expect(flags.filter((flag) => !text.includes(flag))).toEqual([])
  })
})

describe('docs/unverified.md', () => {
  it('names every switch', () => {
    const list = readFileSync(`${ROOT}/docs/unverified.md`, 'utf8')
    expect(switchNames.filter((name) => !list.includes(`\`${name}\``))).toEqual([])
  })
})

function shell(command: string, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], { env: { ...process.env, HOST: url }, stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
    child.on('error', reject)
    child.on('close', () => resolve(out))
  })
}

/** The time of an example is its own. */
function withoutTimes(value: unknown): object {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === 'now' || key === 'offset' ? undefined : inner)) as object
}
