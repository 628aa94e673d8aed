import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from '@playwright/test'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'forecast' })

async function made(app: FrameLocator): Promise<void> {
  await expect(app.locator('.fl-band').first()).toBeVisible({ timeout: 20_000 })
}

/** What the export menu hands out under a name. */
async function exported(page: Page, app: FrameLocator, item: string): Promise<{ readonly name: string; readonly text: string }> {
  await app.getByRole('button', { name: 'Export', exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), app.getByRole('button', { name: item }).click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('C5: by when: the answer first, its basis and its moment, each slice with three dates, and never certain', async ({ site }) => {
  test.slow()
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  await made(app)
  await expect(app.locator('.fl-answer')).toContainText(/85 % by|does not finish|not within a year/)
  await expect(app.getByText(/As of .*10,000 runs\. Drawn from the team’s own pace: \d+ stories delivered on \d+ days/)).toBeVisible()
  await expect(app.getByRole('columnheader', { name: '85 % sure' }).first()).toBeVisible()
  await expect(app.getByRole('columnheader', { name: 'Delivered at all' }).first()).toBeVisible()
  await app.getByRole('radio', { name: 'Scope keeps growing' }).check({ force: true })
  await expect(page).toHaveURL(/scope=growing/)
  await expect(app.getByRole('columnheader', { name: '85 % if nothing is added' })).toBeVisible()
  await app.getByRole('radio', { name: 'Scope as it is' }).check({ force: true })
  await expect(app.getByRole('columnheader', { name: '85 % as it keeps growing' })).toBeVisible()
  await app.getByLabel('How sure by').fill('2099-01-01')
  await expect(page).toHaveURL(/by=2099-01-01/)
  expect(await app.locator('.fl-forecast').innerText()).not.toMatch(/\b100 ?%/)
  expect(await app.getByRole('region', { name: 'Forecast by slice and stage' }).innerText()).not.toMatch(/\b100 ?%/)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('C5: the picture reads the same sentence to the pointer and to the arrow keys; Enter chooses the day', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  await made(app)
  const reading = app.locator('.fl-forecast .fl-chart-reading')
  const slider = app.getByRole('slider', { name: /^Day of the forecast/ })
  const plot = (await app.locator('.fl-forecast .fl-chart-plot').boundingBox())!
  await page.mouse.move(plot.x + plot.width / 2, plot.y + 60)
  const hovered = await reading.innerText()
  expect(hovered).toMatch(/\d{4}: .* (less than 5|more than 95|\d+) %/)
  await page.mouse.move(5, 5)
  await slider.focus()
  for (let step = 0; step < 400 && (await slider.getAttribute('aria-valuetext')) !== hovered; step += 1)
    await page.keyboard.press(step === 0 ? 'Home' : 'ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', hovered)
  await expect(reading).toHaveText(hovered)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/by=\d{4}-\d{2}-\d{2}/)
})

test('C5: how much by a day: at least so many with 95, 85 and 50 %, more with more time', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  await made(app)
  await app.getByRole('radio', { name: 'How much by' }).check({ force: true })
  await expect(app.getByText(/the team delivers .* with 85 % confidence\./)).toBeVisible()
  const amounts = async (): Promise<readonly number[]> =>
    (await app.locator('.fl-amount-table tbody td').allInnerTexts()).slice(0, 3).map((text) => Number(/\d+/.exec(text)?.[0] ?? 0))
  const soon = await amounts()
  expect(soon).toEqual(soon.toSorted((a, b) => a - b))
  const field = app.getByLabel('Delivered by')
  const later = new Date(Date.parse(await field.inputValue()) + 120 * 86_400_000).toISOString().slice(0, 10)
  await field.fill(later)
  await expect(page).toHaveURL(new RegExp(`by=${later}`))
  await expect.poll(async () => (await amounts())[2]).toBeGreaterThan(soon[2]!)
  await expect(app.getByRole('slider', { name: /^Day of the forecast/ })).toHaveAttribute('aria-valuetext', /^By .* with 95 %, \d+ with 50 %$/)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('C5: why it is not surer, what was counted, each story, and how to read it all', async ({ site }) => {
  test.slow()
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  await made(app)
  const why = app.getByRole('region', { name: 'Why it is not surer' })
  await expect(why.getByRole('listitem').first()).toContainText(/\d+ days?/, { timeout: 20_000 })
  expect(await why.getByRole('listitem').count()).toBeLessThanOrEqual(5)
  await app.getByText('Which stories and iterations were counted').click()
  await expect(app.getByRole('region', { name: 'Counted stories' }).getByRole('row').nth(1)).toContainText(/SOLAR-\d+/)
  await expect(app.getByRole('region', { name: 'Counted iterations' }).getByRole('row').nth(1)).toContainText(/\d+$/)

  await app.getByText(/^Story by story/).click()
  const stories = app.getByRole('region', { name: 'Forecast by story' })
  await expect(stories.getByRole('row').nth(1)).toContainText(/SOLAR-\d+/)
  const all = await stories.getByRole('row').count()
  const key = /SOLAR-\d+/.exec(await stories.getByRole('row').nth(2).innerText())![0]
  await app.getByLabel('Find a story by key, title or slice').fill(key)
  await expect.poll(() => stories.getByRole('row').count()).toBeLessThan(all)
  await expect(stories.getByRole('row').nth(1)).toContainText(key)

  await app.getByRole('button', { name: 'How to read this' }).click()
  const reading = app.getByRole('region', { name: 'How to read the forecast' })
  await expect(reading.getByRole('heading', { name: 'Two answers to scope' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await reading.getByRole('button', { name: /^Close/ }).click()
  await expect(reading).toHaveCount(0)
})

test('C5: the forecast leaves as a picture that does nothing and as a table', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  await made(app)
  const picture = await exported(page, app, 'Picture (SVG)')
  expect(picture.name).toMatch(/^forecast-\d{4}-\d{2}-\d{2}\.svg$/)
  expect(picture.text).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(picture.text).not.toMatch(/<script|<a[ >]|foreignObject|\son\w+=|href=|var\(/)
  expect(picture.text).toContain(await app.locator('.fl-answer').innerText())
  const table = await exported(page, app, 'Table (CSV)')
  expect(table.name).toMatch(/\.csv$/)
  expect(table.text).toMatch(/^\ufeffAs of,Basis,Kind,Name,/)
  expect(table.text).toMatch(/,slice,Growth,keeps growing,/)
  expect(table.text).toMatch(/,story,SOLAR-\d+ /)
})

test('C5: the burn-up goes on as a fan, read by the same keys, and leaves as a picture and a table', async ({ site }) => {
  await site.open(`${SOLAR}/burn-up`)
  const { app, page } = site
  await made(app)
  await expect(app.locator('.fl-band')).toHaveCount(3)
  const slider = app.getByRole('slider')
  await expect(slider).toHaveAttribute('aria-valuetext', /: \d+ of \d+ stories delivered/)
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /(at least \d+ of|all) \d+ stories delivered with 85 % confidence, \d+ with 95 %, \d+ with 50 %/)
  await expect(app.locator('.fl-chart-reading')).toHaveText((await slider.getAttribute('aria-valuetext'))!)
  await expect(app.getByRole('button', { name: 'Open the forecast' })).toBeVisible()
  await app.getByText('The same as a table').click()
  await expect(app.getByRole('region', { name: 'Forecast of the burn-up as a table' }).getByRole('row').nth(1)).toContainText(/\d+\s*\d+\s*\d+$/)
  expect(await axeInBothThemes(page)).toEqual([])
  expect((await exported(page, app, 'Picture (SVG)')).text).toContain('<path')
  expect((await exported(page, app, 'Table (CSV)')).text).toContain('Delivered with 85 % at least')
})

test('C5: where the forecast cannot be made it says so, and the plan beside it stays', async ({ site }) => {
  const { app, page } = site
  await page.route(/(forecastWorker|createReckoner)/, (route) => route.abort())
  await site.open(`${SOLAR}/forecast`)
  await expect(app.getByRole('alert').first()).toContainText('Nothing in the plan is lost', { timeout: 20_000 })
  await expect(app.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  await app.getByRole('tab', { name: 'Burn-up' }).click()
  await expect(app.locator('.fl-answer').first()).toContainText(/^\d+ of \d+ stories are delivered\./)
  await expect(app.getByText(/The forecast could not be made/)).toBeVisible()
})

test('T1: milestones stand on the forecast and on the burn-up with the probability of meeting each', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app } = site
  await made(app)
  const row = app.getByRole('region', { name: 'Milestones', exact: true }).first().getByRole('row').nth(1)
  await expect(row).toContainText(/(\d+|less than 5|more than 95) %/)
  await expect(app.locator('.fl-milestone').first()).toBeVisible()
  await site.open(`${SOLAR}/burn-up`)
  await expect(app.locator('.fl-milestone').first()).toBeVisible({ timeout: 20_000 })
})

test('C5: the overview begins with the forecast in plain words', async ({ site }) => {
  await site.open(`${SOLAR}/overview`)
  await expect(site.app.locator('.fl-answer').first()).toContainText(/85 % by .*testing H-\d+ first saves \d+ days? on average\. \d+ things? needs? attention\./, { timeout: 20_000 })
})
