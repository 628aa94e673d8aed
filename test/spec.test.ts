import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { capabilities } from '../src/plan/plan'

const ROOT = join(import.meta.dirname, '..')
/** The document, and its sections that have a page of their own. */
const PAGES = ['docs/spec.md', ...readdirSync(join(ROOT, 'docs/spec')).map((page) => `docs/spec/${page}`)]
const spec = PAGES.map((page) => readFileSync(join(ROOT, page), 'utf8')).join('\n')

const ruleIds = [...spec.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, id]) => id!)
const areas = new Set(ruleIds.map((id) => id.split('-')[0]!))
const doneRows = [...spec.matchAll(/^\| ([A-Z]\d+) \|[^\n]*\| done[^|\n]*\|$/gm)].map(([, id]) => id!)

/** Names of tests, suites among them, as they stand in the sources: `test('…'`, `test.each(…)('…'`, and the names in a table of cases. */
const names = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && file !== 'spec.test.ts')
  .flatMap((file) => [...readFileSync(join(ROOT, 'test', file), 'utf8').matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(([, , text]) => ({ file, text: text! })))

/** "S2, S3: what is proved", "C1 what is proved", "what is proved (S2)"; an id alone is data, not a name. */
const quotes = (id: string) => names.some(({ text }) => text.length > 10 && new RegExp(`(^|, |\\()${id}(?=[:, )])`).test(text))

test('rule ids are given once', () => {
  expect(ruleIds.length).toBeGreaterThan(50)
  expect(ruleIds.filter((id, index) => ruleIds.indexOf(id) !== index)).toEqual([])
})

test('every rule has a test that quotes it', () => {
  expect(ruleIds.filter((id) => !quotes(id))).toEqual([])
})

test('every practice that is done has a test that names it', () => {
  expect(doneRows.length).toBeGreaterThan(5)
  expect(doneRows.filter((id) => !quotes(id))).toEqual([])
})

test('every rule that a test quotes is in the document', () => {
  const unknown = names.flatMap(({ file, text }) =>
    [...text.matchAll(/\b([A-Z]+)-(\d+)\b/g)].filter(([id, area]) => areas.has(area!) && !ruleIds.includes(id)).map(([id]) => `${file}: ${id}`),
  )
  expect(unknown).toEqual([])
})

test('the table of commands says what the code asks for', () => {
  const table = Object.fromEntries([...spec.matchAll(/^\| ([A-Z][A-Za-z]+) \| (see|plan|structure|site|app) \|/gm)].map(([, command, capability]) => [command, capability]))
  expect(table).toEqual(capabilities)
})
