import type { RunningHost } from '../../host/server'
import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'faults' })
test.afterEach(({ host }) => host.base.faults.clear())

const INVOKE = '**/_host/frame/invoke'

/** How many commits of people the site holds. */
const commits = (host: RunningHost): number =>
  host.base.store.get<{ n: number }>(`select count(*) as n from kvs where key like 'p:%:c:%' and value not like '%"source":"jira"%'`)!.n

test('C2: storage that fails for a moment, answers too late or is throttled: a command lands once, and nobody notices', async ({ site, host }) => {
  const { key } = await doorsOf(host).addStory('SOLAR', 'Survive a storage that stumbles')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  const size = (name: string) => app.getByRole('radio', { name: new RegExp(`^${name},`) })
  const steps = [
    { size: 'XS', fault: { target: 'kvs', kind: '500', times: 1, match: '^set p:\\d+:c:' } },
    { size: 'S', fault: { target: 'kvs', kind: '429', times: 2, match: '^set p:\\d+:c:' } },
    { size: 'M', fault: { target: 'kvs', kind: 'timeout-after-write', times: 1, match: '^set p:\\d+:c:' } },
    { size: 'L', fault: { target: 'kvs', kind: '409', times: 1, match: '^set p:\\d+:c:' } },
    { size: 'XL', fault: { target: 'function', kind: 'crash', times: 1, match: 'panel plan.send' } },
  ] as const
  for (const step of steps) {
    const before = commits(host)
    host.base.faults.add(step.fault)
    await size(step.size).click()
    await expect(app.getByRole('button', { name: `Undo: Size set to ${step.size}` })).toBeVisible()
    await expect(size(step.size)).toBeChecked()
    expect(host.base.faults.list(), `${step.fault.kind} was met`).toEqual([])
    expect(commits(host) - before, `commits after ${step.fault.kind}`).toBe(1)
  }
  await expect(app.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(size('XL')).toBeChecked()
})

test('C2: storage that stays away is said beside the thing; what was typed stays, and the second try lands once', async ({ site, host }) => {
  const { key } = await doorsOf(host).addStory('SOLAR', 'Survive a storage that is away')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  await app.getByRole('button', { name: 'Yes, state a hypothesis' }).click()
  const form = app.getByRole('form', { name: 'State a hypothesis' })
  await form.getByLabel('We believe that').fill('nothing is lost')
  await form.getByLabel('We will know it when').fill('losses')
  await form.getByLabel('Target').fill('1')
  const before = commits(host)
  host.base.faults.add({ target: 'kvs', kind: '500', times: -1 })
  await form.getByRole('button', { name: 'State it' }).click()
  await expect(form.getByRole('alert')).toContainText(/again is safe|Send it again/i, { timeout: 30_000 })
  await expect(form.getByLabel('We believe that')).toHaveValue('nothing is lost')
  expect(await axeInBothThemes(page)).toEqual([])
  expect(commits(host)).toBe(before)
  host.base.faults.clear()
  await form.getByRole('button', { name: 'State it' }).click()
  await expect(app.getByText('We believe that nothing is lost.')).toBeVisible()
  await expect.poll(() => commits(host)).toBe(before + 1)
})

test('C1: a connection that breaks: said beside the thing, undone on the screen, and sent again once it is back', async ({ site, host }) => {
  const { key } = await doorsOf(host).addStory('SOLAR', 'Survive a broken connection')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  const medium = app.getByRole('radio', { name: /^M,/ })
  await expect(medium).toBeVisible()
  const before = commits(host)
  await page.route(INVOKE, (route) => route.abort())
  await medium.click()
  await expect(medium).toBeChecked()
  await expect(app.getByRole('alert')).toContainText('Foldline did not answer. Check your connection')
  await expect(medium).not.toBeChecked()
  await page.unroute(INVOKE)
  await app.getByRole('button', { name: 'Try again' }).click()
  await expect(medium).toBeChecked()
  await expect(app.getByRole('alert')).toHaveCount(0)
  await expect(app.getByText('Size set to M').first()).toBeVisible()
  await expect.poll(() => commits(host)).toBe(before + 1)
})

test('C1: a plan that is being rebuilt says how far it is and opens by itself; one that can’t be read offers to try again', async ({ site }) => {
  const { app, page } = site
  let asked = 0
  await page.route(INVOKE, (route) => {
    asked += 1
    if (asked > 2) return route.continue()
    const failure = { code: 'rebuilding', message: 'The plan is being re-read.', progress: asked * 0.4 }
    return route.fulfill({ json: { ok: true, value: { ok: false, failure } } })
  })
  await site.open(`${SOLAR}/map`)
  await expect(app.getByText('Foldline is re-reading the plan from its log')).toBeVisible()
  await expect(app.getByRole('meter')).toHaveAttribute('aria-valuetext', /^\d+ % read$/)
  expect(await axeInBothThemes(page)).toEqual([])
  await expect(app.getByRole('columnheader', { name: 'Whole map' })).toBeVisible()
  await page.unroute(INVOKE)

  await page.route(INVOKE, (route) => route.abort())
  await page.reload()
  await expect(app.getByText('The plan can’t be read')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await page.unroute(INVOKE)
  await app.getByRole('button', { name: 'Try again' }).click()
  await expect(app.getByRole('columnheader', { name: 'Whole map' })).toBeVisible()
})

test('E1: a size that was taken out meanwhile, a permission that is gone, a text of 1 MB: refused beside the thing, nothing written', async ({ site, host }) => {
  const { addStory, send } = doorsOf(host)
  const { key } = await addStory('SOLAR', 'Survive what others do')
  await site.signIn('Data scientist')
  const { app, page } = site
  // Without news from others this page goes on from what it knows.
  await page.routeWebSocket(/_host\/frame\/realtime/, (socket) => socket.close())
  await site.open(`/browse/${key}`)
  const size = (name: string) => app.getByRole('radio', { name: new RegExp(`^${name},`) })
  await size('M').click()
  await expect(app.getByText('Size set to M').first()).toBeVisible()
  const sizes = [{ id: 'S', minDays: 1, maxDays: 3 }, { id: 'M', minDays: 3, maxDays: 5 }, { id: 'L', minDays: 5, maxDays: 8 }]
  await send('Product owner', key, { type: 'SetSizes', sizes })
  let before = commits(host)
  await size('XL').click()
  await expect(app.getByRole('region', { name: 'Size' }).getByRole('alert')).toContainText(/XL|size/)
  await expect(size('M')).toBeChecked()
  expect(commits(host)).toBe(before)

  await app.getByRole('button', { name: 'State a hypothesis' }).click()
  const form = app.getByRole('form', { name: 'State a hypothesis' })
  const belief = form.getByLabel('We believe that')
  await belief.evaluate((field) => field.removeAttribute('maxlength'))
  await belief.fill('x'.repeat(1024 * 1024))
  await form.getByLabel('We will know it when').fill('length')
  await form.getByLabel('Target').fill('1')
  await form.getByRole('button', { name: 'State it' }).click()
  await expect(form.getByRole('alert')).toContainText(/long|characters|2000/)
  await expect(belief).toHaveAttribute('aria-invalid', 'true')
  expect(commits(host)).toBe(before)

  before = commits(host)
  const roles = host.base.store.all<{ roleId: number; holder: string; projectId: number }>('SELECT roleId, accountId AS holder, projectId FROM jira_role_actors')
  const scientist = host.jira.users().find(({ displayName }) => displayName === 'Data scientist')!.accountId
  host.base.store.run('DELETE FROM jira_role_actors WHERE accountId = ?', scientist)
  await size('L').click()
  await expect(app.getByRole('region', { name: 'Size' }).getByRole('alert')).toContainText(/may not|permission|access/i)
  expect(commits(host)).toBe(before)
  for (const role of roles.filter(({ holder }) => holder === scientist))
    host.base.store.run('INSERT INTO jira_role_actors (projectId, roleId, accountId) VALUES (?, ?, ?)', role.projectId, role.roleId, role.holder)
})

test('C1: Jira that fails for a moment: the map stands, and says once that titles are missing and how to get them', async ({ site, host }) => {
  host.base.faults.add({ target: 'jira', kind: '503', times: 1, match: 'POST /rest/api/3/issue/bulkfetch' })
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  await expect(app.getByText(/^Jira did not give the titles? of \d+ stor/)).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Try again' }).click()
  await expect(app.getByText('Home screen with production and consumption now')).toBeVisible()
  await expect(app.getByText(/^Jira did not give/)).toHaveCount(0)
})
