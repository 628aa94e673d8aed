import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test('L1: loops are read off the log, by arrow keys and in a table; the first full loop is marked on the map', async ({ site }) => {
  await site.open(`${SOLAR}/hypotheses`)
  const { app, page } = site
  const loops = app.getByRole('region', { name: 'Build, measure, learn' })
  await expect(loops.getByText(/^\d+ loops closed, .* an iteration; half of them took at most \d+ working days\./)).toBeVisible()
  const slider = loops.getByRole('slider', { name: 'Iteration' })
  await slider.focus()
  await page.keyboard.press('Home')
  const first = (await slider.getAttribute('aria-valuetext')) ?? ''
  expect(first).toMatch(/^SOLAR Sprint \d+: /)
  await page.keyboard.press('End')
  await expect(slider).not.toHaveAttribute('aria-valuetext', first)
  await expect(loops.locator('.fl-chart-reading')).toHaveText((await slider.getAttribute('aria-valuetext')) ?? '')
  await loops.getByText('The same as a table').click()
  expect(await loops.getByRole('row').count()).toBeGreaterThan(4)
  expect(await axeInBothThemes(page)).toEqual([])

  await site.open(`${SOLAR}/map`)
  const marked = app.locator('[data-cell] [data-focus^="card:"]').filter({ hasText: '↻ loop' })
  await expect(marked.first()).toBeVisible()
  for (const card of await marked.all()) await expect(card).toHaveAccessibleName(/first full loop: (data|model|deployment|measurement)/)
})
