import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'deployment' })

const HOSTILE = '<img src=x onerror="window.bad=1"> [go](javascript:window.bad=1) \u202Eright to left\u202C a\u200Bb 👩‍🔬 <script>window.bad=1</script>'

test('P2, P3: the demo’s deployment: figures with their arithmetic, the ramp drawn with its table, the result of an A/B test', async ({ site }) => {
  await site.open(`${SOLAR}/deployment`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toHaveText(/^MVP: Model 1\.0 has had all of the traffic since .+\. It takes 5 servers for 60 requests a second at the peak\.$/)
  await expect(app.getByText('Computed 44.4 a second: 5.56 a second × 8 at the peak = 44.4')).toBeVisible()
  await expect(app.getByText('At a storm warning everybody looks within ten minutes.')).toBeVisible()
  await app.getByText('As a table').click()
  await expect(app.getByRole('row').filter({ hasText: 'back to 5 %' })).toContainText('Gateways of one maker ask twice a second')
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByRole('radio', { name: 'Growth' }).check()
  await expect(page).toHaveURL(/slice=/)
  await expect(app.getByText('followed within a day, %: 24 with the old one, 29 with the new one. Better by 5 (20.8 %).')).toBeVisible()
  await app.getByLabel('Log it as evidence for').selectOption({ label: 'H-4 households follow a recommendation that says why' })
  await app.getByRole('button', { name: 'Log evidence' }).click()
  await expect(app.getByText('It is evidence for H-4.')).toBeVisible()
  await page.reload()
  await app.getByRole('button', { name: 'H-4', exact: true }).click()
  await expect(page).toHaveURL(/hypotheses/)
})

test('P2, P3: by keyboard alone: load is stated, a figure overridden, a ramp started, moved and switched back', async ({ site, host }) => {
  test.setTimeout(90_000)
  await startSmallPlan(host)
  await site.open(`${BLANK}/deployment`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'How does this slice get into production?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Start from this example' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('It takes 4 servers for 44.4 requests a second at the peak.')

  await app.getByLabel('Requests a day').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('4,800,000')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('It takes 31 servers for 444 requests a second at the peak.')
  await app.getByRole('button', { name: 'Override servers' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('20')
  await page.keyboard.press('Tab')
  await page.keyboard.type(HOSTILE)
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('It takes 20 servers')
  await expect(app.getByText('onerror="window.bad=1"').first()).toBeVisible()

  await app.getByRole('button', { name: 'Start the ramp' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Model 2')
  await page.keyboard.press('Enter')
  await app.getByRole('button', { name: 'Start with 1 %' }).press('Enter')
  await app.getByRole('button', { name: 'Go on to 5 %' }).press('Enter')
  await app.getByRole('button', { name: 'Switch back' }).press('Enter')
  await page.keyboard.type('Late answers')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toContainText('canary, Model 2 at 1 % of the traffic since')
  await page.reload()
  await expect(app.getByRole('slider', { name: 'Step of the ramp' })).toHaveAttribute('aria-valuetext', /switched back from 5 % to 1 % of the traffic: “Late answers”$/)
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
  await expect(app.locator('a[href^="javascript"]')).toHaveCount(0)

  await app.getByRole('button', { name: 'Who said and changed what' }).click()
  await expect(app.getByText('back from 5 % to 1 %').first()).toBeVisible()
})

test('F1, P1: what framing exposes suggests the requirements, and is stored only when somebody takes it', async ({ site }) => {
  await site.open(`${BLANK}/framing`)
  const { app } = site
  await app.getByRole('button', { name: 'Start from this example' }).click()
  await app.getByLabel('A table').check()
  await site.open(`${BLANK}/software-requirements`)
  await app.getByRole('button', { name: 'Start empty' }).click()
  await expect(app.getByText('Suggested by framing: Batch.')).toBeVisible()
  await expect(app.getByRole('radio', { name: 'Batch' })).not.toBeChecked()
  await app.getByRole('button', { name: 'Take it' }).click()
  await expect(app.getByRole('radio', { name: 'Batch' })).toBeChecked()
})

test('P3: somebody who may only look finds nothing to change', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/deployment`)
  const { app } = site
  await expect(app.getByLabel('Requests a day')).toHaveValue('480,000')
  await expect(app.getByLabel('Requests a day')).toBeDisabled()
  await expect(app.getByRole('button', { name: /Override|Go on|Switch back|Record|^Start/ })).toHaveCount(0)
})
