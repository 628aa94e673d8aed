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
  await expect(app.getByRole('region', { name: /^Iteration 20/ })).toBeVisible()
  await app.getByRole('button', { name: 'Plan the coming iterations' }).click()
  const preview = app.getByRole('region', { name: 'Proposed plan' })
  await expect(preview.getByRole('heading', { level: 2 })).toContainText(/^\d+ stories go into the 6 coming iterations; \d+ do(es)? not fit\./)
  await expect(preview.getByText(/days of work in a working day: what the last 6 iterations delivered/)).toBeVisible()
  await expect(preview.getByText(/Not placed on the map: 2/)).toBeVisible()
  await expect(preview.getByText('new').first()).toBeVisible()
  await expect(preview.getByText(/^About \d+ more iterations? would hold what finds no room\.$/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  const lane = app.getByRole('region', { name: /^Iteration 18/ }).last()
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
  for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowUp')
  await expect(story.getByText('to SOLAR Sprint 16')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(story).toBeVisible()
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(next.getByRole('row').filter({ hasText: 'Invite members' })).toBeVisible()

  // Both ends of the way in sight at once.
  await page.setViewportSize({ width: 1280, height: 2200 })
  const other = none.getByRole('row').filter({ hasText: 'Let the installer look in' })
  await other.dragTo(next.getByRole('heading', { level: 2 }))
  await expect(next.getByRole('row').filter({ hasText: 'Let the installer look in' })).toBeVisible()
})

test('S5: a story longer than its iteration runs on, visibly, and a split is suggested', async ({ site }) => {
  await site.open(`${SOLAR}/iterations`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Plan the capacity of SOLAR Sprint 17' }).click()
  await app.getByLabel('Part of the usual, %').fill('20')
  await page.keyboard.press('Enter')
  const story = app.getByRole('region', { name: 'In no iteration' }).getByRole('row').filter({ hasText: 'Tell large appliances apart' })
  await story.getByRole('button', { name: /^Move SOLAR-/ }).focus()
  await page.keyboard.press('Space')
  const lane = app.getByRole('region', { name: /^SOLAR Sprint 17/ })
  await expect(story.getByText('to SOLAR Sprint 17')).toBeHidden()
  for (let steps = 0; steps < 4 && !(await story.getByText('to SOLAR Sprint 17').isVisible()); steps++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(lane.getByRole('row').filter({ hasText: 'Tell large appliances apart' })).toContainText(/runs on to Iteration \d+/)
  await expect(app.getByText(/^runs on from SOLAR Sprint 17$/).first()).toBeVisible()
  await expect(app.getByText('1 story is longer than an iteration')).toBeVisible()
  await lane.getByRole('button', { name: /^Move SOLAR-/ }).focus()
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(app.getByText('1 story is longer than an iteration')).toHaveCount(0)
  await app.getByRole('button', { name: 'Usual capacity for SOLAR Sprint 17' }).click()
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
  expect(sprints.map(({ name }) => name)).toContain('Iteration 18')
  const lane = app.getByRole('region', { name: /^Iteration 18/ })
  const shown = (await lane.getByRole('rowheader').or(lane.locator('tr[data-story] .fl-story-opener')).allTextContents()).map((text) => text.split(' ')[0])
  expect(shown.length).toBeGreaterThan(0)
  expect([...(await issuesIn(host, sprints.find(({ name }) => name === 'Iteration 18')!.id))].toSorted()).toEqual(shown.toSorted())

  // Moved elsewhere by hand, it is written again: into the sprints that are there.
  await app.getByRole('region', { name: 'In no iteration' }).getByRole('button', { name: /^Move SOLAR-/ }).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await app.getByRole('button', { name: 'Write the plan to Jira' }).click()
  await expect(app.getByText(/Jira’s sprints say what the plan says: 1 story was moved/)).toBeVisible({ timeout: 60_000 })
  expect((await sprintsOf(host)).map(({ name }) => name).toSorted()).toEqual([...new Set([...sprints.map(({ name }) => name), 'Iteration 20'])].toSorted())
})

test('S5: a sprint that was deleted in Jira meanwhile is said so, and nothing is lost', async ({ site, host }) => {
  const { rest } = doorsOf(host)
  const sprint = (await sprintsOf(host)).find(({ name }) => name === 'Iteration 18')!
  const before = await issuesIn(host, sprint.id)
  expect(before.length).toBeGreaterThan(0)
  await site.open(`${SOLAR}/iterations`)
  await expect(site.app.getByRole('region', { name: /^Iteration 18/ })).toBeVisible()
  await rest('Product owner', 'DELETE', `/rest/agile/1.0/sprint/${sprint.id}`)
  await host.settle()
  const { app } = site
  await expect(app.getByText('The sprint Iteration 18 has been deleted in Jira')).toBeVisible({ timeout: 30_000 })
  const lane = app.getByRole('region', { name: /^Iteration 18/ })
  for (const key of before) await expect(lane.getByText(new RegExp(`^${key} `))).toBeVisible()
})

test('I1: goal, blockers with their owner, and a review whose outcome becomes a story; a mix is accepted with a reason', async ({ site, host }) => {
  test.setTimeout(90_000)
  await site.open(`${SOLAR}/iterations`)
  const { app, page } = site
  const sprint = app.getByRole('region', { name: /^SOLAR Sprint 15/ })
  await expect(sprint.getByText('Ten households charge their battery by the plan.')).toBeVisible()
  await expect(sprint.getByText(/Committed to \d stories/)).toBeVisible()
  await expect(sprint.getByText(/carried over from SOLAR Sprint 13/).first()).toBeVisible()
  await sprint.getByRole('button', { name: 'It is right here' }).click()
  await sprint.getByLabel('Why it is right here').fill('Two models are measured on the way')
  await page.keyboard.press('Enter')
  await expect(sprint.getByText(/Its focus is deployment, but/)).toHaveCount(0)

  await sprint.getByText('Ten households charge their battery by the plan.').click()
  const blockers = sprint.getByRole('region', { name: 'Blockers' })
  await expect(blockers.getByText('Two gateways refuse the new firmware')).toBeVisible()
  await blockers.getByRole('button', { name: 'Raise a blocker' }).click()
  await blockers.getByLabel('What holds the work up').fill('<b>No</b> gateway for tests')
  await page.keyboard.press('Enter')
  const own = blockers.getByRole('listitem').filter({ hasText: '<b>No</b> gateway for tests' })
  await expect(own.getByLabel('Who sees to it')).not.toHaveValue('')
  await own.getByRole('button', { name: 'Resolved' }).click()
  await own.getByLabel('How').fill('Borrowed one')
  await page.keyboard.press('Enter')
  await expect(own.getByText('Borrowed one')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await app.getByText(/past iterations/).click()
  const past = app.getByRole('region', { name: /^SOLAR Sprint 14/ })
  await past.getByText('Plan the battery for the next day, in a simulation.').click()
  const outcome = past.getByRole('listitem').filter({ hasText: 'Show why the battery is charged now' })
  await outcome.getByRole('button', { name: 'Make it a story' }).click()
  await expect(outcome.getByRole('button', { name: /^SOLAR-\d+$/ })).toBeVisible({ timeout: 40_000 })
  const { rest, keyOf } = doorsOf(host)
  expect(await rest('Product owner', 'GET', `/rest/api/3/issue/${await keyOf('SOLAR', 'Show why the battery is charged now')}`)).toBeTruthy()
})

test('S6: what is planned before its needs is flagged, and moved by one click; on the map, too', async ({ site, host }) => {
  const { rest, keyOf } = doorsOf(host)
  await site.open(`${SOLAR}/map`)
  await expect(site.app.getByRole('button', { name: /^SOLAR-66,/ })).toHaveAccessibleName(/needs SOLAR-61, planned later/)
  await site.open(`${SOLAR}/iterations`)
  const { app } = site
  const late = app.getByRole('listitem').filter({ hasText: /SOLAR-66 needs SOLAR-61 \(H-\d+\), which is planned later/ })
  await late.getByRole('button', { name: 'Move 1 story earlier to SOLAR Sprint 16' }).click()
  await expect(late).toHaveCount(0)
  await expect(app.getByRole('region', { name: /^SOLAR Sprint 16/ }).getByText(/^SOLAR-61 /)).toBeVisible()

  // Something of Growth that waits for something of Maturity.
  const [early, needed] = [await keyOf('SOLAR', 'Invite members of the household'), await keyOf('SOLAR', 'History of the battery’s health')]
  await rest('Product owner', 'POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, inwardIssue: { key: needed }, outwardIssue: { key: early } })
  await host.settle()
  await site.open(`${SOLAR}/map`)
  const card = app.getByRole('button', { name: new RegExp(`^${early},`) })
  await expect(card).toHaveAccessibleName(new RegExp(`needs ${needed}, placed in a later slice`), { timeout: 20_000 })
  await card.click({ button: 'right' })
  await app.getByRole('menuitem', { name: `Move ${needed} up to Growth, so that nothing comes before what it needs` }).click()
  await expect(card).not.toHaveAccessibleName(/placed in a later slice/)
})

test('S8: kinds of work are set on the panel, and filter and colour the map; recurring work is taken off the capacity', async ({ site, host }) => {
  const { keyOf } = doorsOf(host)
  const key = await keyOf('SOLAR', 'Widget for the phone’s home screen')
  await site.open(`/browse/${key}`)
  await site.app.getByRole('button', { name: 'Which kind of work is it?' }).click()
  await site.app.getByRole('combobox', { name: 'Kind of work' }).selectOption('documentation')
  await expect(site.app.getByText('Kind of work set').first()).toBeVisible()

  await site.open(`${SOLAR}/map?colour=kind`)
  const { app } = site
  await expect(app.getByRole('list', { name: 'What the colours mean' }).getByText('Training')).toBeVisible()
  await app.getByRole('combobox', { name: 'Kind of work' }).selectOption('documentation')
  await expect(app.getByRole('button', { name: new RegExp(`^${key},.*docs`) })).toBeVisible()
  await expect(app.getByRole('button', { name: /Predict tomorrow’s consumption/ })).toHaveCount(0)

  await site.open(`${SOLAR}/iterations`)
  await app.getByText(/^Recurring work: 2 kinds/).click()
  await app.getByRole('button', { name: 'Add recurring work' }).click()
  await app.getByLabel('What is done').fill('Look at the alerts')
  await app.getByLabel('How often').selectOption('daily')
  await app.getByLabel('Days of work each time').fill('0.1')
  await app.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(app.getByText(/^Recurring work: 3 kinds/)).toBeVisible()
  await app.getByRole('button', { name: 'Plan the coming iterations' }).click()
  await expect(app.getByRole('meter', { name: /less [\d.]+ for recurring work/ }).first()).toBeVisible()
})
