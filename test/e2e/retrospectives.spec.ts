import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'retrospectives' })

test('I2: a sprint is looked back on beside its facts; what is still open returns, and becomes an issue on the map', async ({ site, host }) => {
  test.setTimeout(120_000)
  await site.open(`${SOLAR}/retrospectives`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toContainText('1 action is still open from before.')
  await expect(app.getByRole('region', { name: 'What happened' })).toContainText('Forecast at its beginning')
  await expect(app.getByText('Heat-pump households in every test set')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Make a story: Heat-pump households in every test set' }).click()
  const key = app.getByRole('listitem').filter({ hasText: 'Heat-pump households' }).getByRole('button', { name: /^SOLAR-\d+/ })
  await expect(key).toBeVisible({ timeout: 30_000 })
  expect(await key.innerText()).toContain(await doorsOf(host).keyOf('SOLAR', 'Heat-pump households in every test set'))
})

test('I2: by keyboard alone: a note with its reason, an action; an iteration that is not there is refused in words', async ({ site }) => {
  test.setTimeout(120_000)
  await site.open(`${SOLAR}/retrospectives`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Add what went well' }).press('Enter')
  await page.keyboard.type('<img src=x onerror="window.bad=1"> the ramp')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Small steps')
  await page.keyboard.press('Enter')
  await expect(app.getByText('Note added').first()).toBeVisible()
  await app.getByRole('button', { name: 'Agree an action' }).press('Enter')
  await page.keyboard.type('Keep the steps small')
  await page.keyboard.press('Enter')
  await expect(app.getByRole('button', { name: 'Make a story: Keep the steps small' })).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
  await site.open(`${SOLAR}/retrospectives?iteration=sprint-999`)
  await expect(app.locator('.fl-answer')).toHaveText('There is no such iteration: it was removed, or its sprint was deleted in Jira.')
})
