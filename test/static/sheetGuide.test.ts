import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SHEETS } from '../../static/ui/sheets/sheetList'

const DOCS = join(import.meta.dirname, '../../docs')
const guide = readFileSync(join(DOCS, 'sheets.md'), 'utf8')

test.each(SHEETS.map(({ id, label }) => [label, id]))('the guide has a section on %s, with its picture light and dark', (label, id) => {
  expect(guide).toContain(`### ${label}\n`)
  for (const theme of ['light', 'dark']) {
    const picture = `images/sheets/${id}-${theme}.png`
    expect(guide).toContain(picture)
    expect(existsSync(join(DOCS, picture)), picture).toBe(true)
  }
})

test('the guide speaks of no sheet that is not there', () => {
  const spoken = [...guide.matchAll(/^### (.+)$/gm)].map(([, label]) => label)
  expect(spoken).toEqual(SHEETS.map(({ label }) => label))
})
