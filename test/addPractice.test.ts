import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EDITS, NEW_FILES } from './support/newPractice'

const ROOT = join(import.meta.dirname, '..')
/** What the README's five steps touch, and what they are proved with. */
const COPIED = ['src', 'static', 'docs', 'test', 'tsconfig.json', 'vitest.config.ts', 'package.json', 'vite.config.ts']

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'foldline-practice-'))
  for (const path of COPIED)
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (source) => !/static\/build|test\/(e2e|host|bench|tools)(\/|$)/.test(source) })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  for (const [path, content] of Object.entries(NEW_FILES)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), content)
  }
  for (const { file, after, add } of EDITS) {
    const before = readFileSync(join(copy, file), 'utf8')
    const place = after === '' ? before.length : before.indexOf(after) + after.length
    if (after !== '' && !before.includes(after)) throw new Error(`${file} no longer says: ${after}`)
    writeFileSync(join(copy, file), before.slice(0, place) + add + before.slice(place))
  }
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the README’s five steps add a practice that compiles', { timeout: 180_000 }, () => {
  const config = { extends: './tsconfig.json', include: ['src', 'static/ui', 'test/plan', 'test/property', 'test/golden', 'test/support/randomCommands.ts'] }
  writeFileSync(join(copy, 'tsconfig.practice.json'), JSON.stringify(config))
  const { status, stdout } = spawnSync('npx', ['tsc', '--noEmit', '-p', 'tsconfig.practice.json'], { cwd: copy, encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('… whose rule, events, sentence and properties hold', { timeout: 180_000 }, () => {
  const tests = ['test/plan/notes.test.ts', 'test/plan/views/eventSentence.test.ts', 'test/property', 'test/golden', 'test/architecture.test.ts']
  // The fold of the stored events has a new one: its expected state is written anew, as the README says.
  const { status, stdout } = spawnSync('npx', ['vitest', 'run', ...tests], { cwd: copy, encoding: 'utf8', env: { ...process.env, FOLD_GOLDEN: '1' } })
  expect(status, stdout).toBe(0)
})
