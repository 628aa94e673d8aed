import { doorsOf } from './support/doors'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'
import { startSmallPlan } from './support/smallPlan'

test.use({ ownSite: 'sheets' })

const SHEETS = [
  { id: 'framing', says: 'the first gate is open' },
  { id: 'discovery', says: 'All four phases are concluded' },
  { id: 'data-product-canvas', says: 'questions are answered' },
  { id: 'hypothesis-canvas', says: 'H-1' },
  { id: 'people', says: 'skill is missing' },
  { id: 'readiness', says: 'Ready to' },
  { id: 'overview', says: 'attention' },
] as const

for (const { id, says } of SHEETS)
  test(`F1, F2, F4, F5, F9, D3: ${id} of the demo, in both themes and at 400 pixels, without a serious finding`, async ({ site }) => {
    const { app, page } = site
    await site.open(`${SOLAR}/${id}`)
    await expect(app.getByText(says).first()).toBeVisible()
    expect(await axeInBothThemes(page)).toEqual([])
    await page.setViewportSize({ width: 400, height: 800 })
    await expect.poll(() => app.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0)
  })

test('F1, F3: by keyboard alone, from the tabs to a saved answer, its history and back', async ({ site }) => {
  const { app, page } = site
  await site.open(`${SOLAR}/iterations`)
  await app.getByRole('tab', { name: 'Iterations' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(app.getByRole('menu', { name: 'Sheets' })).toBeVisible()
  await expect(app.getByRole('menuitem', { name: 'Framing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.getByText('the first gate is open')).toBeVisible()

  const edit = app.getByRole('button', { name: 'Edit', exact: true }).first()
  await edit.focus()
  await page.keyboard.press('Enter')
  const box = app.getByRole('textbox', { name: 'Objective' })
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Less power from the grid\n\n- in **winter**, too')
  await page.keyboard.press('Control+Enter')
  await expect(app.locator('.fl-markdown strong').filter({ hasText: 'winter' })).toBeVisible()
  await expect(app.getByText('Saved').first()).toBeVisible()
  const history = app.getByLabel('History of Objective')
  await history.focus()
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-field-history[open] li')).not.toHaveCount(0)
  await expect(app.locator('.fl-field-history[open]')).toContainText('in **winter**, too')
})

test('F4, SHEET-1: two people at two fields of one canvas lose nothing; at one field the second keeps what was typed', async ({ site, secondSite }) => {
  await site.open(`${SOLAR}/data-product-canvas`)
  await secondSite.open(`${SOLAR}/data-product-canvas`)
  const block = (of: typeof site, name: string) => of.app.getByRole('region', { name, exact: true })
  const edit = async (of: typeof site, name: string, text: string): Promise<void> => {
    await block(of, name).getByRole('button', { name: 'Edit' }).click()
    await block(of, name).getByRole('textbox').fill(text)
  }
  await edit(site, 'Users', 'Households and installers')
  await edit(secondSite, 'Risks', 'Snow on the panels')
  await block(site, 'Users').getByRole('textbox').press('Control+Enter')
  await block(secondSite, 'Risks').getByRole('textbox').press('Control+Enter')
  await expect(block(site, 'Risks')).toContainText('Snow on the panels')
  await expect(block(secondSite, 'Users')).toContainText('Households and installers')

  await edit(site, 'Actions', 'Mine')
  await edit(secondSite, 'Actions', 'Theirs')
  await block(secondSite, 'Actions').getByRole('textbox').press('Control+Enter')
  await expect(block(secondSite, 'Actions').getByText('Theirs')).toBeVisible()
  await expect(async () => {
    await block(site, 'Actions').getByRole('textbox').press('Control+Enter')
    await expect(block(site, 'Actions').getByRole('alert')).toContainText('Somebody answered this in the meantime')
  }).toPass()
  await expect(block(site, 'Actions').getByRole('textbox')).toHaveValue('Mine')
  await block(site, 'Actions').getByRole('button', { name: 'Take theirs' }).click()
  await expect(block(site, 'Actions').getByText('Theirs')).toBeVisible()
})

test('F3, LIFE-6: the first gate stays closed, the panel says so and leads to the sheet', async ({ site, host }) => {
  const { stories } = await startSmallPlan(host)
  await doorsOf(host).send('Data scientist', stories.A.key, { type: 'EstimateStory', story: stories.A.id, estimate: { size: 'M', people: 1 } })
  const { app, page } = site
  await site.open(`/browse/${stories.A.key}`)
  await app.getByRole('button', { name: 'Advance to Data' }).click()
  const form = app.getByRole('form', { name: 'Advance to Data' })
  await form.getByLabel('Reason').fill('It is obvious')
  await form.getByRole('button', { name: 'Advance to Data' }).click()
  await expect(app.getByText(/The first gate is closed/).first()).toBeVisible()
  await app.getByRole('button', { name: 'Open the framing sheet' }).first().click()
  await expect(page).toHaveURL(/project-page\/framing/)
  await expect(app.getByText('Nobody has answered yet')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Start from this example' }).click()
  await expect(app.getByText('the first gate is open')).toBeVisible()
  await site.open(`${BLANK}/overview`)
  await expect(app.getByText(/The first gate is closed/)).toHaveCount(0)
})
