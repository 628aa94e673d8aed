import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'calibration' })

test('E2: from the forecast to what stories took; their real ranges become the sizes at one click, and are taken back', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  await app.getByRole('button', { name: 'What stories took against their sizes' }).click()
  await expect(page).toHaveURL(/calibration/)
  await expect(app.locator('.fl-answer')).toHaveText(/^\d+ delivered stories took .+ The real ranges are offered below as new ones\.$/)
  await expect(app.getByRole('slider', { name: 'Size' })).toHaveAttribute('aria-valuetext', /^[XSML]+ says .+ stories took .+ of them what it says\.$/)
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByText('Story by story').click()
  await expect(app.getByRole('button', { name: /Predict tomorrow’s consumption from the meter/ })).toBeVisible()

  const offer = app.getByRole('button', { name: 'Use these ranges' })
  await offer.focus()
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('The sizes can stay as they are.')
  await app.getByRole('button', { name: 'Undo: Sizes changed to what stories took' }).click()
  await expect(offer).toBeVisible()
})

test('E2: somebody who may not change the settings sees the offer alone', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/calibration`)
  const { app } = site
  await expect(app.getByText('Who may change the settings of this plan can take them.')).toBeVisible()
  await expect(app.getByRole('button', { name: 'Use these ranges' })).toHaveCount(0)
})
