import { doorsOf } from './support/doors'
import { expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'local jira' })

test('C1: the switch of user: names are roles, and what one may do follows at once', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const user = page.getByLabel('Signed in as')
  await expect(user.locator('option')).toHaveText(['Product owner', 'Data scientist', 'Viewer', 'Administrator', 'No access'])
  await expect(app.getByRole('button', { name: '+ Vertical' })).toBeVisible()
  await user.selectOption('Viewer')
  await expect(app.getByText('Read only')).toBeVisible()
  await expect(app.getByRole('button', { name: '+ Vertical' })).toHaveCount(0)
  await user.selectOption('Data scientist')
  await expect(app.getByText('Read only')).toHaveCount(0)
  await expect(app.locator('[data-cell] [data-story]').first()).toHaveAttribute('draggable', 'true')
  await user.selectOption('No access')
  await expect(page.getByRole('heading', { name: 'Not to be seen here' })).toBeVisible()
  await user.selectOption('Product owner')
  await expect(app.getByRole('button', { name: '+ Vertical' })).toBeVisible()
})

test('C1: the switch of theme reaches the frame, and stays', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const background = (): Promise<string> => app.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--ds-surface').trim())
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'light')
  const light = await background()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  expect(await background()).not.toBe(light)
  await page.reload()
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  await page.getByRole('button', { name: 'Light theme' }).click()
  await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'light')
})

test('C4: the clock goes on by a day and by an iteration: for the page, its frame, time boxes and sprints', async ({ site, host }) => {
  const { keyOf } = doorsOf(host)
  const key = await keyOf('SOLAR', 'Models by kind of household')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  const frameNow = (): Promise<number> => app.locator('body').evaluate(() => Date.now())
  const dayOf = async (): Promise<number> => Number(/day (\d+) of 18/.exec(await app.getByText(/testing, day \d+ of 18/).innerText())![1])
  const [start, day] = [await frameNow(), await dayOf()]
  await page.getByRole('button', { name: '+1 day' }).click()
  await expect.poll(frameNow).toBeGreaterThan(start + 86_000_000)
  await page.getByRole('button', { name: '+1 iteration' }).click()
  await expect.poll(frameNow).toBeGreaterThan(start + 15 * 86_000_000)
  // Fifteen days later: ten or eleven working days.
  expect((await dayOf()) - day).toBeGreaterThanOrEqual(10)
  expect((await dayOf()) - day).toBeLessThanOrEqual(11)
  await site.open(`${SOLAR}/burn-up`)
  await expect(app.locator('.fl-answer')).toContainText(/stories are delivered/)
  const shown = await page.locator('.when').innerText()
  await expect(app.locator('.fl-chart-reading')).toContainText(String(Number(/\d+/.exec(shown)![0])))
})
