import { mapScreenOf } from './support/mapScreen'
import type { SmallPlan } from './support/smallPlan'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, test } from './support/site'

test.use({ ownSite: 'map journey' })
test.describe.configure({ mode: 'serial' })

let plan: SmallPlan
test.beforeAll(async ({ host }) => {
  plan = await startSmallPlan(host)
})

test('S2, S3: with the mouse inside a cell, to another cell, from the tray and back, each undone from its message', async ({ site }) => {
  await site.open(`${BLANK}/map`)
  const { app, page } = site
  const { A, D, E } = plan.stories
  const map = mapScreenOf(site)
  const undo = app.getByRole('button', { name: /^Undo/ })
  const front = (): Promise<readonly string[]> => map.titles('Front', 'MVP')
  await expect.poll(front).toEqual(['Story A', 'Story B', 'Story C'])
  const whole = await map.cell('Front', 'MVP').boundingBox()
  const last = await map.card(plan.stories.C.id).boundingBox()
  await map.drag(map.card(A.id), map.cell('Front', 'MVP'), { x: 60, y: last!.y + last!.height + 2 - whole!.y })
  await expect.poll(front).toEqual(['Story B', 'Story C', 'Story A'])
  await undo.click()
  await expect.poll(front).toEqual(['Story A', 'Story B', 'Story C'])

  await map.drag(map.card(D.id), map.card(A.id), { x: 60, y: 6 })
  await expect.poll(front).toEqual(['Story D', 'Story A', 'Story B', 'Story C'])
  await undo.click()
  await expect.poll(() => map.titles('Content', 'Growth')).toEqual(['Story D'])

  await app.getByRole('button', { name: /^Tray: 2 stories not placed/ }).or(app.getByRole('button', { name: /Tray: 2 stories/ })).first().click()
  const tray = app.getByRole('region', { name: 'Tray' })
  await map.drag(tray.locator(`[data-story="${E.id}"]`), map.cell('Content', 'MVP'))
  await expect.poll(() => map.titles('Content', 'MVP')).toEqual(['Story E'])
  await expect(tray.locator(`[data-story="${E.id}"]`)).toHaveCount(0)
  await map.drag(map.card(E.id), tray, { x: 200, y: 30 })
  await expect.poll(() => map.titles('Content', 'MVP')).toEqual([])
  await expect(tray.locator(`[data-story="${E.id}"]`)).toBeVisible()
  await undo.click()
  await expect.poll(() => map.titles('Content', 'MVP')).toEqual(['Story E'])
  await undo.waitFor({ state: 'detached' })
  await page.reload()
  await expect.poll(() => map.titles('Content', 'MVP')).toEqual(['Story E'])
})

test('S3, E1: the keyboard alone reaches all of the map, and each step of a lifted card is spoken', async ({ site }) => {
  await site.open(`${BLANK}/map`)
  const { app, page } = site
  const { A, F } = plan.stories
  const map = mapScreenOf(site)
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  await expect(map.card(A.id)).toHaveAccessibleName(new RegExp(`^${A.key}, Story A`))
  await map.card(A.id).focus()
  await press('Space')
  await expect(map.spoken).toHaveText(`Lifted: ${A.key}, Front, MVP, first of three. Arrows move, Enter drops, Escape puts back.`)
  await press('ArrowDown')
  await expect(map.spoken).toHaveText(`${A.key}, Front, MVP, second of three`)
  await press('ArrowRight')
  await expect(map.spoken).toHaveText(new RegExp(`^${A.key}, Content, MVP, (first|second) of two$`))
  await press('ArrowDown')
  await press('ArrowDown')
  await expect(map.spoken).toHaveText(new RegExp(`^${A.key}, Content, Growth, `))
  await press('Escape')
  await expect(map.spoken).toHaveText(`Put back: ${A.key}, Front, MVP, first of three`)
  await press('Space')
  await press('ArrowRight')
  await press('Enter')
  await expect(map.spoken).toHaveText(/, Content, MVP, (first|second) of two, dropped$/)
  await expect.poll(async () => (await map.titles('Content', 'MVP')).includes('Story A')).toBe(true)
  await expect(map.card(A.id)).toBeFocused()
  expect(await axeInBothThemes(page)).toEqual([])

  await press('e')
  await expect(app.getByRole('menu')).toBeVisible()
  await press('ArrowRight')
  await press('Enter')
  await expect(map.card(A.id)).toHaveAccessibleName(/Story A, size (XS|S|M), /)
  await press('Delete')
  await expect.poll(async () => (await map.titles('Content', 'MVP')).includes('Story A')).toBe(false)

  await app.getByRole('button', { name: /Tray: 2 stories/ }).press('Enter')
  await app.getByRole('region', { name: 'Tray' }).locator(`[data-focus="card:${F.id}"]`).focus()
  await press('Space')
  await expect(map.spoken).toHaveText(new RegExp(`^Lifted: ${F.key}, `))
  await press('Enter')
  await expect(map.spoken).toHaveText(new RegExp(`^${F.key}, .*, dropped$`))
  await expect(app.getByRole('region', { name: 'Tray' }).locator(`[data-story="${F.id}"]`)).toHaveCount(0)

  await app.getByRole('gridcell', { name: /^Content, Maturity, empty/ }).focus()
  await press('c')
  await expect(app.getByLabel('Title of the new issue in Content, Maturity')).toBeFocused()
  await page.keyboard.type('Typed with the keyboard')
  await press('Enter')
  await expect.poll(() => map.titles('Content', 'Maturity'), { timeout: 25_000 }).toEqual(['Typed with the keyboard'])
})

test('S1, S4: activities and slices are added, renamed, moved and retired in place; totals are ranges', async ({ site }) => {
  await site.open(`${BLANK}/map`)
  const { app, page } = site
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  const header = (name: string) => app.getByRole('columnheader', { name: new RegExp(`^${name}`) })
  const row = (name: string) => app.getByRole('rowheader', { name: new RegExp(`^${name}`) })
  const slices = (): Promise<readonly string[]> => app.getByRole('rowheader').locator('.fl-map-header-name').allInnerTexts()
  const verticals = (): Promise<readonly string[]> => app.locator('[data-at="vertical"] .fl-map-header-name').allInnerTexts()

  await header('Front').hover()
  await app.getByRole('button', { name: 'Actions for Front' }).click()
  await app.getByRole('menuitem', { name: 'Add an activity' }).click()
  await page.keyboard.type('Sign-in')
  await press('Enter')
  await expect(header('Sign-in')).toBeVisible()
  await expect(app.getByRole('gridcell', { name: /^Sign-in, MVP, 2 stories/ })).toBeVisible()
  await header('Sign-in').focus()
  await press('F2')
  await page.keyboard.type('First steps')
  await press('Enter')
  await expect(header('First steps')).toBeFocused()
  await press('Delete')
  await expect(app.getByText('2 stories go back to the tray.').or(app.getByText(/stories go back/))).toBeVisible()
  await app.getByRole('button', { name: 'Keep' }).click()

  await header('Front').focus()
  await press('Alt+ArrowRight')
  await expect.poll(verticals).toEqual(['Content', 'Front'])
  await expect(header('Front')).toBeFocused()
  await header('Front').hover()
  await app.getByRole('button', { name: 'Actions for Front' }).click()
  await app.getByRole('menuitem', { name: 'Move left' }).click()
  await expect.poll(verticals).toEqual(['Front', 'Content'])

  await app.getByRole('button', { name: '+ Slice' }).click()
  await app.getByLabel('Stage of investment').selectOption('Growth')
  await app.getByLabel('Name of the new slice').fill('Second market')
  await press('Enter')
  await expect(row('Second market')).toBeVisible()
  await expect.poll(slices).toEqual(['MVP', 'Growth', 'Maturity', 'Second market'])
  await row('Second market').focus()
  await press('Alt+ArrowUp')
  await expect.poll(slices).toEqual(['MVP', 'Growth', 'Second market', 'Maturity'])
  await press('Enter')
  await page.keyboard.type('Austria')
  await press('Enter')
  await expect(row('Austria')).toBeVisible()

  await row('Growth').focus()
  await press('Delete')
  await expect(app.getByText('One story goes back to the tray.')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Retire', exact: true }).click()
  await expect(row('Growth')).toHaveCount(0)
  await app.getByRole('button', { name: /^Undo: Retired Growth/ }).click()
  await expect.poll(slices).toEqual(['MVP', 'Growth', 'Austria', 'Maturity'])
  await expect.poll(() => mapScreenOf(site).titles('Content', 'Growth')).toEqual(['Story D'])

  await app.getByRole('columnheader', { name: 'Whole map' }).focus()
  const { B } = plan.stories
  await mapScreenOf(site).card(B.id).click({ button: 'right' })
  await app.getByRole('menuitemradio', { name: 'XL' }).click()
  await expect(row('MVP')).toContainText('7–12 days')
  await expect(header('First steps')).toContainText('7–12 days')
})

test('S7: two people move different cards and the same card; both see the same map without a reload', async ({ site, secondSite }) => {
  await site.signIn('Product owner')
  await secondSite.signIn('Data scientist')
  await Promise.all([site.open(`${BLANK}/map`), secondSite.open(`${BLANK}/map`)])
  const [one, two] = [mapScreenOf(site), mapScreenOf(secondSite)]
  const { B, C, D } = plan.stories
  const where = (of: typeof site, story: string) => of.app.locator(`[data-cell]:has([data-story="${story}"])`).getAttribute('data-cell')
  const move = async (of: typeof site, story: string, keys: readonly string[]): Promise<void> => {
    await mapScreenOf(of).card(story).focus()
    for (const key of ['Space', ...keys, 'Enter']) await of.page.keyboard.press(key)
  }
  await expect(one.card(B.id)).toBeVisible()
  await expect(two.card(B.id)).toBeVisible()
  const before = await where(site, D.id)
  await Promise.all([move(site, B.id, ['ArrowRight']), move(secondSite, D.id, ['ArrowLeft'])])
  await expect.poll(async () => (await where(site, B.id)) === (await where(secondSite, B.id)) && (await where(site, D.id)) === (await where(secondSite, D.id))).toBe(true)
  expect(await where(site, D.id)).not.toBe(before)
  const settled = async (): Promise<boolean> => {
    const [left, right] = await Promise.all([site, secondSite].map(({ app }) => app.locator('[data-cell] [data-story]').evaluateAll((cards) => cards.map((card) => `${card.closest('[data-cell]')?.getAttribute('data-cell')} ${card.getAttribute('data-story')}`).join('\n'))))
    return left === right
  }
  await Promise.all([move(site, C.id, ['ArrowRight']), move(secondSite, C.id, ['ArrowDown', 'ArrowDown', 'ArrowDown'])])
  await expect(site.page.getByText('Saving')).toHaveCount(0)
  await expect.poll(settled).toBe(true)
  await expect(site.app.locator(`[data-story="${C.id}"]`)).toHaveCount(1)
})

test('S4: what the map is filtered and coloured by stands in its address', async ({ site }) => {
  await site.open(`${BLANK}/map`)
  const { app, page } = site
  const cards = app.locator('[data-cell] [data-story]')
  await expect(cards.first()).toBeVisible()
  await app.getByRole('searchbox', { name: 'Find on the map' }).fill('Story D')
  await expect(cards).toHaveCount(1)
  await app.getByLabel('Colour by').selectOption('vertical')
  await app.getByRole('radio', { name: 'Compact' }).check({ force: true })
  await expect(page).toHaveURL(/find=Story/)
  await page.reload()
  await expect(cards).toHaveCount(1)
  await expect(app.getByLabel('Colour by')).toHaveValue('vertical')
  await app.getByRole('button', { name: 'Show all' }).click()
  await expect(cards).not.toHaveCount(1)
  await app.getByLabel('Size', { exact: true }).selectOption('XL')
  await expect(cards).toHaveCount(1)
})
