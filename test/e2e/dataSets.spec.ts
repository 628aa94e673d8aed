import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'dataSets' })

const HOSTILE = '<img src=x onerror="window.bad=1"> [go](javascript:window.bad=1) \u202Eright to left\u202C a\u200Bb 👩‍🔬 <script>window.bad=1</script>'

test('D1, D2, F7: the register says which data is poor and who needs it; the lineage is drawn, with a list as its twin', async ({ site }) => {
  await site.open(`${SOLAR}/data-sets`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toHaveText('7 data sets in the register. D-7 Diaries of appliances is poor and 2 open stories need it.')
  const diaries = app.getByRole('row').filter({ hasText: 'Diaries of appliances' })
  await expect(diaries).toContainText('1 of 5 so far')
  await expect(diaries).toContainText('Crowdsourced')
  await expect(app.getByRole('img', { name: /^6 data sets, 3 sources, 5 steps/ })).toBeVisible()
  await app.getByText('As a list').click()
  await expect(app.getByText('Set aside by date').last()).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await diaries.getByRole('button').click()
  await expect(page).toHaveURL(/set=diary/)
  await expect(app.locator('.fl-answer')).toContainText('Volume is 1 of 5 (very poor): the size of the 2 open stories that need it counts 1.6 times as wide')
  expect(await axeInBothThemes(page)).toEqual([])
})

test('D1, D4: by keyboard alone: a data set is registered, described field by field, assessed, and its history tells it', async ({ site, host }) => {
  test.setTimeout(90_000)
  await startSmallPlan(host)
  await site.open(`${BLANK}/data-sets`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'Which data does the product rest on?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Register a data set' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Clicks of a week')
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'D-1 Clicks of a week' })).toBeFocused()

  await app.getByLabel('Metadata').focus()
  await page.keyboard.type(HOSTILE)
  await page.keyboard.press('Tab')
  await expect(app.getByText('Metadata saved').first()).toBeVisible()
  await expect(app.getByText('onerror="window.bad=1"').first()).toBeVisible()
  await app.getByLabel('Owner').focus()
  await page.keyboard.type('Web team')
  await page.keyboard.press('Enter')
  await expect(app.getByText('Owner saved').first()).toBeVisible()
  await app.getByLabel('Where it is had from').selectOption('bought')
  await app.getByRole('radiogroup', { name: /^Quality/ }).getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(app.getByRole('radio', { name: '2 Poor', checked: true })).toBeVisible()
  await expect(app.locator('.fl-answer')).toContainText('Quality is 2 of 5 (poor)')

  await page.reload()
  await expect(app.getByLabel('Owner')).toHaveValue('Web team')
  await app.getByText('History of every field').click()
  await app.getByLabel('Field', { exact: true }).selectOption('Owner')
  await expect(app.locator('ins').filter({ hasText: 'Web team' })).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
  await expect(app.locator('a[href^="javascript"]')).toHaveCount(0)
})

test('F7, D1: a story names poor data: its card, its panel and the totals say so; retired, no story needs it any more', async ({ site, host }) => {
  test.setTimeout(90_000)
  const key = await doorsOf(host).keyOf('SOLAR', 'Ask by voice how much sun is left today')
  const { app, page } = site
  const total = app.getByText(/^[\d.]+–[\d.]+ days left$/).first()
  await site.open(`${SOLAR}/map`)
  const before = await total.innerText()

  await site.open(`/browse/${key}`)
  await app.getByRole('button', { name: 'Which data does it need?' }).click()
  // The panel's plan comes without the register as soon as there is a snapshot; then it is read when asked for.
  const read = app.getByRole('button', { name: 'Name data it needs' })
  const choice = app.getByLabel('Add data it needs')
  await expect(read.or(choice)).toBeVisible()
  if (await read.isVisible()) await read.click()
  await choice.selectOption({ label: 'D-7 Diaries of appliances' })
  await expect(app.getByText('counts 1.6 times as wide, as 4.4–19.2 days')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await site.open(`${SOLAR}/map`)
  await expect(app.getByRole('button', { name: new RegExp(`^${key},.*4.4–19.2 days.*D-7 is poor \\(volume 1 of 5\\): its size counts 1.6 times as wide`) })).toBeVisible()
  await expect(total).not.toHaveText(before)

  await site.open(`${SOLAR}/data-sets?set=diary`)
  await app.getByRole('button', { name: 'Retire this data set' }).click()
  await app.getByLabel('Why it is no longer used').fill('The consent ended')
  await app.getByRole('button', { name: 'Retire', exact: true }).click()
  await expect(app.getByRole('alert')).toContainText('D-7 is in use: 3 stories need it.')
  await app.getByRole('button', { name: 'Retire it all the same' }).click()
  await expect(app.getByText(/^Retired on/)).toBeVisible()
  await app.getByRole('button', { name: 'All data sets' }).click()
  await app.getByText('1 retired data set').click()
  await expect(app.getByText('The consent ended')).toBeVisible()
})

test('D2: a detour back to itself is refused in words', async ({ site }) => {
  await site.open(`${SOLAR}/data-sets?set=meter`)
  const { app } = site
  await app.getByRole('button', { name: 'Add what it is made from' }).click()
  const form = app.getByRole('form', { name: 'Add what it is made from' })
  await form.getByLabel('Data set').selectOption({ label: 'D-4 Hold-out year 2025' })
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByText('D-4 is made from D-3 and D-3 is made from D-1: D-1 would be made from itself. Take one of these steps away first.')).toBeVisible()
})

test('D1: somebody who may only look finds nothing to change', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/data-sets?set=diary`)
  const { app } = site
  await expect(app.getByText('Households label their own days')).toBeVisible()
  await expect(app.getByRole('radio', { name: '2 Poor', checked: true }).first()).toBeDisabled()
  await expect(app.getByRole('button', { name: /^Edit|Not needed|Retire|Add / })).toHaveCount(0)
})

test('D6: the serving sheet says how it is exposed and kept safe', async ({ site }) => {
  await site.open(`${SOLAR}/serving`)
  const { app } = site
  await expect(app.getByText('Only the gateway of the household itself, by its certificate.').first()).toBeVisible()
  await expect(app.getByText('A web API (REST, gRPC)').first()).toBeVisible()
})
