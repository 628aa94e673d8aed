import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'what-if' })

type Read = { readonly ok: true; readonly value: { readonly seq: number } }

test('H3, L2: what if a hypothesis fails: dates, cost and dropped scope beside today’s, nothing written, the address sent', async ({ site, host }) => {
  const { ask } = doorsOf(host)
  const seqNow = async (): Promise<number> => (await ask<Read>('Product owner', { project: 'SOLAR' }, 'plan.read', { stories: [] })).value.seq
  const seq = await seqNow()
  await site.open(`${SOLAR}/hypotheses`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toContainText(/^Testing H-/)
  await app.getByRole('button', { name: 'What if it fails? H-9' }).click()
  const answer = app.locator('.fl-answer')
  await expect(answer).toContainText(/ is done by .+ with \d+ % confidence/)
  await expect(app.getByRole('tab', { name: 'Forecast' })).toHaveAttribute('aria-selected', 'true')
  await expect(app.getByText('H-9 fails', { exact: true })).toBeVisible()
  await expect(app.getByText(/^\d+ stor(y|ies), \d+ days? of work/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByLabel(/^H-9/).selectOption({ label: 'It fails: pivot or stop' })
  await app.getByRole('button', { name: 'Add what takes its place' }).click()
  const form = app.getByRole('form', { name: 'New stories in place of H-9' })
  await form.getByLabel('Stories').fill('4')
  await form.getByLabel('Slice').selectOption({ label: 'Maturity' })
  await form.getByRole('button', { name: 'Try it' }).click()
  await expect(app.getByText(/^Decision after H-9: 2 stories dropped, 4 stories of 3–5 days added to Maturity/)).toBeVisible()
  await expect(app.getByRole('button', { name: /^Accept “Decision after H-9.*Give the verdict first/ })).toBeVisible()
  await expect(page).toHaveURL(/do=p\./)
  const said = await answer.innerText()
  await page.reload()
  await expect(answer).toHaveText(said)
  expect(await seqNow()).toBe(seq)

  await app.getByRole('button', { name: 'Reset' }).click()
  await expect(app.getByText(/^Nothing yet\. Choose what to try/)).toBeVisible()
  await expect(page).not.toHaveURL(/do=/)
})

test('S1, C5: a slice is dropped and another added, with fewer people, by keyboard alone', async ({ site }) => {
  await site.open(`${SOLAR}/what-if`)
  const { app, page } = site
  const answer = app.locator('.fl-answer')
  await app.getByRole('checkbox', { name: /^Maturity/ }).focus()
  await page.keyboard.press('Space')
  await expect(app.getByText('Maturity is dropped')).toBeVisible()
  await expect(answer).toContainText(/days less effort/)
  const row = app.getByRole('table', { name: /^When each slice is done/ }).getByRole('row').filter({ hasText: 'Maturity' })
  await expect(row).toContainText('nothing left')

  await app.getByRole('button', { name: 'Add stories or a slice' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.getByLabel('Stories', { exact: true })).toBeFocused()
  await page.keyboard.type('5')
  await app.getByLabel('Slice', { exact: true }).selectOption({ label: 'A new slice' })
  await app.getByLabel('Name of the new slice').fill('Pilot')
  await app.getByLabel('It stands below').selectOption({ label: 'MVP' })
  await app.getByLabel('It stands below').press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(app.getByText(/^New slice “Pilot” with \d+ stories of 3–5 days, below MVP/)).toBeVisible()
  await expect(app.getByRole('row').filter({ hasText: 'Pilot' })).toContainText('not planned')

  await app.getByRole('button', { name: 'Change the capacity' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(app.getByText(/^50 % of the usual capacity from/)).toBeVisible()
  await expect(answer).toContainText(/days later|no longer done within a year/)
  expect(await axeInBothThemes(page)).toEqual([])

  const items = app.getByRole('region', { name: /^Being tried/ }).getByRole('listitem')
  await expect(items).toHaveCount(3)
  await app.getByRole('button', { name: 'Take out “Maturity is dropped”' }).focus()
  await page.keyboard.press('Enter')
  await expect(items).toHaveCount(2)
  await expect(app.getByRole('heading', { name: /^Being tried/ })).toBeFocused()
})

test('S1: what was tried is accepted: asked once more, with its reason, and undone', async ({ site }) => {
  await site.open(`${SOLAR}/what-if?do=d.maturity`)
  const { app } = site
  await app.getByRole('button', { name: /^Accept “Maturity is dropped”: Drop \d+ stories/ }).click()
  const dialog = app.getByRole('dialog', { name: /^Drop \d+ stories of Maturity/ })
  await dialog.getByRole('button', { name: /^Drop/ }).click()
  await expect(dialog.getByText('Say why they are dropped.')).toBeVisible()
  await dialog.getByLabel('Why are they out of the plan?').fill('The pilot households do not ask for it')
  await dialog.getByRole('button', { name: /^Drop/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(app.getByText(/^Nothing yet\. Choose what to try/)).toBeVisible()
  await expect(app.getByRole('checkbox', { name: /^Maturity/ })).toHaveCount(0)
  await app.getByRole('button', { name: /^Undo: Dropped \d+ stories of Maturity/ }).click()
  await expect(app.getByRole('checkbox', { name: /^Maturity/ })).toBeVisible()
})

test('L2: in the panel the consequence stands before the decision: scope, dates, effort, and the way to its variants', async ({ site, host }) => {
  const { addStory, send, keyOf, rest } = doorsOf(host)
  const story = await addStory('SOLAR', 'Sense the clouds from the roof')
  const rests = await Promise.all(
    ['Sell flexibility to the grid', 'Models by kind of household'].map(async (title) => (await rest<{ id: string }>('Product owner', 'GET', `/rest/api/3/issue/${await keyOf('SOLAR', title)}`)).id),
  )
  const about = { hypothesis: 'h-clouds', story: story.id }
  const statement = { belief: 'a light sensor sees clouds early', metric: 'recall', comparison: '>=', target: 0.8, unit: '', dataSet: 'roof-2026', timeBoxDays: 5, confidence: 0.5, kind: 'product' }
  await send('Data scientist', story.key, { type: 'StateHypothesis', ...about, statement })
  await send('Data scientist', story.key, { type: 'LinkDependants', ...about, stories: rests })
  await send('Data scientist', story.key, { type: 'GiveVerdict', ...about, verdict: 'invalidated', reason: 'It sees the neighbour’s tree', confirmed: true })
  await site.open(`/browse/${story.key}`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Stop', exact: true }).click()
  const consequence = app.getByRole('region', { name: 'What follows from it' })
  await expect(consequence).toContainText(/Dropped\s*2 stories, \d+ days of work/)
  await expect(consequence).toContainText(/Effort/)
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('checkbox', { name: /Models by kind of household/ }).uncheck()
  await expect(consequence).toContainText(/Dropped\s*1 story, \d+ days of work/)
  await app.getByRole('button', { name: 'Persevere' }).click()
  await expect(consequence).not.toContainText('Dropped')
  await expect(consequence).toContainText(/Effort/)
  await consequence.getByRole('button', { name: 'Try variants of it' }).click()
  await expect(app.getByText(/^Decision after H-\d+/)).toBeVisible()
  await expect(app.getByRole('button', { name: /Persevere$/ })).toBeVisible()
})
