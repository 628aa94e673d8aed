import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'
import { startSmallPlan } from './support/smallPlan'

test.use({ ownSite: 'rounds' })

test('E3: two people in two browsers give sizes unseen, see at once who has given, reveal, and agree', async ({ site, secondSite, host }) => {
  test.setTimeout(120_000)
  await startSmallPlan(host)
  await site.signIn('Data scientist')
  await secondSite.signIn('Product owner')
  await site.open(`${BLANK}/rounds`)
  const { app, page } = site
  const other = secondSite.app
  await expect(app.getByRole('heading', { name: 'How big is it, in the eyes of the whole team?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  // By keyboard alone.
  await app.getByRole('button', { name: 'Start a round' }).focus()
  await page.keyboard.press('Enter')
  await app.getByRole('group', { name: 'Stories of the round' }).getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await app.getByRole('button', { name: 'Start on 1 story' }).press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText('1 estimation round is open; you have not given your sizes yet.')

  await secondSite.open(`${BLANK}/rounds`)
  await other.getByRole('radiogroup', { name: 'My size of story 1' }).getByRole('radio', { name: /^XL/ }).click()
  await other.getByRole('button', { name: 'Seal my sizes' }).click()
  await expect(other.getByRole('heading', { name: /You have given$/ })).toBeVisible()

  // The first browser learns who, and not what, without reloading.
  await expect(app.getByRole('heading', { name: /Product owner has given$/ })).toBeVisible()
  await expect(app.getByRole('radio', { checked: true })).toHaveCount(0)
  await app.getByRole('radiogroup', { name: 'My size of story 1' }).getByRole('radio', { name: /^S,/ }).click()
  await app.getByRole('button', { name: 'Seal my sizes' }).click()
  await expect(app.getByRole('heading', { name: /Product owner, You have given$/ })).toBeVisible()

  // Days later one's own size is still there, and nobody else's.
  for (let days = 0; days < 3; days++) {
    await page.getByRole('button', { name: '+1 day' }).click()
    await expect(page.getByRole('button', { name: '+1 day' })).toBeEnabled()
  }
  await page.reload()
  await expect(app.getByRole('radio', { name: /^S,/ })).toBeChecked()
  await other.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(other.getByText('3 sizes apart')).toBeVisible()
  await expect(app.getByText('Product owner: XL · You: S')).toBeVisible()
  await expect(app.getByText('The forecast draws its size 1.6 times as wide.')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByRole('radiogroup', { name: 'Agreed size of story 1' }).getByRole('radio', { name: /^L,/ }).click()
  await expect(other.getByRole('radio', { name: /^L,/ })).toBeChecked()
  await app.getByRole('button', { name: 'Done' }).click()
  await expect(app.locator('.fl-answer')).toHaveText('No estimation round is open. 1 has ended.')
})

test('E3: somebody who may only look sees who has given, and no control', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/rounds`)
  const { app } = site
  await expect(app.locator('.fl-answer')).toContainText('1 estimation round is open')
  await expect(app.getByRole('heading', { name: /Data scientist has given$/ })).toBeVisible()
  await expect(app.getByRole('button', { name: /Start|Seal|Reveal|Done/ })).toHaveCount(0)
  await expect(app.getByRole('radio')).toHaveCount(0)
})
