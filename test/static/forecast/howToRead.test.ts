import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOW_TO_READ } from '../../../static/ui/forecast/howToRead'

const DOCS = join(import.meta.dirname, '../../../docs')

test('C5: how to read the forecast says the same on the page and in the document', () => {
  const text = readFileSync(join(DOCS, 'how-to-read-the-forecast.md'), 'utf8')
  for (const { title, texts, picture } of HOW_TO_READ) {
    expect(text).toContain(`## ${title}\n`)
    for (const each of texts) expect(text).toContain(each)
    if (picture === undefined) continue
    expect(text).toContain(`![${picture.shows}](images/${picture.file}.png)`)
    expect(existsSync(join(DOCS, `images/${picture.file}.png`))).toBe(true)
  }
  expect([...text.matchAll(/^## /gm)]).toHaveLength(HOW_TO_READ.length)
})
