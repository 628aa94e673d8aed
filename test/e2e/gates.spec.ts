import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'gates' })

test('G1: the review sheet of a gate, and the plan as it stood when it was decided', async ({ site }) => {
  test.setTimeout(60_000)
  await site.open(`${SOLAR}/gates`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toHaveText(/^The gate of MVP said go with conditions; 1 is not met yet\. The gate of Growth is closed until its review on /)
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'MVP', exact: true }).click()
  await expect(app.getByText('Steering board of the energy provider:')).toBeVisible()
  await expect(app.getByText('166 days of work on delivered stories')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Met: Households with heat pumps' }).click()
  await app.getByLabel('How it was met').fill('Thirty-four of them')
  await app.getByRole('button', { name: 'Mark as met' }).click()
  await expect(app.locator('.fl-answer')).toHaveText('The gate of MVP said go, and all its conditions are met.')

  await app.getByRole('button', { name: 'Map', exact: true }).click()
  await expect(page).toHaveURL(/map\?.*at=%23\d+/)
  await expect(app.getByText(/as entry \d+ of its log left it\. Nothing can be changed here\./)).toBeVisible()
  await expect(app.getByRole('button', { name: 'Back to now' }).first()).toBeVisible()
  await expect(app.getByRole('rowheader', { name: /^Maturity/ })).not.toContainText('Gate closed')

  // The review sheet as its makers saw it: less was burnt by then, and nothing can be decided there.
  await page.goBack()
  await app.getByRole('button', { name: 'Review sheet' }).click()
  await expect(app.getByText(/as entry \d+ of its log left it/)).toBeVisible()
  await expect(app.getByRole('heading', { name: 'Gate of MVP' })).toBeVisible()
  await expect(app.getByRole('button', { name: /Decide|Met:|Open again/ })).toHaveCount(0)
})

test('G1: what a condition lacks is said beside its field', async ({ site }) => {
  await site.open(`${SOLAR}/gates`)
  const { app } = site
  await app.getByRole('button', { name: 'Maturity', exact: true }).click()
  await app.getByRole('button', { name: 'Decide', exact: true }).click()
  await app.getByLabel('Decision', { exact: true }).selectOption('Go with conditions')
  await app.getByLabel('Who decided').fill('Steering board')
  await app.getByLabel('Reason').fill('Enough is known')
  await app.getByLabel('What', { exact: true }).fill('Winter is measured')
  const go = app.getByRole('button', { name: 'Go with conditions all the same' })
  await go.click()
  await expect(app.getByRole('textbox', { name: 'Who sees to it' })).toHaveAccessibleDescription('Say who sees to it.')
  await expect(app.getByRole('alert')).toHaveCount(1)
  await app.getByLabel('Who sees to it').fill('Data science')
  await app.getByLabel('By when').fill('2020-01-01')
  await go.click()
  await expect(app.getByLabel('By when')).toHaveAccessibleDescription('This day has passed: choose today or a later one.')
})

test('G1: by keyboard alone: a no-go closes the gate, and what stands below it is marked on the map', async ({ site, host }) => {
  test.setTimeout(90_000)
  const { stories } = await startSmallPlan(host)
  await site.open(`${BLANK}/gates`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'Is it worth going on?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Look at the gate of MVP' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'Gate of MVP' })).toBeFocused()
  await app.getByRole('button', { name: 'Decide', exact: true }).focus()
  await page.keyboard.press('Enter')
  // F3: the first gate says no go before framing says why.
  await expect(app.getByText(/^The first gate is closed/)).toBeVisible()
  await app.getByLabel('Decision', { exact: true }).selectOption('No-go')
  await app.getByLabel('Who decided').fill('Steering board')
  await app.getByLabel('Reason').fill('<img src=x onerror="window.bad=1"> too few households')
  await app.getByRole('button', { name: 'No-go', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(app.getByText('Say on which day it is looked at again.')).toBeVisible()
  await app.getByLabel('Looked at again on').fill('2099-03-02')
  await app.getByRole('button', { name: 'No-go', exact: true }).press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText('The gate of MVP said no-go; it is looked at again on 2 March 2099.')
  await expect(app.getByText('<img src=x onerror="window.bad=1"> too few households')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await site.open(`${BLANK}/map`)
  await expect(app.getByRole('rowheader', { name: /^Growth/ })).toContainText('Gate closed')
  await expect(app.getByRole('rowheader', { name: /^MVP/ })).not.toContainText('Gate closed')
  const gated = app.locator('[data-gated]').getByRole('button', { name: new RegExp(`^${stories.D.key}`) })
  await expect(gated).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})

test('G1: of two people who decide at the same time the second is told, and loses nothing', async ({ site, secondSite }) => {
  test.setTimeout(90_000)
  await secondSite.signIn('Administrator')
  for (const each of [site, secondSite]) {
    await each.open(`${SOLAR}/gates`)
    await each.app.getByRole('button', { name: 'Growth', exact: true }).click()
    await each.app.getByRole('button', { name: 'Decide', exact: true }).click()
    await each.app.getByLabel('Who decided').fill('Steering board')
    await each.app.getByLabel('Reason').fill(each === site ? 'The season begins' : 'The budget is there')
  }
  await site.app.getByRole('button', { name: 'Go all the same' }).click()
  await expect(site.app.locator('.fl-answer')).toHaveText('The gate of Growth said go.')
  await secondSite.app.getByRole('button', { name: 'Go all the same' }).click()
  await expect(secondSite.app.getByRole('alert')).toContainText('Somebody has decided at this gate meanwhile')
  await expect(secondSite.app.getByLabel('Reason')).toHaveValue('The budget is there')
  await expect(secondSite.app.getByText('The season begins')).toBeVisible()
})

test('G1: somebody who may only look finds nothing to decide', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/gates`)
  await site.app.getByRole('button', { name: 'MVP', exact: true }).click()
  await expect(site.app.getByRole('heading', { name: 'Gate of MVP' })).toBeVisible()
  await expect(site.app.getByRole('button', { name: /Decide|Met|review|Open again/ })).toHaveCount(0)
})
