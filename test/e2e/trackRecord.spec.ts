import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'trackRecord' })

test('C5: the forecasts that Foldline issued are scored beside a plain baseline; their dates are read by arrow keys and in a table', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  const record = app.getByRole('region', { name: 'Track record' })
  await expect(record.getByText(/^Of \d+ scored forecasts, \d+ % came out within the range that was given for 80 %/)).toBeVisible({ timeout: 30_000 })
  await expect(record.getByText(/A forecast is issued at the end of each iteration/)).toBeVisible()
  await expect(record.getByRole('columnheader', { name: 'Plain baseline' }).first()).toBeVisible()
  await expect(record.getByRole('heading', { name: 'Back-test, not a record' })).toBeVisible()
  await expect(record.getByRole('region', { name: 'Stated confidences' }).getByText(/Brier score/)).toBeVisible()

  await record.getByLabel('Milestone or slice').selectOption('MVP')
  const slider = record.getByRole('slider', { name: 'Issued forecast' })
  await slider.focus()
  const last = await slider.getAttribute('aria-valuetext')
  expect(last).toMatch(/^MVP, issued on .* with 50 %.*Delivered on /)
  await page.keyboard.press('Home')
  await expect(slider).not.toHaveAttribute('aria-valuetext', last ?? '')
  await expect(record.locator('.fl-chart-reading')).toHaveText((await slider.getAttribute('aria-valuetext')) ?? '')

  await record.getByRole('button', { name: 'Export how the dates moved' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), record.getByRole('button', { name: 'Table (CSV)' }).click()])
  expect(file.suggestedFilename()).toBe('issued-dates.csv')

  await record.getByText('The same as a table').click()
  const rows = record.getByRole('region', { name: 'Issued forecasts as a table' }).getByRole('row')
  expect(await rows.count()).toBeGreaterThan(8)
  await expect(rows.nth(1)).toContainText('the end of SOLAR Sprint')
  await record.getByText(/scored forecasts, one by one/).click()
  expect(await axeInBothThemes(page)).toEqual([])
})

test('T1: a milestone is set by keys alone, shows with the probability of meeting it, and is taken back', async ({ site }) => {
  await site.open(`${SOLAR}/forecast`)
  const { app, page } = site
  const milestones = app.getByRole('region', { name: 'Milestones and their slices' })
  await milestones.getByRole('button', { name: 'Add a milestone' }).press('Enter')
  await page.keyboard.type('Open day')
  await app.getByLabel('Day', { exact: true }).fill('2020-01-01')
  await app.getByLabel('Everything down to').selectOption('Growth')
  await page.keyboard.press('Enter')
  await milestones.getByRole('button', { name: 'Set milestone' }).press('Enter')
  await expect(milestones.getByRole('alert')).toHaveText('This day has passed: choose today or a later one.')
  const day = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)
  await app.getByLabel('Day', { exact: true }).fill(day)
  await milestones.getByRole('button', { name: 'Set milestone' }).press('Enter')
  await expect(milestones.getByText(/Open day: Growth by/)).toBeVisible()
  await expect(app.getByRole('row', { name: /Open day.*Growth.*%/ })).toBeVisible({ timeout: 30_000 })
  await milestones.getByRole('button', { name: 'Undo: Milestone set' }).click()
  await expect(milestones.getByText(/Open day/)).toHaveCount(0)
  expect(await axeInBothThemes(page)).toEqual([])
})

test('CAP-1: the capacity of a sprint ahead is planned; who only looks sees it and changes nothing', async ({ site, secondSite }) => {
  await site.open(`${SOLAR}/iterations`)
  const { app } = site
  const next = app.getByRole('region', { name: 'SOLAR Sprint 16' })
  await expect(next.getByText('60 % of the usual capacity (holidays: Two of five are away.)')).toBeVisible()
  await next.getByRole('button', { name: 'Plan the capacity of SOLAR Sprint 16' }).click()
  await next.getByLabel('Part of the usual, %').fill('40')
  await next.getByLabel('Part of the usual, %').press('Enter')
  await expect(next.getByText(/^40 % of the usual capacity/)).toBeVisible()
  await secondSite.signIn('Viewer')
  await secondSite.open(`${SOLAR}/iterations`)
  const seen = secondSite.app.getByRole('region', { name: 'SOLAR Sprint 16' })
  await expect(seen.getByText(/^40 % of the usual capacity/)).toBeVisible()
  await expect(seen.getByRole('button', { name: /capacity/i })).toHaveCount(0)
})

test('ISSUE-1: when a sprint is closed in Jira, the forecast of that moment is issued by itself', async ({ site, host }) => {
  const owner = host.jira.users().find(({ displayName }) => displayName === 'Product owner')!.accountId
  const jira = async (method: string, path: string, body?: object) => {
    const init = { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return (await (await host.jira.fetch({ as: 'user', accountId: owner }, path, init)).json()) as { values: { id: number; name: string; state: string }[] }
  }
  const boards = await jira('GET', '/rest/agile/1.0/board?projectKeyOrId=SOLAR')
  const { values } = await jira('GET', `/rest/agile/1.0/board/${boards.values[0]!.id}/sprint?state=active`)
  await jira('POST', `/rest/agile/1.0/sprint/${values[0]!.id}`, { state: 'closed' })
  await host.settle()
  await site.open(`${SOLAR}/timeline?area=forecasts`)
  await expect(site.app.getByText(new RegExp(`issued a forecast at the end of .*${values[0]!.name}`)).first()).toBeVisible({ timeout: 30_000 })
  await site.open(`${SOLAR}/forecast`)
  const record = site.app.getByRole('region', { name: 'Track record' })
  await record.getByLabel('Milestone or slice').selectOption('Growth')
  await record.getByText('The same as a table').click()
  await expect(record.getByRole('region', { name: 'Issued forecasts as a table' }).getByRole('row').nth(1)).toContainText(`the end of ${values[0]!.name}`)
})
