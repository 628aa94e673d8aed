import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doorsOf } from './support/doors'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'start' })

test('S1: who may not start a plan is told so before the first step', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open(`${BLANK}/map`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'This project has no plan yet' })).toBeVisible()
  await expect(app.getByText(/Ask an administrator of this project/)).toBeVisible()
  await expect(app.getByRole('button')).toHaveCount(0)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('S1: a plan is started from nothing: scope, verticals, first hypothesis; the empty map explains itself', async ({ site }) => {
  await site.open(`${BLANK}/map`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'Start a plan for BLANK' })).toBeVisible()
  const scope = app.getByLabel('Which issues take part (JQL)')
  await expect(scope).toHaveValue('project = BLANK')
  await expect(app.getByText('It finds no issue yet.')).toBeVisible()
  await scope.fill('projekt = BLANK AND')
  await expect(app.getByRole('alert')).not.toBeEmpty()
  await expect(scope).toHaveAttribute('aria-invalid', 'true')
  await expect(app.getByRole('button', { name: /^Next/ })).toBeDisabled()
  expect(await axeInBothThemes(page)).toEqual([])
  await scope.fill('project = BLANK AND issuetype in (Story, Task, Bug)')
  await expect(app.getByText('It finds no issue yet.')).toBeVisible()
  await app.getByRole('button', { name: 'Next: verticals' }).click()

  await expect(app.getByText('The project has no epics')).toBeVisible()
  await app.getByRole('radio', { name: /From a template/ }).check()
  const names = app.getByLabel('Verticals, one a line')
  await expect(names).toHaveValue(/\n/)
  await names.fill('')
  await expect(app.getByRole('button', { name: /^Next/ })).toBeDisabled()
  await names.fill('Front design\nApp content')
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Next: first hypothesis' }).click()
  await expect(app.getByText(/You can leave this out/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Start the plan' }).click()

  await app.getByRole('button', { name: /^Open the map/ }).or(app.getByRole('tab', { name: 'Map' })).first().click()
  await expect(app.getByRole('columnheader', { name: /^Front design/ })).toBeVisible()
  await expect(app.getByRole('columnheader', { name: /^App content/ })).toBeVisible()
  for (const slice of ['MVP', 'Growth', 'Maturity']) await expect(app.getByRole('rowheader', { name: new RegExp(`^${slice}`) })).toBeVisible()
  await expect(app.locator('.fl-answer').first()).toContainText(/no stories|nothing/i)
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByRole('tab', { name: 'Forecast' }).click()
  await expect(app.getByText('There is nothing to forecast yet: the plan has no stories.')).toBeVisible()
  await expect(app.getByText('100 %')).toHaveCount(0)
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('tab', { name: 'Burn-up' }).click()
  await expect(app.getByText('There is nothing to draw yet')).toBeVisible()
  await app.getByRole('tab', { name: 'Hypotheses' }).click()
  await expect(app.getByText('What does the plan rest on that can fail?')).toBeVisible()
})

test('S2, C4: a project with a past opens with its first layout, its history and its first hypothesis; the forecast is a guess', async ({ site, host }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'foldline-')), 'old.csv')
  writeFileSync(file, pastProject())
  const [report] = host.jira.importFiles([file])
  expect(report?.unreadable).toEqual([])
  await site.open('/projects/OLD/apps/project-page/map')
  const { app, page } = site
  await expect(app.getByText('It finds 10 issues.')).toBeVisible()
  await app.getByRole('button', { name: 'Next: verticals' }).click()
  await expect(app.getByText('Meter, Roof.').or(app.getByText('Roof, Meter.'))).toBeVisible()
  await app.getByRole('button', { name: 'Next: first hypothesis' }).click()
  await app.getByLabel('Story that rests on it').fill('shadow')
  await app.getByRole('option', { name: /Shadow of the chimney/ }).click()
  await app.getByLabel('We believe that').fill('one picture of the roof is enough')
  await app.getByLabel('We will know it when').fill('error')
  await app.getByLabel('is', { exact: true }).selectOption('<=')
  await app.getByLabel('Target').fill('5')
  await app.getByRole('button', { name: 'State it' }).click()
  await expect(app.getByText(/It will be stated on/)).toBeVisible()
  await app.getByRole('button', { name: 'Start the plan' }).click()
  await expect(app.getByText('Reading the project’s history from Jira').or(app.getByRole('tab', { name: 'Map' })).first()).toBeVisible()

  await expect(app.getByRole('columnheader', { name: /^Roof/ })).toBeVisible({ timeout: 20_000 })
  await expect(app.locator('[data-cell] [data-story]')).toHaveCount(8)
  await app.getByRole('tab', { name: 'Settings' }).click()
  await expect(app.getByText(/laid out by their epics/)).toBeVisible()
  await app.getByRole('tab', { name: 'Burn-up' }).click()
  await expect(app.getByText('2 of 8 stories are delivered.')).toBeVisible()
  await app.getByRole('tab', { name: 'Hypotheses' }).click()
  await expect(app.getByText('We believe that one picture of the roof is enough')).toBeVisible()

  await app.getByRole('tab', { name: 'Forecast' }).click()
  await expect(app.getByText(/There is too little to say when it will be done/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  const { issues } = await doorsOf(host).rest<{ issues: { id: string; key: string }[] }>('Product owner', 'POST', '/rest/api/3/search/jql', {
    jql: 'project = OLD AND issuetype = Story', fields: ['key'],
  })
  const stories = issues.map(({ id }) => ({ story: id, estimate: { size: 'M', people: 1 } }))
  await doorsOf(host).send('Product owner', issues[0]!.key, { type: 'EstimateStories', basis: 'storyPoints', stories })
  await expect(app.getByText('Guess', { exact: true })).toBeVisible()
  await expect(app.getByText(/^As a guess, .+: 85 % by /)).toBeVisible()
  await expect(app.getByText(/A guess from ranges, not from a pace/)).toBeVisible()
  expect(await app.locator('body').innerText()).not.toMatch(/\b100 ?%/)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('S1: a removed demo leaves no key, and its project can start anew', async ({ site, host }) => {
  const solar = await doorsOf(host).rest<{ id: string }>('Product owner', 'GET', '/rest/api/3/project/SOLAR')
  const keys = (): string[] => host.base.store.all<{ key: string }>('select key from kvs').map(({ key }) => key).filter((key) => key.includes(solar.id))
  expect(keys().length).toBeGreaterThan(10)
  await site.open(`${SOLAR}/settings`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Remove the demo plan' }).click()
  await expect(app.getByRole('dialog', { name: 'Remove the demo plan?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(app.getByRole('heading', { name: 'Start a plan for SOLAR' })).toBeVisible()
  await host.settle()
  expect(keys()).toEqual([])
  const values = host.base.store.all<{ value: string }>('select value from kvs').map(({ value }) => value).join('\n')
  expect(values).not.toContain('satellite')
})

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()

/** Two epics with eight stories: two delivered weeks ago, two in work, in the columns of Jira's own export. */
function pastProject(): string {
  const rows = [
    ['OLD-1', 'Epic', 'Roof', 'To Do', 'To Do', '', ''],
    ['OLD-2', 'Epic', 'Meter', 'To Do', 'To Do', '', ''],
    ['OLD-3', 'Story', 'Outline of the roof', 'Done', 'Done', daysAgo(19), 'OLD-1'],
    ['OLD-4', 'Story', 'Shadow of the chimney', 'In Progress', 'In Progress', '', 'OLD-1'],
    ['OLD-5', 'Story', 'Tilt of the panels', 'To Do', 'To Do', '', 'OLD-1'],
    ['OLD-6', 'Story', 'Snow on the panels', 'To Do', 'To Do', '', 'OLD-1'],
    ['OLD-7', 'Story', 'Read the meter', 'Done', 'Done', daysAgo(18), 'OLD-2'],
    ['OLD-8', 'Story', 'Gaps in the readings', 'In Progress', 'In Progress', '', 'OLD-2'],
    ['OLD-9', 'Story', 'Meters of other makers', 'To Do', 'To Do', '', 'OLD-2'],
    ['OLD-10', 'Story', 'Readings by the minute', 'To Do', 'To Do', '', 'OLD-2'],
  ]
  const lines = rows.map(([key, type, summary, status, category, resolved, parent]) =>
    [key, type, summary, status, category, daysAgo(26), resolved, resolved === '' ? '' : 'Done', parent].join(','),
  )
  return ['Issue key,Issue Type,Summary,Status,Status Category,Created,Resolved,Resolution,Parent key', ...lines].join('\n')
}
