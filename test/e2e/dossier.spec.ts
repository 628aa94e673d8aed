import { readFileSync } from 'node:fs'
import { createAdfCheck, hasAdfSchema } from '../support/adfSchema'
import { axeFindings, axeInBothThemes, expect, SOLAR, test } from './support/site'
import { doorsOf } from './support/doors'

test.use({ ownSite: 'dossier' })

test('O1, DOC-1: the dossier has what the log knows, as of now and as of a moment; as a file and on the clipboard', async ({ site }) => {
  await site.open(`${SOLAR}/dossier`)
  const { app, page } = site
  const document = app.getByRole('article', { name: /^Dossier of/ })
  await expect(document.getByRole('heading', { name: 'Hypotheses', exact: true }).first()).toBeVisible()
  await expect(document.getByText('Result: it does not hold.').first()).toBeVisible()
  await expect(document.getByText('Gradient-boosted trees', { exact: false }).first()).toBeVisible()
  await expect(document.getByText(/Product owner, \d+ \w+ \d{4}/).first()).toBeVisible()
  await expect(document.getByText('…')).toHaveCount(0)
  expect(await axeFindings(page)).toEqual([])

  await app.getByRole('button', { name: /^Export/ }).click()
  const download = page.waitForEvent('download')
  await app.getByRole('button', { name: 'Markdown file' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toMatch(/^# Dossier of SOLAR\n\n> As of \d+ \w+ \d{4}, commit \d+ of the plan’s log\.\n/)
  expect(file).toContain('**Result: it does not hold.**')

  await app.getByRole('button', { name: /^As of: now/ }).click()
  await app.getByRole('button', { name: 'A quarter ago' }).click()
  await expect(app.getByText(/You are looking at the plan as of/)).toBeVisible()
  await expect(document.getByText(/^As of /)).not.toContainText(file.split('\n')[2]!.slice(2))
})

test('O1, DOC-7: posted to an issue, it stands there as a comment', async ({ site, host }) => {
  await site.signIn('Product owner')
  await site.open(`${SOLAR}/dossier`)
  const { app } = site
  await app.getByRole('button', { name: 'Post to an issue' }).click()
  const form = app.getByRole('form', { name: 'Post the dossier to an issue' })
  await form.getByLabel('Issue').fill('nothing')
  await form.getByRole('button', { name: 'Post as a comment' }).click()
  await expect(form.getByText('Type the key of an issue, such as SOLAR-1.')).toBeVisible()
  await form.getByLabel('Issue').fill('solar-4')
  await form.getByRole('button', { name: 'Post as a comment' }).click()
  await expect(app.getByRole('status').filter({ hasText: 'Posted to SOLAR-4' })).toHaveCount(1)
  const { comments } = await doorsOf(host).rest<{ comments: readonly { body: unknown }[] }>('Product owner', 'GET', '/rest/api/3/issue/SOLAR-4/comment')
  expect(JSON.stringify(comments)).toContain('Dossier of SOLAR')
})

test('O1, DOC-8: a dossier longer than a comment becomes several in order, each valid; posted again it is not doubled', async ({ site, host }) => {
  test.setTimeout(90_000)
  const { rest, send } = doorsOf(host)
  const long = (of: string): string => Array.from({ length: 95 }, (_, index) => `${index + 1}. ${of}: ${'what was heard there '.repeat(3)}`).join('\n')
  for (const field of ['end-users', 'prediction-scenario', 'simulation-scenario', 'desirability'])
    await send('Product owner', 'SOLAR-5', { type: 'GiveAnswer', sheet: 'framing', field, answer: { kind: 'text', text: long(field) } })
  await site.signIn('Product owner')
  await site.open(`${SOLAR}/dossier`)
  const { app } = site
  const post = async (): Promise<void> => {
    await app.getByRole('button', { name: 'Post to an issue' }).click()
    const form = app.getByRole('form', { name: 'Post the dossier to an issue' })
    await form.getByLabel('Issue').fill('SOLAR-5')
    await form.getByRole('button', { name: 'Post as a comment' }).click()
  }
  const standing = async () => (await rest<{ comments: readonly { body: { content: readonly unknown[] } }[] }>('Product owner', 'GET', '/rest/api/3/issue/SOLAR-5/comment')).comments.map(({ body }) => body)

  await post()
  await expect(app.getByRole('status').filter({ hasText: /Posted to SOLAR-5 in \d+ comments/ })).toHaveCount(1, { timeout: 20_000 })
  const parts = await standing()
  expect(parts.length).toBeGreaterThan(1)
  for (const [index, part] of parts.entries()) {
    expect(JSON.stringify(part.content[0])).toMatch(new RegExp(`Dossier of SOLAR at commit \\d+, part ${index + 1} of ${parts.length}"`))
    expect(JSON.stringify(part).length).toBeLessThanOrEqual(32_767)
    if (hasAdfSchema) expect(createAdfCheck()(part)).toBe(true)
  }
  const sections = await app.getByRole('article', { name: /^Dossier of/ }).locator('[data-level="2"]').allInnerTexts()
  const all = JSON.stringify(parts)
  let from = 0
  for (const title of sections) {
    from = all.indexOf(`"attrs":{"level":2},"content":[{"type":"text","text":${JSON.stringify(title)}`, from)
    expect(from, title).toBeGreaterThan(0)
  }

  await post()
  await expect(app.getByRole('status').filter({ hasText: 'SOLAR-5 says this already; nothing was posted' })).toHaveCount(1)
  expect(await standing()).toEqual(parts)
})

test('O1, DOC-8: in the past nothing is posted', async ({ site }) => {
  await site.signIn('Product owner')
  await site.open(`${SOLAR}/dossier?at=${Date.now() - 60 * 86_400_000}`)
  await expect(site.app.getByText(/You are looking at the plan as of/)).toBeVisible()
  await expect(site.app.getByRole('article', { name: /^Dossier of/ })).toBeVisible()
  await expect(site.app.getByRole('button', { name: 'Post to an issue' })).toHaveCount(0)
})

test('O2, LOOP-4: a finished stage drafts the framing of the next loop; nothing is stored until somebody stores it', async ({ site }) => {
  await site.signIn('Product owner')
  await site.open(`${SOLAR}/dossier`)
  const { app, page } = site
  await expect(app.getByRole('article').getByText(/The stage of investment MVP is finished/)).toBeVisible()
  await app.getByRole('button', { name: 'Start the framing of the next loop' }).click()
  const drafts = app.getByRole('region', { name: 'Framing of the next loop, Growth' })
  const objective = drafts.getByLabel('Objective', { exact: true })
  await expect(drafts.getByText('Expected gain €540,000 (60 % of €900,000) against a cost of €395,000: it makes sense financially.')).toBeVisible()
  await expect(objective).toHaveValue(/What MVP has shown:[\s\S]*does not hold/)
  expect(await axeInBothThemes(page)).toEqual([])
  await objective.press('End')
  await drafts.getByRole('button', { name: 'Store as the answer: Objective' }).click()
  await expect(drafts.getByRole('button', { name: 'This is the answer now: Objective' })).toBeDisabled()
  await drafts.getByRole('button', { name: 'Close the drafts' }).click()
  await expect(drafts).toHaveCount(0)
  await expect(app.getByText('What MVP has shown:')).toBeVisible()
})

test('O1: who may only look sees the dossier, and no way to post it', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/dossier`)
  await expect(site.app.getByRole('article', { name: /^Dossier of/ })).toBeVisible()
  await expect(site.app.getByRole('button', { name: 'Post to an issue' })).toHaveCount(0)
  await expect(site.app.getByRole('button', { name: 'Start the framing of the next loop' })).toHaveCount(0)
})
