import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'monitoring' })

const HOSTILE = '<img src=x onerror="window.bad=1"> [go](javascript:window.bad=1) \u202Eright to left\u202C a\u200Bb 👩‍🔬'

test('P4, P5: what is watched stands by kind, the open breach first with its plan of action; one metric is drawn with its limits', async ({ site }) => {
  test.setTimeout(120_000)
  await site.open(`${SOLAR}/monitoring`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toContainText('6 metrics are watched. M-2 Missing values of the inverter feed is in breach:')
  await expect(app.getByRole('article', { name: 'Alert A-3' })).toContainText('Plan of action, automated')
  await expect(app.getByRole('rowheader', { name: /^Concept drift/ })).toBeVisible()
  await expect(app.getByRole('row').filter({ hasText: 'Predictions not delivered' })).toContainText('none yet')
  await expect(app.getByText('9 cases wait to go into the test set.')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByRole('rowheader').getByRole('button', { name: /^M-6 Forecast error/ }).click()
  await expect(page).toHaveURL(/metric=mae/)
  await app.getByRole('radio', { name: '90 days' }).check({ force: true })
  const slider = app.getByRole('slider', { name: 'Day' })
  await expect(slider).toHaveAttribute('aria-valuetext', /0\.3\d+ kWh, within the limits$/)
  await slider.focus()
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /kWh, warning$/)
  await expect(app.locator('.fl-monitoring-limit')).toHaveCount(2)
  await app.getByText('History: alerts and answers, limits, plans').click()
  await expect(app.getByText(/answered alert A-2 of M-6: retrain/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
})

test('P4: an open alert stands on the overview and in the panel of a story at the stage Monitor; answered there, it is gone everywhere', async ({ site, host }) => {
  test.setTimeout(120_000)
  const key = await doorsOf(host).keyOf('SOLAR', 'Watch for drift in meter readings')
  const { app, page } = site
  await site.open(`${SOLAR}/overview`)
  await expect(app.getByRole('listitem').first()).toContainText('M-2 Missing values of the inverter feed is in breach')

  await site.open(`/browse/${key}`)
  const alert = app.getByRole('article', { name: 'Alert A-3' })
  await expect(alert).toContainText('M-2 Missing values of the inverter feed')
  expect(await axeInBothThemes(page)).toEqual([])
  await alert.getByRole('button', { name: 'Answer alert A-3' }).click()
  await alert.getByRole('radio', { name: 'Accept because' }).check({ force: true })
  await alert.getByLabel('Why this is acceptable').fill(HOSTILE)
  await alert.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(app.getByText('Alert A-3 answered').first()).toBeVisible()
  await expect(alert).toHaveCount(0)

  await site.open(`${SOLAR}/monitoring?metric=missing`)
  await expect(app.locator('.fl-answer')).toContainText('alert A-3 is answered.')
  await app.getByText('History: alerts and answers, limits, plans').click()
  await expect(app.getByText('onerror="window.bad=1"').first()).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})

test('P4: by keyboard alone: a metric from the catalogue, readings pasted as lines, a breach, its alert, its answer', async ({ site, host }) => {
  test.setTimeout(120_000)
  await startSmallPlan(host)
  await site.open(`${BLANK}/monitoring`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'How would you notice that it goes wrong?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Watch a metric' }).focus()
  await page.keyboard.press('Enter')
  await app.getByLabel('From the catalogue').selectOption('latency')
  await app.getByLabel('Name').focus()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: 'M-1 Latency, 95th percentile' })).toBeFocused()

  await app.getByText('Several at once').focus()
  await page.keyboard.press('Enter')
  const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 16)
  const lines = app.getByLabel('Lines of a time and a value')
  await lines.fill(`time,value\n${at(30)}Z,212\n${at(20)}Z,NaN\n${at(10)}Z,${HOSTILE}`)
  await app.getByRole('button', { name: 'Record all lines' }).press('Enter')
  await expect(app.getByText('2 lines cannot be read; nothing was sent.')).toBeVisible()
  await lines.fill(`time,value\n${at(30)}Z,212\n${at(20)}Z;208,5\n${at(10)}Z 340`)
  await app.getByRole('button', { name: 'Record all lines' }).press('Enter')
  await expect(app.getByText('3 readings recorded.')).toBeVisible()
  await expect(app.getByRole('figure', { name: 'Readings of the last 30 days' })).toBeVisible()
  await app.getByRole('button', { name: 'Answer alert A-1' }).press('Enter')
  await page.keyboard.press('ArrowRight')
  await app.getByLabel('What exactly, and by when').fill('Back on the release before')
  await app.getByRole('button', { name: 'Answer', exact: true }).press('Enter')
  await expect(app.getByText('Alert A-1 answered').first()).toBeVisible()
  await expect(app.locator('.fl-answer')).toContainText('alert A-1 is answered.')

  // The same lines again: nothing is counted twice.
  await lines.fill(`${at(30)}Z,212`)
  await app.getByRole('button', { name: 'Record all lines' }).press('Enter')
  await expect(app.getByText(/^(0 readings recorded; one was for a minute|1 reading recorded)/)).toBeVisible()
})

test('P4: cases of low accuracy become a story in Jira, for the test set, with the cases in its description', async ({ site, host }) => {
  test.setTimeout(120_000)
  await site.open(`${SOLAR}/monitoring`)
  const { app } = site
  await app.getByRole('button', { name: 'Make a story for the test set' }).click()
  await app.getByRole('button', { name: 'Create in Jira' }).click()
  await expect(app.getByText(/brings 3 entries into the test set/)).toBeVisible({ timeout: 30_000 })
  await expect(app.getByText(/^None waits\./)).toBeVisible()
  const key = await doorsOf(host).keyOf('SOLAR', 'Add 3 cases of low accuracy to the test set')
  const issue = await doorsOf(host).rest<{ fields: { description: unknown } }>('Product owner', 'GET', `/rest/api/3/issue/${key}`)
  expect(JSON.stringify(issue.fields.description)).toContain('Snow on the panels')
})

test('P4: somebody who may only look finds nothing to change; narrow, nothing overflows', async ({ site }) => {
  await site.signIn('Viewer')
  await site.page.setViewportSize({ width: 400, height: 800 })
  await site.open(`${SOLAR}/monitoring?metric=latency`)
  const { app } = site
  await expect(app.getByRole('figure', { name: 'Readings of the last 30 days' })).toBeVisible()
  await expect(app.getByLabel('Breach')).toBeDisabled()
  await expect(app.getByRole('button', { name: /^Record|Answer|Stop watching|Take off/ })).toHaveCount(0)
  expect(await app.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true)
})
