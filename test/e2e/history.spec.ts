import { readFileSync } from 'node:fs'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'history' })

test('I3, C4, HIST-7: a slider goes through time by keys, from mark to mark; the whole page goes along, and nothing can be changed', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  await expect(app.getByRole('button', { name: '+ Vertical' })).toBeVisible()
  const placed = await app.locator('[data-cell] [data-story]').count()
  await app.getByRole('button', { name: /^As of: now/ }).click()
  await app.getByRole('button', { name: 'A quarter ago' }).click()
  const bar = app.getByRole('region', { name: 'The moment that is shown' })
  const slider = bar.getByRole('slider', { name: 'Day' })
  await expect(bar.getByText(/You are looking at the plan as of/)).toBeVisible()
  await expect(app.getByRole('button', { name: '+ Vertical' })).toHaveCount(0)

  const first = await slider.getAttribute('aria-valuetext')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider).not.toHaveAttribute('aria-valuetext', first!)
  await expect(slider).toBeFocused()
  await page.keyboard.press('Home')
  await expect(app.locator('[data-cell] [data-story]')).not.toHaveCount(placed)
  await expect(page).toHaveURL(/at=\d+/)

  const next = bar.getByRole('button', { name: /^Next mark: / })
  const name = await next.getAttribute('aria-label')
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(escaped(name!.replace(/^Next mark: [^,]*, /, ''))))
  await expect(bar.getByRole('button', { name: /^Next mark: / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('button', { name: `Previous mark: ${name!.replace('Next mark: ', '')}` })).toBeEnabled()
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByRole('tab', { name: 'Burn-up' }).click()
  await expect(bar).toBeVisible()
  await bar.getByRole('button', { name: 'Back to now' }).click()
  await expect(bar).toHaveCount(0)
})

test('I3, HIST-8: what changed between two moments, with the event behind each difference; as a table and as Markdown', async ({ site }) => {
  await site.open(`${SOLAR}/timeline`)
  const { app, page } = site
  await app.getByRole('button', { name: 'What changed' }).click()
  await app.getByRole('radio', { name: 'Four weeks before' }).check({ force: true })
  await expect(app.locator('.fl-answer')).toContainText(/(in|out|delivered|moved|verdict|changed)/)
  await app.getByLabel('From the end of').fill(daysAgo(150))
  await expect(app.locator('.fl-answer')).toContainText('stories in')
  await expect(app.getByRole('region', { name: 'Hypotheses and decisions' }).getByText(/verdict: /).first()).toBeVisible()
  await expect(app.getByRole('region', { name: 'Delivered' }).getByText(/Jira/).first()).toBeVisible()
  await expect(app.getByRole('region', { name: 'Dates' }).getByText(/issued then|made anew/)).toBeVisible({ timeout: 30_000 })
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByRole('button', { name: /^Export/ }).click()
  const download = page.waitForEvent('download')
  await app.getByRole('button', { name: 'Table (CSV)' }).click()
  const table = readFileSync(await (await download).path(), 'utf8')
  expect(table).toMatch(/^\ufeffWhat,About,Was,Is,Working days,When,Who,How,Why\r\n/)
  expect(table.split('\r\n').length).toBeGreaterThan(10)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.getByRole('button', { name: /^Export/ }).click()
  await app.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(app.getByRole('status').filter({ hasText: 'Copied as Markdown' })).toHaveCount(1)
})

test('I3, HIST-8: from a moment of the past to what changed since; the last visit is known to the browser', async ({ site }) => {
  const { app, page } = site
  await site.open(`${SOLAR}/overview?at=${Date.now() - 60 * 86_400_000}`)
  await app.getByRole('button', { name: 'What changed since' }).click()
  await expect(page).toHaveURL(/changes\?from=\d+$/)
  await expect(app.getByText(/^What changed from .* to now\.$/)).toBeVisible()
  await expect(app.getByRole('radio', { name: 'My last visit' })).toHaveCount(0)
})

test('I3: what one did last is taken back from the history', async ({ site }) => {
  await site.signIn('Product owner')
  await site.open(`${SOLAR}/map`)
  const { app } = site
  await app.getByRole('button', { name: '+ Vertical' }).click()
  await app.getByRole('textbox', { name: /name/i }).fill('A short-lived vertical')
  await site.page.keyboard.press('Enter')
  await expect(app.getByText('A short-lived vertical').first()).toBeVisible()
  await app.getByRole('tab', { name: 'History' }).click()
  await app.getByRole('region', { name: 'History' }).getByRole('button', { name: 'Undo' }).first().click()
  await expect(app.getByRole('status').filter({ hasText: 'Undone' })).toHaveCount(1)
})

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('I3, HIST-7: the past offers nothing to change, on the pages and sheets that one changes most', async ({ site }) => {
  test.setTimeout(120_000)
  await site.signIn('Product owner')
  const { app } = site
  const at = Date.now() - 30 * 86_400_000
  for (const view of ['overview', 'map', 'calibration', 'hypothesis-canvas', 'data-sets', 'monitoring', 'retrospectives', 'strategy', 'gates', 'dossier']) {
    await site.open(`${SOLAR}/${view}?at=${at}`)
    await expect(app.getByText(/You are looking at the plan as of/)).toBeVisible()
    await expect(app.getByRole('main').getByRole('heading').or(app.locator('.fl-answer')).first()).toBeVisible()
    await expect(app.getByRole('button', { name: CHANGING, disabled: false }), view).toHaveCount(0)
    await expect(app.locator('textarea:enabled:not([readonly]), input[type=text]:enabled:not([readonly]), input[type=number]:enabled:not([readonly])'), view).toHaveCount(0)
  }
})

/** What begins the name of a button that changes the plan, or asks somebody to. */
const CHANGING = /^(\+|Add|Agree|Answer|Begin|Change|Decide|Done|Estimate|Give|Make|Name its|New|Open again|Plan (the|who)|Post|Reject|Remove|Retire|Say|Set|Start|State|Undo)\b/
