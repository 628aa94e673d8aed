import { BIG, makeBigProject } from './support/bigProject'
import { mapScreenOf } from './support/mapScreen'
import { expect, test } from './support/site'

test.use({ ownSite: 'map big' })

test('S2, S3: a map of 1,000 stories opens with its counts, zooms out to dots, finds, moves and undoes', async ({ site, host }) => {
  test.setTimeout(120_000)
  await makeBigProject(host)
  await site.open(`${BIG}/map`)
  const { app, page } = site
  const map = mapScreenOf(site)
  const cards = app.locator('[data-cell] [data-story]')
  await expect(app.getByRole('columnheader', { name: 'Whole map' })).toContainText('of 980 delivered')
  await expect(app.getByRole('button', { name: /Tray: 20 stories not placed/ })).toBeVisible()
  await expect(cards).toHaveCount(980)
  const titles = app.locator('[data-cell] .fl-map-card-title')
  await expect(titles.first()).not.toBeEmpty()

  // C5: a plan of any size has its dates.
  await expect(app.getByRole('rowheader', { name: /^MVP/ })).toContainText(/85 %/)

  const from = map.cell('Sign-in', 'MVP').locator('[data-story]').first()
  const story = (await from.getAttribute('data-story')) ?? ''
  const cellOf = () => app.locator(`[data-cell]:has([data-story="${story}"])`).getAttribute('aria-label')
  await map.drag(from, map.cell('Home', 'MVP'))
  await expect.poll(cellOf).toMatch(/^Home, MVP/)
  await app.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(cellOf).toMatch(/^Sign-in, MVP/)

  await app.getByRole('searchbox', { name: 'Find on the map' }).fill('(777)')
  await expect(cards).toHaveCount(1)
  await app.getByRole('button', { name: 'Show all' }).click()
  await app.getByText('Dots', { exact: true }).click()
  await expect(cards).toHaveCount(980)
  await expect(app.locator('.fl-map-scroll')).toHaveAttribute('data-zoom', 'dots')
  await page.keyboard.press('Escape')
  await app.getByRole('tab', { name: 'Burn-up' }).click()
  await expect(app.getByText(/^300 of 1000 stories are delivered/)).toBeVisible()
})
