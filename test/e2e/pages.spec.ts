import { axeFindings, axeInBothThemes, expect, SOLAR, test } from './support/site'

const PAGES = [
  { name: 'projects', path: '/', shows: null },
  { name: 'map', path: `${SOLAR}/map`, shows: 'Whole map' },
  { name: 'overview', path: SOLAR, shows: 'attention' },
  { name: 'burn-up', path: `${SOLAR}/burn-up`, shows: 'delivered' },
  { name: 'forecast', path: `${SOLAR}/forecast`, shows: 'Growth' },
  { name: 'hypotheses', path: `${SOLAR}/hypotheses`, shows: 'Testing' },
  { name: 'iterations', path: `${SOLAR}/iterations`, shows: 'Sprint' },
  { name: 'timeline', path: `${SOLAR}/timeline`, shows: 'in the history of the plan' },
  { name: 'settings', path: `${SOLAR}/settings`, shows: 'Statuses' },
  { name: 'administration', path: '/admin', shows: 'Foldline' },
] as const

test('C1: the first page names the projects, as HTML', async ({ host }) => {
  const html = await (await fetch(`${host.url}/`)).text()
  expect(html).toContain('SOLAR')
  expect(html).toContain('BLANK')
})

for (const { name, path, shows } of PAGES)
  test(`C1: ${name} has no serious finding of axe in either theme`, async ({ site }) => {
    if (name === 'administration') await site.signIn('Administrator')
    await site.open(path)
    if (shows !== null) await expect(site.app.getByText(shows).first()).toBeVisible()
    expect(await axeInBothThemes(site.page)).toEqual([])
  })

test('C1: the panel and the glance stand in the issue, without a serious finding', async ({ site }) => {
  for (const theme of ['light', 'dark'] as const) {
    await site.setTheme(theme)
    await site.open('/browse/SOLAR-15')
    await expect(site.app.getByText('H-1').first()).toBeVisible()
    expect(await axeFindings(site.page)).toEqual([])
  }
})

test('C1: somebody without access sees nothing of the project', async ({ site }) => {
  await site.signIn('No access')
  await site.open('/')
  await expect(site.page.getByText('SOLAR')).toHaveCount(0)
  await site.open(SOLAR)
  await expect(site.page.getByRole('heading', { name: 'Not to be seen here' })).toBeVisible()
})
