import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'strategy' })

test('T1, T2: the demo’s strategy: burnt against planned, milestones with their probability, clashes and gaps in plain sentences', async ({ site }) => {
  test.setTimeout(90_000)
  await site.open(`${SOLAR}/strategy`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toContainText(/€292,000 is burnt up to .* €22,000 less than planned, of €404,000 in all\. 1 clash and 3 gaps between the lifecycle stages\./)
  await expect(app.getByText(/^36\.2 % of 40 % by /)).toBeVisible()
  await expect(app.getByRole('row').filter({ hasText: 'Start of the solar season' })).toContainText('%', { timeout: 40_000 })
  await expect(app.getByText(/^Data ends after Prototype has started: both are under way from /)).toBeVisible()
  await expect(app.getByText('Monitor has no owner.')).toBeVisible()
  await expect(app.getByRole('region', { name: 'Across teams' }).getByRole('figure', { name: /Smart home solar, Data, Data scientist/ })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
})

test('T2: by keyboard alone an owner is found, days are set, and what one person does in two plans at once is said', async ({ site, host }) => {
  test.setTimeout(120_000)
  const { stories } = await startSmallPlan(host)
  await site.open(`${BLANK}/strategy`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'Where is the product going?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByLabel('Owner of Data').focus()
  await page.keyboard.type('data sci')
  await expect(app.getByRole('option', { name: 'Data scientist' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(app.getByText('Data scientist owns Data', { exact: true }).first()).toBeVisible()
  await expect(app.getByLabel('Owner of Data')).toHaveValue('Data scientist')
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
  await app.getByLabel('First day of Data').fill(day)
  await app.getByLabel('Last day of Data').fill(day)
  await page.keyboard.press('Enter')
  await expect(app.getByText('Data planned', { exact: true }).first()).toBeVisible()
  // The demo's data scientist deploys from eight days on.
  await page.reload()
  await expect(app.getByText(/Data scientist works on Deploy in Smart home solar and Data in .* at once, on |Data scientist works on Data in .* and Deploy in Smart home solar at once, on /)).toBeVisible()
  // Two people on one stage; the second one deploys elsewhere, too.
  await app.getByLabel('Add somebody to Data').focus()
  await page.keyboard.type('product')
  await expect(app.getByRole('option', { name: 'Product owner' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(app.getByRole('list', { name: 'With the owner of Data' }).getByRole('listitem')).toContainText('Product owner')
  await expect(app.getByRole('figure', { name: /^Lifecycle stages: Data, Data scientist and Product owner, / })).toBeVisible()
  await app.getByRole('button', { name: 'Take Product owner off Data' }).press('Enter')
  await expect(app.getByRole('list', { name: 'With the owner of Data' })).toHaveCount(0)
  await app.getByLabel('Owner of Data').fill('')
  await page.keyboard.press('Enter')
  await expect(app.getByText('Data has no owner.')).toBeVisible()
  expect(stories.A.key).toMatch(/^BLANK-/)
})

test('T1: budget and head count are entered month by month; two people who enter two figures lose nothing', async ({ site, host }) => {
  const { send, keyOf } = doorsOf(host)
  await site.open(`${SOLAR}/strategy`)
  const { app } = site
  const burnt = app.getByLabel(/^Budget burnt, /).nth(7)
  await burnt.fill('52k')
  await send('Data scientist', await keyOf('SOLAR', 'Print a yearly report'), { type: 'ReadNorthStar', northStar: 'n-own', day: '2026-01-01', value: 30 })
  await burnt.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('€344,000 is burnt')
  await expect(app.getByRole('figure', { name: /^Own electricity that households use: 30 %/ })).toBeVisible()
})

test('T1, T2: on a narrow screen, and for who may only look', async ({ site }) => {
  await site.signIn('Viewer')
  const { app, page } = site
  await page.setViewportSize({ width: 400, height: 800 })
  await site.open(`${SOLAR}/strategy`)
  await expect(app.getByRole('heading', { name: 'Who and when' })).toBeVisible()
  await expect(app.getByLabel(/^Owner of/)).toHaveCount(0)
  expect(await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0)
  expect(await axeInBothThemes(page)).toEqual([])
})
