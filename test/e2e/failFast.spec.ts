import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'fail-fast' })

test('H3: the board stands in fail-fast order; the sum of each saving opens, and stands in a table as well', async ({ site }) => {
  await site.open(`${SOLAR}/hypotheses`)
  const { app, page } = site
  const answer = app.locator('.fl-answer')
  await expect(answer).toContainText(/^Testing H-\d+ first saves \d+(\.5)? days? on average\./)
  const toTest = app.getByRole('region', { name: /^To test/ })
  const cards = toTest.getByRole('listitem')
  const first = cards.first()
  const number = /Testing (H-\d+) first/.exec(await answer.innerText())![1]!
  await expect(first.getByRole('heading', { name: number })).toBeVisible()
  await expect(first).toContainText(/\d+(\.5)? days? saved on average by testing it first/)
  await expect(first).toContainText(/Confidence \d+ %, counted as \d+ %: over the \d+ verdicts of this plan/)

  const opener = first.getByText('How that is reckoned')
  await opener.focus()
  await page.keyboard.press('Enter')
  const sum = first.getByRole('definition')
  await expect(sum).toHaveCount(7)
  const [fails, , exposed, spared, , saved] = (await sum.allInnerTexts()).map((text) => Number.parseFloat(text))
  const ifFirst = Number.parseFloat(/order; ([\d.]+)/.exec(await sum.nth(2).innerText())![1]!)
  expect(Math.abs((fails! / 100) * (exposed! - ifFirst) - spared!)).toBeLessThan(0.4)
  expect(saved).toBeGreaterThanOrEqual(spared!)

  await expect(app.getByText(/^With all tests first, in this order: /)).toContainText(/\d+ days less work thrown away/)
  await app.getByText('The order as a table, with every figure').click()
  const table = app.getByRole('table', { name: 'What testing each hypothesis first saves, in days' })
  await expect(table.getByRole('row')).toHaveCount((await cards.count()) + 1)
  await expect(table.getByRole('row').nth(1)).toContainText(number)
  await expect(app.getByRole('table', { name: 'The plan played in both orders' })).toContainText('Work thrown away on average')
  expect(await axeInBothThemes(page)).toEqual([])
})

test('H3, F5: sorted by number or by state instead, by keyboard, and the address remembers it', async ({ site }) => {
  await site.open(`${SOLAR}/hypotheses`)
  const { app, page } = site
  const numbers = async (): Promise<number[]> =>
    (await app.getByRole('region', { name: /^To test/ }).getByRole('heading', { level: 3 }).allInnerTexts()).map((text) => Number(text.slice(2)))
  await expect(app.locator('.fl-answer')).toContainText(/^Testing H-/)
  const failFast = await numbers()
  await app.getByRole('radio', { name: 'Fail fast' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/sort=number/)
  await expect.poll(numbers).toEqual(failFast.toSorted((a, b) => a - b))
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/sort=state/)
  for (const column of ['Stated', 'Testing', 'Verdict', 'Learnt']) await expect(app.getByRole('heading', { name: new RegExp(`^${column}`) })).toBeVisible()
  await page.reload()
  await expect(app.getByRole('region', { name: /^Stated/ }).getByText(/saved on average|saves hardly/).first()).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
})

test('H3: one press ranks the test first on the map; the focus stays, and Undo takes it back', async ({ site }) => {
  await site.open(`${SOLAR}/hypotheses`)
  const { app, page } = site
  const first = app.getByRole('region', { name: /^To test/ }).getByRole('listitem').first()
  const answer = app.locator('.fl-answer')
  await expect(answer).toContainText(/^Testing H-/)
  const before = await answer.innerText()
  const number = await first.getByRole('heading', { level: 3 }).innerText()
  await first.getByRole('button', { name: 'Move its test first' }).focus()
  await page.keyboard.press('Enter')
  const undo = app.getByRole('button', { name: `Undo: The test of ${number} is now first in Growth` })
  await expect(undo).toBeVisible()
  const moved = app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: number, exact: true }) })
  await expect(moved.getByText('Its test is first on the map')).toBeVisible()

  const story = await moved.getByRole('button', { name: /^SOLAR-\d+ / }).innerText()
  await app.getByRole('tab', { name: 'Map' }).click()
  const growth = app.locator('[data-story]', { hasText: story.split(' ')[0]! })
  await expect(growth.first()).toBeVisible()
  await app.getByRole('tab', { name: 'Hypotheses' }).click()
  await undo.click()
  await expect(answer).toHaveText(before)
  await expect(app.getByRole('button', { name: 'Move its test first' }).first()).toBeVisible()

  await site.signIn('Viewer')
  await page.reload()
  await expect(answer).toContainText(/^Testing H-/)
  await expect(app.getByRole('button', { name: 'Move its test first' })).toHaveCount(0)
})
