import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'criteria' })

const HOSTILE = '<img src=x onerror="window.bad=1"> \u202Eright to left\u202C a\u200Bb 👩‍🔬 <script>window.bad=1</script>'

test('P6: the scorecard says what is met, what is missed and who has still to agree; the overview has it in short', async ({ site }) => {
  const { app, page } = site
  await site.open(`${SOLAR}/criteria`)
  await expect(app.locator('.fl-answer')).toHaveText('4 of 7 criteria met. C-3 Error of tomorrow’s consumption is at 0.4 kWh, against ≤ 0.38 kWh. 2 wait for an agreement.')
  await expect(app.getByRole('img', { name: /^MAE: .*0.4 kWh on .*Target ≤ 0.38 kWh\. Unchanged\.$/ })).toBeVisible()
  await expect(app.getByRole('row').filter({ hasText: 'Worst kind of household' })).toContainText('Business lapsed')
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'C-7 Worst kind of household' }).click()
  await expect(page).toHaveURL(/criterion=c-worst/)
  await expect(app.getByText('The evidence of H-10 on')).toBeVisible()
  await expect(app.getByText('Not linked', { exact: true })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await site.open(`${SOLAR}/overview`)
  const picture = app.getByRole('region', { name: 'Criteria' })
  await expect(picture).toContainText('4 of 7 criteria met')
  await expect(picture.getByRole('listitem').first()).toContainText('C-3 Error of tomorrow’s consumption')
  await app.getByRole('button', { name: 'Ask again' }).click()
  await expect(app.getByRole('button', { name: 'Agree again for the business side' })).toBeVisible()
})

test('P6: by keyboard alone: a criterion is added, agreed by both sides, changed, agreed again, and read', async ({ site, host }) => {
  test.setTimeout(90_000)
  await startSmallPlan(host)
  const { app, page } = site
  await site.open(`${BLANK}/criteria`)
  await expect(app.getByRole('heading', { name: 'When is it good enough, and for whom?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Add a criterion' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(HOSTILE)
  await app.getByLabel('Metric').focus()
  await page.keyboard.type('F1')
  await app.getByLabel('Target').focus()
  await page.keyboard.type('0.8')
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: /^C-1 <img src=x/ })).toBeFocused()
  const agree = async (button: string, who: string): Promise<void> => {
    await app.getByRole('button', { name: button }).focus()
    await page.keyboard.press('Enter')
    await expect(app.getByLabel('For whom')).toBeFocused()
    await page.keyboard.type(who)
    await page.keyboard.press('Enter')
  }
  await agree('Agree for the technical side', '')
  await expect(app.getByRole('group', { name: 'Technical side' })).toContainText('agreed')
  await agree('Agree for the business side', 'Head of sales')
  await expect(app.locator('.fl-answer')).toContainText('Both sides agree.')
  await expect(app.getByRole('group', { name: 'Business side' })).toContainText('Head of sales, recorded by You')

  await app.getByRole('button', { name: 'Change it' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.getByText('Whoever agreed is asked again')).toBeVisible()
  await app.getByLabel('Target').fill('0.85')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('Both sides have still to agree.')
  await expect(app.getByRole('button', { name: 'Agree again for the technical side' })).toBeVisible()
  await app.getByRole('button', { name: 'Undo' }).first().click()
  await expect(app.locator('.fl-answer')).toContainText('Both sides agree.')

  await app.getByRole('button', { name: 'Note a reading' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('0,82')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('met at 0.82')
  await app.getByText('History of this criterion').click()
  await expect(app.getByText(/target 0\.8 → 0\.85; both agreements lapsed/)).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})

test('P7: the panel says what a better metric is worth against the story’s days, and what speaks against it', async ({ site, host }) => {
  test.setTimeout(90_000)
  const { app, page } = site
  const { keyOf } = doorsOf(host)
  await site.open(`/browse/${await keyOf('SOLAR', 'Prediction for the coming week')}`)
  await expect(app.getByText('−2 points MAE are worth about 1,200 EUR a month; 5–8 days.')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  const segments = `/browse/${await keyOf('SOLAR', 'Models by kind of household')}`
  await site.open(segments)
  await expect(app.getByText('Not linked to a business metric')).toBeVisible()
  await expect(app.getByText(/nobody has said what that is worth; .*days\.$/)).toBeVisible()

  await site.open(`${SOLAR}/criteria?criterion=c-worst`)
  await app.getByRole('button', { name: 'Link it to the business' }).click()
  await app.getByLabel('Business criterion').selectOption({ label: 'C-1 Savings per household' })
  await app.getByLabel('A point of worst-segment MAE is').fill('0.01')
  await app.getByLabel('and is worth').fill('150')
  await app.getByRole('form').getByRole('button', { name: 'Save' }).click()
  await expect(app.getByText('0.01 kWh better is worth about 150 EUR a month')).toBeVisible()
  await site.open(segments)
  await expect(app.getByText(/−7 points worst-segment MAE are worth about 1,050 EUR a month/)).toBeVisible()
  await expect(app.getByText('Not linked to a business metric')).toHaveCount(0)
})

test('P6: somebody who may only look finds nothing to change', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/criteria?criterion=c-consumption`)
  const { app } = site
  await expect(app.getByText('0.01 kWh better is worth about 600 EUR a month')).toBeVisible()
  await expect(app.getByLabel('Name')).toBeDisabled()
  await expect(app.getByRole('button', { name: /^(Agree|Change|Note|Retire|Take|Link)/ })).toHaveCount(0)
})
