import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'audit' })

test('A1: the audit says which data slice is the worst, beside the average, and that the sign-off has lapsed', async ({ site }) => {
  await site.open(`${SOLAR}/audit`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toHaveText('The sign-off has lapsed. Winter came out at 0.63 since and misses its threshold; signed was 0.52.')
  await expect(app.getByText('Winter is the worst with 0.63 kWh, against 0.52 kWh on average; it misses its threshold of 0.6 kWh.')).toBeVisible()
  await expect(app.getByText(/signed it for Customer care of the energy provider on/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await expect(app.getByRole('heading', { name: 'Ways to go wrong' })).toBeVisible()
})

test('A1: by keyboard alone: a risk, a data slice, a finding and the sign-off, which lapses with a worse finding', async ({ site, host }) => {
  test.setTimeout(90_000)
  await startSmallPlan(host)
  await site.open(`${BLANK}/audit`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'Where does it go wrong, and for whom?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Add a risk' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('<img src=x onerror="window.bad=1"> \u202Eright to left\u202C')
  await page.keyboard.press('Enter')
  await expect(app.getByText('<img src=x onerror="window.bad=1">').first()).toBeVisible()

  await app.getByRole('button', { name: 'Add a data slice' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Heat pumps')
  await app.getByLabel('Metric').focus()
  await page.keyboard.type('MAE')
  await app.getByLabel('Threshold').focus()
  await page.keyboard.type('0.5')
  await page.keyboard.press('Enter')
  await app.getByRole('button', { name: 'Record a finding on Heat pumps' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('0.4')
  await page.keyboard.press('Enter')
  await expect(app.getByText('Heat pumps is the worst with 0.4, against 0.4 on average; it keeps its threshold of 0.5.')).toBeVisible()

  await app.getByRole('button', { name: 'Sign off', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Customer care')
  await app.getByLabel('Why it is signed off with this open').fill('The risk is answered next week')
  await app.getByRole('button', { name: 'Sign it off all the same' }).press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText(/^The audit is signed off for Customer care: stories may go on to Deploy\./)
  await app.getByRole('button', { name: 'Record a finding on Heat pumps' }).press('Enter')
  await page.keyboard.type('0.45')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText('The sign-off has lapsed. Heat pumps came out at 0.45 since, worse than the 0.4 that was signed.')
  await page.reload()
  await expect(app.getByText('It has lapsed')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})

test('A1: the panel says where the audit stands; a story goes on to Deploy without it only with a reason of its own', async ({ site, host }) => {
  const key = await doorsOf(host).keyOf('SOLAR', 'Plan charging of the battery for the next day')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  await expect(app.getByText('Sign-off lapsed')).toBeVisible()
  await app.getByRole('button', { name: 'Advance to Deploy' }).click()
  await app.getByLabel('Is it workable, and worth deploying?').selectOption('Workable and worth deploying')
  await app.getByLabel('What that rests on').fill('The rule saves a fifth.')
  await app.getByRole('button', { name: 'Decide' }).click()
  const form = app.getByRole('form', { name: 'Advance to Deploy' })
  await form.getByLabel('Reason').fill('The pilot starts on Monday.')
  await form.getByRole('button', { name: 'Advance to Deploy' }).click()
  const gate = app.getByRole('form', { name: 'Go on without the audit' })
  await expect(gate.getByRole('alert')).toHaveText(/The audit’s sign-off has lapsed.*Get it signed off, or say why the story goes on without\./)
  expect(await axeInBothThemes(page)).toEqual([])
  await gate.getByRole('button', { name: 'Go on without the audit' }).click()
  await expect(gate.getByText('Say why it', { exact: false }).last()).toBeVisible()
  await gate.getByLabel('Why it goes on without').fill('It plans by a rule, no model in it.')
  await gate.getByRole('button', { name: 'Go on without the audit' }).click()
  await expect(app.getByText(/in Deploy since/)).toBeVisible()
  await app.getByText('Who decided what, when and why').click()
  await expect(app.getByText('The pilot starts on Monday. It plans by a rule, no model in it.')).toBeVisible()
})

test('A1: somebody who may only look finds nothing to change', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/audit`)
  await expect(site.app.getByText(/is the worst with/)).toBeVisible()
  await expect(site.app.getByRole('button', { name: /^(Record|Change|Remove|Sign|Add|Take)/ })).toHaveCount(0)
})
