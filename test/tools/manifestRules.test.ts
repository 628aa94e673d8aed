import { readFileSync } from 'node:fs'
import { validate } from '@forge/manifest'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { manifestProblems } from '../../tools/manifestRules'

const manifest = parse(readFileSync('manifest.yml', 'utf8')) as { modules: Record<string, unknown>; app: Record<string, unknown> }

describe('the manifest', () => {
  it('is right', async () => {
    expect(manifestProblems(manifest)).toEqual([])
    const { errors } = await validate(false)
    // Resources may not be built yet.
    expect((errors ?? []).filter(({ message }) => !message.includes('static/build'))).toEqual([])
  })

  it('names each of our functions', () => {
    const handlers = (manifest.modules['function'] as { handler: string }[]).map(({ handler }) => handler)
    const exported = [...readFileSync('src/index.ts', 'utf8').matchAll(/export \{ (\w+) \}/g)].map(([, name]) => `index.${name}`)
    expect(handlers.toSorted()).toEqual(exported.toSorted())
  })
})

describe('rules for what Atlassian’s validator lets through', () => {
  const withModules = (modules: object): object => ({ app: { runtime: { name: 'nodejs22.x' } }, modules })
  it.each([
    ['UI Kit 1', withModules({ 'jira:issuePanel': [{ key: 'a', function: 'f' }] }), 'UI Kit 1'],
    ['an unknown event', withModules({ trigger: [{ key: 'a', function: 'f', events: ['avi:jira:nope:issue'] }] }), 'avi:jira:nope:issue'],
    ['an old runtime', { app: { runtime: { name: 'nodejs20.x' } }, modules: {} }, 'nodejs20.x'],
    ['too much memory', { app: { runtime: { name: 'nodejs22.x', memoryMB: 2048 } }, modules: {} }, 'memoryMB'],
    ['six schedules', withModules({ scheduledTrigger: Array.from({ length: 6 }, (_, n) => ({ key: `s${n}`, interval: 'day' })) }), 'scheduled'],
    ['a dynamic web trigger', withModules({ webtrigger: [{ key: 'w', function: 'f' }] }), 'static responses'],
    ['a dying module', withModules({ 'jira:dashboardGadget': [{ key: 'g', resource: 'r' }] }), 'dashboardGadget'],
    ['data sent elsewhere', { ...withModules({}), permissions: { external: { fetch: {} } } }, 'Runs on Atlassian'],
    ['inline styles', { ...withModules({}), permissions: { content: { styles: ['unsafe-inline'] } } }, 'unsafe-inline'],
    [
      'an index with two ranges',
      { ...withModules({}), app: { runtime: { name: 'nodejs22.x' }, storage: { entities: [{ name: 'e', attributes: { a: { type: 'any' } }, indexes: [{ name: 'i', range: ['a', 'b'] }] }] } } },
      'exactly one range',
    ],
  ])('%s', (_what, wrong, says) => {
    expect(manifestProblems(wrong).join('\n')).toContain(says)
  })
})
