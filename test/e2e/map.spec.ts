import type { FrameLocator, Locator, Page } from '@playwright/test'
import { axeFindings, expect, SOLAR, test } from './support/site'

/** A cell that holds cards, by its number among them. */
const filledCell = (app: FrameLocator, index: number): Locator => app.locator('[data-cell]:has([data-story])').nth(index)

async function drag(page: Page, from: Locator, to: Locator, at: { readonly x: number; readonly y: number }): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('Not on the screen')
  await page.mouse.move(start.x + 40, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 50, start.y + 18, { steps: 3 })
  await page.mouse.move(end.x + at.x, end.y + at.y, { steps: 10 })
  await page.mouse.move(end.x + at.x + 1, end.y + at.y + 1)
  await page.mouse.up()
}

test('S3: a card dragged into another cell stands there, also after a reload, and goes back with Undo', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const story = (await filledCell(app, 0).locator('[data-story]').first().getAttribute('data-story')) ?? ''
  const card = app.locator(`[data-cell] [data-story="${story}"]`)
  const cellOf = (): Promise<string | null> => app.locator(`[data-cell]:has([data-story="${story}"])`).getAttribute('data-cell')
  const [from, to] = [await cellOf(), await filledCell(app, 2).getAttribute('data-cell')]
  await drag(page, card, app.locator(`[data-cell="${to}"]`), { x: 60, y: 8 })
  await expect.poll(cellOf).toBe(to)
  await expect(app.getByRole('button', { name: /^Undo/ })).toBeVisible()
  await page.reload()
  await expect.poll(cellOf).toBe(to)
  await drag(page, card, app.locator(`[data-cell="${from}"]`), { x: 60, y: 8 })
  await expect.poll(cellOf).toBe(from)
  await app.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(cellOf).toBe(to)
})

test('S3: the same with the keyboard alone, each step spoken', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const card = filledCell(app, 0).locator('[data-focus^="card:"]').first()
  await card.focus()
  await page.keyboard.press('Space')
  await expect(app.locator('[aria-live="assertive"]')).toContainText(/Lifted: .+, first of /)
  await page.keyboard.press('ArrowDown')
  await expect(app.locator('[aria-live="assertive"]')).toContainText(/second of /)
  await page.keyboard.press('Escape')
  await expect(app.locator('[aria-live="assertive"]')).toContainText(/Put back: .+ first of /)
  await page.keyboard.press('e')
  await expect(app.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeFocused()
})

test('S7: what one person moves the other sees, and a card moved by both ends in one place', async ({ site, secondSite }) => {
  await site.signIn('Product owner')
  await secondSite.signIn('Data scientist')
  await site.open(`${SOLAR}/map`)
  await secondSite.open(`${SOLAR}/map`)
  const story = (await filledCell(site.app, 1).locator('[data-story]').first().getAttribute('data-story')) ?? ''
  const cellIn = (app: FrameLocator): Promise<string | null> => app.locator(`[data-cell]:has([data-story="${story}"])`).getAttribute('data-cell')
  const move = async ({ app, page }: typeof site, key: string): Promise<void> => {
    await app.locator(`[data-focus="card:${story}"]`).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
  }
  await expect(secondSite.app.locator(`[data-focus="card:${story}"]`)).toBeVisible()
  await move(site, 'ArrowRight')
  const moved = await cellIn(site.app)
  await expect.poll(() => cellIn(secondSite.app)).toBe(moved)
  await Promise.all([move(site, 'ArrowLeft'), move(secondSite, 'ArrowRight')])
  await expect.poll(async () => (await cellIn(site.app)) === (await cellIn(secondSite.app))).toBe(true)
})

test('S2: an issue typed into a cell is in Jira and on the map', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const cell = filledCell(app, 0)
  await cell.hover()
  await cell.getByRole('button', { name: /Create an issue in/ }).click()
  await page.keyboard.type('Battery passport on the home screen')
  await page.keyboard.press('Enter')
  await expect(cell.locator('[data-story]').filter({ hasText: 'Battery passport' })).toBeVisible({ timeout: 25_000 })
})

test('S2: the tray finds stories by their title, and a dragged one leaves it', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  await app.getByRole('button', { name: /Tray:/ }).click()
  const tray = app.getByRole('region', { name: 'Tray' })
  const first = tray.locator('[data-story]').first()
  await expect(first.locator('.fl-map-card-line')).not.toBeEmpty()
  const title = (await first.locator('.fl-map-card-line').textContent()) ?? ''
  await tray.getByRole('searchbox').fill(title.split(' ')[0] ?? '')
  await expect(tray.locator('[data-story]').filter({ hasText: title })).toBeVisible()
  await drag(page, tray.locator('[data-story]').filter({ hasText: title }), filledCell(app, 0), { x: 60, y: 8 })
  await expect(filledCell(app, 0).locator('[data-story]').filter({ hasText: title })).toBeVisible()
})

test('S1: a vertical is added, renamed and retired in place', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  await app.getByRole('button', { name: '+ Vertical' }).click()
  await page.keyboard.type('Data platform')
  await page.keyboard.press('Enter')
  const header = app.getByRole('columnheader', { name: /^Data platform/ })
  await expect(header).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('Platform')
  await page.keyboard.press('Enter')
  const renamed = app.getByRole('columnheader', { name: /^Platform/ })
  await expect(renamed).toBeFocused()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(renamed).toHaveCount(0)
})

for (const zoom of ['compact', 'dots'])
  test(`C1: the map in ${zoom}, tray and menu open, has no serious finding of axe`, async ({ site }) => {
    await site.setTheme('dark')
    await site.open(`${SOLAR}/map?zoom=${zoom}`)
    await site.app.getByRole('button', { name: /Tray:/ }).click()
    await filledCell(site.app, 0).locator('[data-focus^="card:"]').first().click({ button: 'right' })
    await expect(site.app.getByRole('menu')).toBeVisible()
    expect(await axeFindings(site.page)).toEqual([])
  })

test('a viewer can look at the map and move nothing', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/map`)
  const card = filledCell(site.app, 0).locator('[data-story]').first()
  await expect(card).toBeVisible()
  await expect(card).not.toHaveAttribute('draggable', 'true')
  await expect(site.app.getByRole('button', { name: /Create/ })).toHaveCount(0)
})
