import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningHost } from '../../host/server'
import { doorsOf } from './support/doors'
import type { SitePage } from './support/site'
import { axeInBothThemes, BLANK, expect, test } from './support/site'
import { idOf, structureOf } from './support/smallPlan'

test.use({ ownSite: 'noSprints' })

const KAN = '/projects/KAN/apps/project-page'

/** A Kanban project with six stories, as an export of Jira that knows no sprint. */
function importKanban(host: RunningHost): void {
  const folder = mkdtempSync(join(tmpdir(), 'foldline-'))
  const file = join(folder, 'kan.csv')
  const rows = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((name, index) => `KAN-${index + 1},Story,${name},To Do,To Do,${new Date(Date.now() - 86_400_000).toISOString()}`)
  writeFileSync(file, ['Issue key,Issue Type,Summary,Status,Status Category,Created', ...rows].join('\n'))
  host.jira.importFiles([file])
  rmSync(folder, { recursive: true })
}

/** A plan of the project, its stories small and placed in their order. */
async function start(host: RunningHost, project: string): Promise<void> {
  const { ask, rest, send } = doorsOf(host)
  await ask('Product owner', { project }, 'plan.start', { id: `start-${project}`, scope: `project = ${project}`, verticals: ['Front'], timeZone: 'Europe/Berlin' })
  await host.settle()
  const { verticals, slices } = await structureOf(host, project)
  const { issues } = await rest<{ issues: readonly { id: string }[] }>('Product owner', 'POST', '/rest/api/3/search/jql', { jql: `project = ${project} ORDER BY key`, fields: ['id'], maxResults: 50 })
  const stories = issues.map(({ id }) => id)
  const any = `${project}-1`
  await send('Product owner', any, { type: 'PlaceStories', stories, vertical: idOf(verticals, 'Front'), activity: null, slice: idOf(slices, 'MVP'), before: null })
  await send('Product owner', any, { type: 'EstimateStories', basis: 'storyPoints', stories: stories.map((story) => ({ story, estimate: { size: 'S', people: 1 } })) })
}

/** Plans the coming iterations by one action, and says in which the first stories went. */
async function planAll({ app }: SitePage): Promise<void> {
  await app.getByRole('button', { name: 'Plan the coming iterations' }).click()
  const preview = app.getByRole('region', { name: 'Proposed plan' })
  await expect(preview.getByRole('heading', { level: 2 })).toContainText(/^\d+ stories go into the \d+ coming iterations/)
  await preview.getByRole('button', { name: 'Accept this plan' }).click()
  await expect(preview).toHaveCount(0)
}

test('S5: a Kanban project: planned and moved by hand, kept in Foldline, and said so; Jira is left alone', async ({ site, host }) => {
  test.setTimeout(90_000)
  importKanban(host)
  await start(host, 'KAN')
  await site.signIn('Product owner')
  await site.open(`${KAN}/iterations`)
  const { app, page } = site
  await expect(app.getByText('They are kept in Foldline, since no Jira board with sprints is chosen.', { exact: false })).toBeVisible()
  const lanes = app.getByRole('region', { name: /^Iteration \d+/ })
  await expect.poll(() => lanes.count()).toBeGreaterThanOrEqual(2)
  await planAll(site)
  await expect(lanes.getByRole('row').filter({ hasText: 'KAN-1 ' })).toHaveCount(1)
  expect(await axeInBothThemes(page)).toEqual([])

  const last = lanes.last()
  await lanes.getByRole('button', { name: 'Move KAN-1', exact: true }).focus()
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(last.getByRole('row').filter({ hasText: 'KAN-1 ' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Write the plan to Jira' })).toHaveCount(0)

  // It stays so when Jira is read again, and in another browser.
  await host.settle()
  await page.reload()
  await expect(last.getByRole('row').filter({ hasText: 'KAN-1 ' })).toBeVisible()
  await expect(app.getByRole('button', { name: 'Write the plan to Jira' })).toHaveCount(0)
  expect(host.jira.site.store.all('SELECT id FROM jira_sprints WHERE boardId IN (SELECT id FROM jira_boards WHERE name = ?)', 'KAN board')).toEqual([])
})

test('S5: a team-managed project without sprints: the same, though its board might have had some', async ({ site, host }) => {
  test.setTimeout(90_000)
  host.jira.site.store.run("UPDATE jira_boards SET type = 'simple' WHERE name = ?", 'BLANK board')
  for (const title of ['First', 'Second']) await doorsOf(host).addStory('BLANK', title)
  await start(host, 'BLANK')
  await site.signIn('Product owner')
  await site.open(`${BLANK}/iterations`)
  const { app } = site
  await expect(app.getByText(/The chosen Jira board shows no sprints: iterations of the calendar, 2 weeks each, are kept in Foldline\./)).toBeVisible()
  await expect.poll(() => app.getByRole('region', { name: /^Iteration \d+/ }).count()).toBeGreaterThanOrEqual(2)
  await planAll(site)
  await expect(app.getByRole('region', { name: /^Iteration \d+/ }).getByRole('row').filter({ hasText: 'BLANK-1 ' })).toHaveCount(1)
  await expect(app.getByRole('button', { name: 'Write the plan to Jira' })).toHaveCount(0)
})

test('ITER-2: two people add iterations at the same moment: none overlaps another, and nobody sees an error', async ({ site, secondSite }) => {
  test.setTimeout(90_000)
  await secondSite.signIn('Administrator')
  await site.signIn('Product owner')
  for (const each of [site, secondSite]) {
    await each.open(`${KAN}/iterations`)
    await expect(each.app.getByRole('button', { name: 'Add three iterations' })).toBeVisible()
  }
  const lanes = site.app.getByRole('region', { name: /^Iteration \d+/ })
  const before = await lanes.count()
  await Promise.all([site, secondSite].map(({ app }) => app.getByRole('button', { name: 'Add three iterations' }).click()))
  for (const { app } of [site, secondSite]) {
    await expect(app.getByRole('region', { name: /^Iteration \d+/ })).toHaveCount(before + 6)
    await expect(app.getByRole('alert')).toHaveCount(0)
  }
  const spans = await lanes.locator('.fl-iteration-head .fl-subtle').allInnerTexts()
  expect(new Set(spans).size).toBe(before + 6)
})
