import type { Locator } from '@playwright/test'
import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'opportunities' })

const HOSTILE = '<img src=x onerror="window.bad=1"> [go](javascript:window.bad=1) \u202Eright to left\u202C a\u200Bb 👩‍🔬 <script>window.bad=1</script>'

async function drag(mark: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  const box = (await mark.locator('circle').boundingBox())!
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const { mouse } = mark.page()
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + by.x / 2, from.y + by.y / 2)
  await mouse.move(from.x + by.x, from.y + by.y)
}

test('F6, F8: the matrix says what promises most for its cost; a mark is dragged, put back by Escape, and Undo gives a drop back', async ({ site }) => {
  test.setTimeout(90_000)
  await site.open(`${SOLAR}/opportunities`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toHaveText('App content promises most for its cost: €315,000 expected for €165,000.')
  const mark = app.getByRole('button', { name: /^Recommendation engine: / })
  await expect(mark).toHaveAccessibleName(/€280,000 expected \(50 % of €560,000\) for €225,000, feasibility 3 of 5/)
  await expect(app.getByText('1 discarded opportunity')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await drag(mark, { x: 120, y: -60 })
  await expect(app.getByText(/Not saved yet/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(app.getByText(/Not saved yet/)).toBeHidden()
  await expect(mark).toHaveAccessibleName(/€560,000\) for €225,000/)

  await drag(mark, { x: 120, y: -60 })
  await page.mouse.up()
  await expect(app.getByText('Recommendation engine moved').first()).toBeVisible()
  await expect(mark).not.toHaveAccessibleName(/for €225,000/)
  const cost = app.getByLabel('Cost of Recommendation engine')
  await expect(cost).not.toHaveValue('€225,000')
  await app.getByRole('button', { name: 'Undo' }).first().click()
  await expect(cost).toHaveValue('€225,000')
  await expect(app.getByLabel('Gain of Recommendation engine')).toHaveValue('€560,000')
})

test('F8: by keyboard alone, a mark is moved and an opportunity discarded with its reason; hostile texts stay inert', async ({ site, host }) => {
  test.setTimeout(90_000)
  await startSmallPlan(host)
  await site.open(`${BLANK}/opportunities`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'What is there to gain, and at what cost?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'State an opportunity' }).focus()
  await page.keyboard.press('Enter')
  await app.getByLabel('About').selectOption('Front')
  await app.getByLabel('Gain if it succeeds').fill('400k')
  await app.getByLabel('Cost', { exact: true }).fill('100k')
  await app.getByLabel('Probability of success, %').fill('50')
  await app.getByLabel('Where the figures are from').fill(HOSTILE)
  await page.keyboard.press('Enter')
  const mark = app.getByRole('button', { name: /^Front: / })
  await mark.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await expect(app.getByText(/Not saved yet/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(mark).toHaveAccessibleName(/^Front: €202,500 expected \(50 % of €405,000\) for €105,000/)
  await expect(app.getByText(/Not saved yet/)).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'Front' })).toBeFocused()
  await expect(app.getByText('onerror="window.bad=1"').first()).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Discard this opportunity' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nobody asked for it')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText('The only opportunity is discarded.')
  await page.reload()
  await expect(app.getByText('Nobody asked for it').first()).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})

test('F8: the plans of the site stand in the same picture, each currency in one of its own', async ({ site, host }) => {
  const { send, keyOf } = doorsOf(host)
  const figures = { gain: 300_000, cost: 100_000, currency: 'CHF', feasibility: 2, probability: 30 }
  await send('Product owner', await keyOf('BLANK', 'Story A'), { type: 'StateOpportunities', opportunities: [{ vertical: null, figures, notes: [] }] })
  await site.open(`${SOLAR}/opportunities?of=site`)
  const { app, page } = site
  await expect(app.getByRole('button', { name: /^Smart home solar: €540,000 expected/ })).toBeVisible()
  await expect(app.getByText('Amounts are in CHF and EUR.').or(app.getByText('Amounts are in EUR and CHF.'))).toBeVisible()
  await expect(app.getByRole('figure')).toHaveCount(2)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('F8: on a narrow screen, and for who may only look', async ({ site }) => {
  await site.signIn('Viewer')
  const { app, page } = site
  await page.setViewportSize({ width: 400, height: 800 })
  await site.open(`${SOLAR}/opportunities?about=plan`)
  await expect(app.getByRole('heading', { name: 'Plan as a whole' })).toBeVisible()
  await expect(app.getByLabel(/^Gain of/)).toHaveCount(0)
  expect(await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('S1: each vertical on the map says its expected gain for each estimated day', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app } = site
  await expect(app.getByRole('columnheader', { name: /^App content/ })).toContainText(/≈ €[\d.]+k a day/i)
  await expect(app.getByRole('columnheader', { name: /^Front design/ })).toContainText('opportunity discarded')
})
