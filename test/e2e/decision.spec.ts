import type { Doors } from './support/doors'
import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'decision' })

type Read = { readonly ok: true; readonly value: { readonly seq: number } }

/** A story whose hypothesis has this verdict, and two open ones that rest on it. */
async function withVerdict({ addStory, send, keyOf, rest }: Doors, title: string, verdict: 'validated' | 'invalidated' | 'inconclusive', dependants: readonly string[]) {
  const story = await addStory('SOLAR', title)
  const rests = await Promise.all(
    dependants.map(async (one) => (await rest<{ id: string }>('Product owner', 'GET', `/rest/api/3/issue/${await keyOf('SOLAR', one)}`)).id),
  )
  const about = { hypothesis: `h-${story.id}`, story: story.id }
  const statement = { belief: 'a light sensor sees clouds early', metric: 'recall', comparison: '>=', target: 0.8, unit: '', dataSet: 'roof-2026', timeBoxDays: 5, confidence: 0.5, kind: 'product' }
  await send('Data scientist', story.key, { type: 'StateHypothesis', ...about, statement })
  await send('Data scientist', story.key, { type: 'LinkDependants', ...about, stories: rests })
  await send('Data scientist', story.key, { type: 'GiveVerdict', ...about, verdict, reason: 'Read off the roof', confirmed: true })
  return story
}

test('L2, LEARN-10, LEARN-11: in the panel a pivot is drawn before it is taken, on the map, in the burn-up, in dates; cancelled, nothing of it is left; taken, the map is as it was drawn', async ({ site, host }) => {
  const doors = doorsOf(host)
  const story = await withVerdict(doors, 'Sense the clouds from the roof', 'invalidated', ['Sell flexibility to the grid', 'Models by kind of household'])
  const newcomer = await doors.addStory('SOLAR', 'Ask the neighbour’s sensor')
  const seqNow = async (): Promise<number> => (await doors.ask<Read>('Product owner', { project: 'SOLAR' }, 'plan.read', { stories: [] })).value.seq
  const seq = await seqNow()
  await site.open(`/browse/${story.key}`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Pivot', exact: true }).click()
  const consequence = app.getByRole('region', { name: 'What follows from it' })
  const card = (title: RegExp) => consequence.getByRole('listitem').filter({ hasText: title })
  await expect(card(/Models by kind/)).toContainText('would leave')
  await app.getByRole('checkbox', { name: /Models by kind/ }).uncheck()
  await app.getByRole('group', { name: 'Drop what depended on it' }).getByRole('combobox', { name: /^Size of/ }).nth(1).selectOption({ label: '→ S, 1–3 days' })
  await app.getByRole('combobox', { name: 'Add a story that takes its place' }).fill('neighbour')
  await app.getByRole('option', { name: /Ask the neighbour/ }).click()
  await expect(card(/Ask the neighbour/)).toContainText('would be added')
  await app.getByLabel('Placed in').selectOption({ label: 'Growth' })
  await expect(consequence.getByText('1 story would leave the plan, 1 story would be added and 1 story would be re-sized.', { exact: true })).toBeVisible()
  await expect(card(/Sell flexibility/)).toContainText('would leave')
  await expect(card(/Models by kind/)).toContainText(/from L to S.*would be re-sized/)
  await expect(consequence.getByRole('row', { name: /^Growth \d+ → \d+ stories/ })).toBeVisible()
  await expect(consequence.getByRole('img', { name: /^Burn-up\. Scope \d+ → \d+ stories.*All of it today: 50 % by .*After the decision: 50 % by/ })).toBeVisible()
  await expect(consequence).toContainText(/All of it\s*50 % by .+ → .+ sooner; 85 % /)
  expect(await axeInBothThemes(page)).toEqual([])

  await consequence.getByRole('button', { name: 'See it on the whole map' }).click()
  await expect(consequence.getByRole('region', { name: 'The whole map as it would be' }).getByRole('row')).toHaveCount(4)
  await app.getByRole('button', { name: 'Cancel' }).click()
  await expect(consequence).toHaveCount(0)
  expect(await seqNow()).toBe(seq)

  await app.getByRole('button', { name: 'Pivot', exact: true }).click()
  await app.getByRole('combobox', { name: 'Add a story that takes its place' }).fill('neighbour')
  await app.getByRole('option', { name: /Ask the neighbour/ }).click()
  await app.getByLabel('Placed in').selectOption({ label: 'Growth' })
  await app.getByLabel('To', { exact: true }).fill('Ask those who have a sensor')
  await app.getByRole('textbox', { name: 'Why' }).fill('A tree stands in the light')
  await expect(consequence.getByText('2 stories would leave the plan and 1 story would be added.', { exact: true })).toBeVisible()
  await app.getByRole('form', { name: 'Pivot' }).getByRole('button', { name: 'Pivot' }).click()
  await expect(app.getByText('2 stories dropped, 1 story added')).toBeVisible()
  await expect.poll(seqNow).toBe(seq + 1)
  await site.open(`${SOLAR}/map`)
  await expect(app.locator(`[data-cell^="growth/"] [data-story="${newcomer.id}"]`)).toBeVisible()
})

test('L2, LEARN-10: on the page the whole map shows a decision beside its form, follows it, and goes with it; by keyboard', async ({ site, host }) => {
  const doors = doorsOf(host)
  const { id } = await withVerdict(doors, 'See rain on the gauge', 'inconclusive', ['Compare with similar households nearby'])
  const { app, page } = site
  await site.open(`${SOLAR}/hypotheses?sort=state`)
  await app.getByRole('listitem').filter({ hasText: 'See rain on the gauge' }).getByRole('button', { name: 'Decide what follows' }).click()
  const stop = app.getByRole('button', { name: 'Stop', exact: true })
  await stop.focus()
  await page.keyboard.press('Enter')
  await app.getByRole('textbox', { name: 'Why' }).fill('It stays open')
  const consequence = app.getByRole('region', { name: 'What follows from it' })
  await consequence.getByRole('button', { name: 'See it on the whole map' }).focus()
  await page.keyboard.press('Enter')
  const map = app.getByRole('tabpanel', { name: 'Map' })
  await expect(map.locator('.fl-answer')).toHaveText(/^Stop after H-\d+, if it is decided so: \d stor(y|ies) would leave the plan\. Nothing of it is written yet\.$/)
  await expect(app.getByRole('textbox', { name: 'Why' })).toHaveValue('It stays open')
  const flexible = map.getByRole('listitem').filter({ hasText: 'would leave' }).first()
  const title = await flexible.locator('.fl-preview-title').innerText()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('checkbox', { name: new RegExp(title) }).uncheck()
  await expect(map.getByRole('listitem').filter({ hasText: title })).not.toContainText('would leave')
  await app.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.getByRole('grid', { name: 'Story map' })).toBeVisible()
  await expect(page).not.toHaveURL(/after=/)

  await site.open(`${SOLAR}/map?after=persevere~h-${id}~${id}`)
  await expect(app.locator('.fl-answer')).toHaveText(/^Persevere after H-\d+, if it is decided so: Every story stays as it is\./)
  await app.getByRole('button', { name: 'Back to the map' }).click()
  await expect(app.getByRole('grid', { name: 'Story map' })).toBeVisible()
  await site.open(`${SOLAR}/map?after=nonsense`)
  await expect(app.getByText('This address names no decision')).toBeVisible()
})
