import { doorsOf } from './support/doors'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'feedback' })

const HOSTILE = '<img src=x onerror="window.bad=1"> [go](javascript:window.bad=1) \u202Eright to left\u202C a\u200Bb 👩‍🔬 <script>window.bad=1</script>'

test('L3: what waits for an answer comes first; the board and the panel tell what was said', async ({ site, host }) => {
  const { app, page } = site
  await site.open(`${SOLAR}/feedback`)
  await expect(app.locator('.fl-answer')).toHaveText('2 of 8 pieces of feedback wait for an answer, F-7 longest.')
  const list = app.getByRole('list', { name: 'Feedback' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('radio', { name: 'All', exact: true }).check()
  await expect(list.getByRole('listitem')).toHaveCount(8)
  await app.getByLabel('Source').selectOption('ownPractice')
  await expect(list.getByRole('listitem')).toHaveCount(2)

  await site.open(`${SOLAR}/hypotheses?sort=number`)
  await app.getByRole('radio', { name: 'Our way of working' }).check()
  await expect(app.getByRole('heading', { name: /^H-\d+$/ })).toHaveText(['H-7'])
  await app.getByRole('button', { name: 'F-3' }).click()
  await expect(app.getByText('We hear from households only after a story is built')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await site.open(`/browse/${await doorsOf(host).keyOf('SOLAR', 'Models by kind of household')}`)
  await expect(app.getByText('on H-10')).toBeVisible()
  await expect(app.getByText(/always wrong in the morning/)).toBeVisible()
})

test('L3: feedback on our own practice becomes an experiment; what has to be done becomes a story in Jira', async ({ site, host }) => {
  test.setTimeout(120_000)
  const { app, page } = site
  const { keyOf } = doorsOf(host)
  await site.open(`${SOLAR}/feedback?feedback=f-review`)
  await app.getByRole('button', { name: 'Start an experiment' }).click()
  await app.getByLabel('The story to state it on').fill(await keyOf('SOLAR', 'Re-train at a click, without the notebook'))
  await app.getByRole('listbox', { name: 'Found stories' }).getByRole('option').first().click()
  const form = app.getByRole('form', { name: 'State a hypothesis' })
  await expect(form.getByLabel('About')).toHaveValue('process')
  await form.getByLabel('We believe that').fill('a fixed hour of reading each day halves the wait')
  await form.getByLabel('We will know it when').fill('days to review')
  await form.getByLabel('is', { exact: true }).selectOption('<=')
  await form.getByLabel('Target').fill('1.5')
  await form.getByRole('button', { name: 'State it' }).click()
  await expect(app.getByText('◆ H-11: a fixed hour of reading')).toBeVisible()
  await expect(app.getByText('Hypothesis stated, and linked').first()).toBeVisible()

  await app.getByRole('button', { name: 'Make a story of it' }).click()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByLabel('Title').fill('Say who reads which pull request')
  await app.getByRole('button', { name: 'Make it in Jira' }).click()
  await expect(app.getByRole('button', { name: /SOLAR-\d+ Say who reads which pull request/ })).toBeVisible({ timeout: 30_000 })
})

test('L3: by keyboard alone: recorded, linked, answered and closed; hostile text stays inert', async ({ site, host }) => {
  test.setTimeout(90_000)
  const { stories } = await startSmallPlan(host)
  const { app, page } = site
  await site.open(`${BLANK}/feedback`)
  await expect(app.getByRole('heading', { name: 'What do people say, and what do you do about it?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Record feedback' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(HOSTILE)
  await app.getByLabel('Source').selectOption('support')
  await app.getByRole('button', { name: 'Record', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { name: /^F-1/ })).toBeFocused()
  await expect(app.locator('.fl-answer')).toHaveText('F-1, support: not answered.')

  await app.getByLabel('Add a story that it is about').focus()
  await page.keyboard.type('Story A')
  await expect(app.getByRole('listbox', { name: 'Found stories' }).getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('button', { name: `${stories.A.key} Story A` })).toBeVisible()
  await app.getByLabel('What was done about it').focus()
  await page.keyboard.type(HOSTILE)
  await page.keyboard.press('Control+Enter')
  await app.getByRole('button', { name: 'Close it' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText('F-1, support: closed.')
  await site.open(`/browse/${stories.A.key}`)
  await expect(app.getByText('onerror="window.bad=1"').first()).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
  await expect(app.locator('a[href^="javascript"]')).toHaveCount(0)
})

test('L3: somebody who may only look finds nothing to change', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${SOLAR}/feedback?feedback=f-heat`)
  const { app } = site
  await expect(app.getByText('Measured as a slice of the audit')).toBeVisible()
  await expect(app.getByRole('button', { name: /^(Edit|Close|Record|State|Make|Not)/ })).toHaveCount(0)
})
