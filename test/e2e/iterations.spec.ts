import type { RunningHost } from '../../host/server'
import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'iterations' })
test.describe.configure({ mode: 'serial' })

type Sprint = { readonly id: number; readonly name: string; readonly state: string; readonly startDate?: string }

async function sprintsOf(host: RunningHost): Promise<readonly Sprint[]> {
  const { rest } = doorsOf(host)
  const boards = await rest<{ values: { id: number }[] }>('Product owner', 'GET', '/rest/agile/1.0/board?projectKeyOrId=SOLAR')
  return (await rest<{ values: Sprint[] }>('Product owner', 'GET', `/rest/agile/1.0/board/${boards.values[0]!.id}/sprint?state=active,future`)).values
}

async function issuesIn(host: RunningHost, sprint: number): Promise<readonly string[]> {
  const { rest } = doorsOf(host)
  const found = await rest<{ issues: { key: string }[] }>('Product owner', 'GET', `/rest/software/1.0/sprint/${sprint}/issue?fields=key`)
  return found.issues.map(({ key }) => key)
}

test('S5: the coming iterations are filled by one action, shown before it is accepted, with what does not fit and why; one undo takes it back', async ({ site }) => {
  await site.open(`${SOLAR}/iterations`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Add three iterations' }).click()
  await expect(app.getByRole('region', { name: /^Iteration 19/ })).toBeVisible()
  await app.getByRole('button', { name: 'Plan the coming iterations' }).click()
  const preview = app.getByRole('region', { name: 'Proposed plan' })
  await expect(preview.getByRole('heading', { level: 2 })).toContainText(/^\d+ stories go into the 5 coming iterations; \d+ do(es)? not fit\./)
  await expect(preview.getByText(/days of work in a working day: what the last 6 iterations delivered/)).toBeVisible()
  await expect(preview.getByText(/Not placed on the map: 2/)).toBeVisible()
  await expect(preview.getByText('new').first()).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  const lane = app.getByRole('region', { name: /^Iteration 17/ }).last()
  await expect(lane.getByText('No stories yet.')).toBeVisible()

  await preview.getByRole('button', { name: 'Accept this plan' }).click()
  await expect(preview).toHaveCount(0)
  await expect(lane.getByRole('row').nth(1)).toBeVisible()
  await app.getByRole('button', { name: /^Undo: \d+ stories planned/ }).click()
  await expect(lane.getByText('No stories yet.')).toBeVisible()
})

test('S5: by hand with the keyboard and by dragging', async ({ site }) => {
  await site.open(`${SOLAR}/iterations`)
  const { app, page } = site
  const none = app.getByRole('region', { name: 'In no iteration' })
  const next = app.getByRole('region', { name: /^SOLAR Sprint 16/ })
  const story = none.getByRole('row').filter({ hasText: 'Invite members of the household' })
  await story.getByRole('button', { name: /^Move SOLAR-/ }).focus()
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowUp')
  await expect(story.getByText('to SOLAR Sprint 16')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(story).toBeVisible()
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(next.getByRole('row').filter({ hasText: 'Invite members' })).toBeVisible()

  const other = none.getByRole('row').filter({ hasText: 'Let the installer look in' })
  await other.dragTo(next.getByRole('heading', { level: 2 }))
  await expect(next.getByRole('row').filter({ hasText: 'Let the installer look in' })).toBeVisible()
})

test('S5: written to Jira’s sprints, created, filled and in order; again without doubles', async ({ site, host }) => {
  test.setTimeout(90_000)
  await site.open(`${SOLAR}/iterations?plan=fill`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Accept this plan' }).click()
  await expect(app.getByText(/\d+ stories are planned here otherwise than in Jira/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Write the plan to Jira' }).click()
  await expect(app.getByText(/Jira’s sprints say what the plan says: \d+ stories were moved/)).toBeVisible({ timeout: 60_000 })
  const sprints = await sprintsOf(host)
  expect(sprints.map(({ name }) => name)).toContain('Iteration 17')
  const lane = app.getByRole('region', { name: /^Iteration 17/ })
  const shown = (await lane.getByRole('rowheader').or(lane.locator('tr[data-story] .fl-story-opener')).allTextContents()).map((text) => text.split(' ')[0])
  expect(shown.length).toBeGreaterThan(0)
  expect([...(await issuesIn(host, sprints.find(({ name }) => name === 'Iteration 17')!.id))].toSorted()).toEqual(shown.toSorted())

  // Moved elsewhere by hand, it is written again: into the sprints that are there.
  await app.getByRole('region', { name: 'In no iteration' }).getByRole('button', { name: /^Move SOLAR-/ }).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await app.getByRole('button', { name: 'Write the plan to Jira' }).click()
  await expect(app.getByText(/Jira’s sprints say what the plan says: 1 story was moved/)).toBeVisible({ timeout: 60_000 })
  expect((await sprintsOf(host)).map(({ name }) => name).toSorted()).toEqual([...new Set([...sprints.map(({ name }) => name), 'Iteration 19'])].toSorted())
})

test('S5: a sprint that was deleted in Jira meanwhile is said so, and nothing is lost', async ({ site, host }) => {
  const { rest } = doorsOf(host)
  const sprint = (await sprintsOf(host)).find(({ name }) => name === 'Iteration 17')!
  const before = await issuesIn(host, sprint.id)
  expect(before.length).toBeGreaterThan(0)
  await site.open(`${SOLAR}/iterations`)
  await rest('Product owner', 'DELETE', `/rest/agile/1.0/sprint/${sprint.id}`)
  await host.settle()
  const { app } = site
  await expect(app.getByText('The sprint Iteration 17 has been deleted in Jira')).toBeVisible({ timeout: 30_000 })
  const lane = app.getByRole('region', { name: /^Iteration 17/ })
  for (const key of before) await expect(lane.getByText(new RegExp(`^${key} `))).toBeVisible()
})
