import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'charts' })

test('C4: the burn-up reads the same sentence to the pointer and to the arrow keys, and says what changed the scope that day', async ({ site }) => {
  test.slow()
  await site.open(`${SOLAR}/burn-up`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toContainText(/^\d+ of \d+ stories are delivered\./)
  await expect(app.locator('.fl-band').first()).toBeVisible({ timeout: 20_000 })
  const reading = app.locator('.fl-chart-reading')
  const slider = app.getByRole('slider')
  const plot = (await app.locator('.fl-chart-plot').boundingBox())!
  await page.mouse.move(plot.x + plot.width / 5, plot.y + 100)
  const hovered = await reading.innerText()
  expect(hovered).toMatch(/: \d+ of \d+ stories delivered/)
  await page.mouse.move(plot.x + plot.width / 5 + 60, plot.y + 100)
  await expect(reading).not.toHaveText(hovered)
  await page.mouse.move(5, 5)

  // From the last day back to where the pointer was: the same day reads the same.
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuenow', '0').catch(() => expect(slider).toHaveValue('0'))
  for (let step = 0; step < 250 && (await slider.getAttribute('aria-valuetext')) !== hovered; step += 1) await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', hovered)
  await expect(reading).toHaveText(hovered)

  await app.getByText('The same as a table').click()
  const table = app.getByRole('region', { name: 'Burn-up as a table' })
  const added = table.getByRole('button', { name: /removed/ }).first()
  const words = await added.innerText()
  await added.click()
  const change = app.getByRole('region', { name: /^What changed on/ })
  await expect(change.getByRole('heading')).toContainText(words)
  await expect(change.getByText(/Product owner|Data scientist|Jira/).first()).toBeVisible()
  await expect(change.getByRole('button', { name: /SOLAR-\d+/ }).or(change.getByRole('link', { name: /SOLAR-\d+/ })).first()).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('radio', { name: 'Estimated days' }).check({ force: true })
  await expect(app.locator('.fl-answer')).toContainText('estimated days are delivered')
  await expect(page).toHaveURL(/unit=days/)
})

test('C4: any view as of a day that is past, and back to now; nothing can be changed there', async ({ site }) => {
  await site.open(`${SOLAR}/burn-up`)
  const { app, page } = site
  const now = await app.locator('.fl-answer').innerText()
  await app.getByRole('button', { name: /^As of: now/ }).click()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'A quarter ago' }).click()
  await expect(app.getByText(/You are looking at the plan as of/)).toBeVisible()
  await expect(app.locator('.fl-answer')).not.toHaveText(now)
  await expect(page).toHaveURL(/at=\d+/)
  await app.getByRole('tab', { name: 'Map' }).click()
  await expect(app.getByText(/You are looking at the plan as of/)).toBeVisible()
  await expect(app.locator('[data-cell] [data-story]').first()).toBeVisible()
  await expect(app.getByRole('button', { name: '+ Vertical' })).toHaveCount(0)
  await expect(app.locator('[data-cell] [data-story]').first()).not.toHaveAttribute('draggable', 'true')
  await app.locator('[data-focus^="card:"]').first().click()
  const sheet = app.getByRole('complementary')
  await expect(sheet.getByText('This is the past; go back to now to change something.')).toBeVisible()
  await expect(sheet.getByRole('radio').first()).toBeDisabled()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Back to now' }).click()
  await expect(app.getByRole('button', { name: '+ Vertical' })).toBeVisible()
  await app.getByRole('tab', { name: 'Burn-up' }).click()
  await expect(app.locator('.fl-answer')).toHaveText(now)
})

test('C4: a story counts as delivered once, not while it is re-opened, and again when it is done again; sub-tasks are its progress', async ({ site, host }) => {
  const { addStory, rest } = doorsOf(host)
  const { id, key } = await addStory('SOLAR', 'Delivered twice')
  const task = (): Promise<{ key: string }> =>
    rest('Product owner', 'POST', '/rest/api/3/issue', { fields: { project: { key: 'SOLAR' }, summary: 'A part of it', issuetype: { name: 'Sub-task' }, parent: { key } } })
  const [first] = [await task(), await task()]
  const { app, page } = site
  const moveTo = async (issue: string, status: string): Promise<void> => {
    await site.open(`/browse/${issue}`)
    await page.getByLabel('Move to').selectOption(status)
    await page.getByRole('button', { name: 'Change status' }).click()
    await page.waitForURL(/browse/)
    await host.settle()
  }
  const delivered = async (): Promise<number> => {
    await site.open(`${SOLAR}/burn-up`)
    return Number(/^\d+/.exec(await app.locator('.fl-answer').innerText())![0])
  }
  const before = await delivered()
  await moveTo(key, 'Done')
  await expect.poll(delivered).toBe(before + 1)
  await moveTo(key, 'In Progress')
  await expect.poll(delivered).toBe(before)
  await moveTo(key, 'Done')
  await expect.poll(delivered).toBe(before + 1)
  await site.open(`${SOLAR}/timeline?of=${id}`)
  await expect(app.locator('.fl-answer')).toContainText('match')
  await expect(app.getByRole('article').nth(1)).toContainText('in progress')

  await moveTo(first.key, 'Done')
  await site.open(`${SOLAR}/map?find=${key}&state=delivered`)
  await app.getByRole('button', { name: /Tray:/ }).click()
  await expect(app.locator(`[data-focus="card:${id}"]`)).toHaveAccessibleName(/delivered, 1 of 2 sub-tasks done/)
})
