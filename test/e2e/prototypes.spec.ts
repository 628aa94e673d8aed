import { doorsOf } from './support/doors'
import { axeFindings, expect, SOLAR, test } from './support/site'
import { startSmallPlan } from './support/smallPlan'

test.use({ ownSite: 'prototypes' })

test('H5, B1: a prototype has its time box, its notes and the simplest model; on leaving it, it is decided whether it is worth deploying', async ({ site, host }) => {
  test.setTimeout(150_000)
  const { send } = doorsOf(host)
  const { stories } = await startSmallPlan(host)
  const { id, key } = stories.A
  await send('Product owner', key, { type: 'GiveAnswer', sheet: 'framing', field: 'ml-needed', answer: { kind: 'judged', judgement: 'yes', note: '' } })
  await send('Product owner', key, { type: 'GiveAnswer', sheet: 'framing', field: 'why-not-traditional', answer: { kind: 'text', text: 'No rule holds.' } })
  for (const from of ['framing', 'data']) await send('Product owner', key, { type: 'AdvanceStage', story: id, from, note: 'On', confirmed: true })
  await site.open(`/browse/${key}`)
  const { app, page } = site
  await app.getByLabel('Time box of the prototype, working days').focus()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(app.getByText('Day 1 of 5')).toBeVisible()
  await expect(app.getByRole('checkbox', { name: 'The time box is set' })).toBeChecked()
  await app.getByRole('textbox', { name: 'Notes' }).focus()
  await page.keyboard.type('Gaps matter **more** than the model <script>window.bad=1</script>')
  await page.keyboard.press('Tab')
  await expect(app.locator('strong', { hasText: 'more' })).toBeVisible()
  await app.getByLabel('Kind of task').selectOption('Sequences')
  await expect(app.getByText('RNN, or gradient-boosted trees on lagged values')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  await app.getByRole('button', { name: 'Advance to Deploy' }).click()
  await app.getByLabel('Is it workable, and worth deploying?').selectOption('Workable, but not worth deploying')
  await app.getByLabel('What that rests on').fill('Nobody would pay for it.')
  await app.getByRole('button', { name: 'Decide' }).click()
  await expect(app.getByText('It is workable, but not worth deploying')).toBeVisible()
  await expect(app.getByText(/in Prototype since/)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})

test('SET-11, SHEET-11: what an administrator adds is asked in a plan that has begun; what was answered stays, though it is switched off', async ({ site, host }) => {
  test.setTimeout(150_000)
  await site.signIn('Administrator')
  await site.open('/admin')
  const { app, page } = site
  await app.getByText(/^F1 Framing: \d+ of \d+ asked$/).click()
  await app.getByRole('checkbox', { name: /^Why people would want it/ }).uncheck()
  await app.getByLabel('Where it is asked').selectOption({ label: 'Framing: Start from the end' })
  await app.getByLabel('An own item or question').fill('Who pays?')
  await page.keyboard.press('Enter')
  await app.getByRole('button', { name: 'Save defaults' }).click()
  await expect(app.getByText(/^Saved\./)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await host.settle()
  await site.signIn('Product owner')
  await site.open(`${SOLAR}/framing`)
  await expect(app.getByText('Who pays?')).toBeVisible()
  // It was answered, so it stays.
  await expect(app.getByText('Why people would want it').first()).toBeVisible()
})
