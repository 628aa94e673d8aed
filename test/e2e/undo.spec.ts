import type { RunningHost } from '../../host/server'
import { doorsOf } from './support/doors'
import { mapScreenOf } from './support/mapScreen'
import type { SmallPlan } from './support/smallPlan'
import { startSmallPlan } from './support/smallPlan'
import type { SitePage } from './support/site'
import { BLANK, expect, test } from './support/site'

test.use({ ownSite: 'undo' })

let plan: SmallPlan
test.beforeAll(async ({ host }) => {
  plan = await startSmallPlan(host)
  const { send } = doorsOf(host)
  const { id: story, key } = plan.stories.B
  const statement = { belief: 'one sensor is enough', metric: 'recall', comparison: '>=', target: 0.8, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' }
  await send('Product owner', key, { type: 'StateHypothesis', hypothesis: 'h-undo', story, statement })
  await send('Product owner', key, { type: 'GiveVerdict', hypothesis: 'h-undo', story, verdict: 'invalidated', reason: 'It is not', confirmed: true })
})

interface Change {
  readonly what: string
  readonly path: () => string
  /** Makes the change with the pointer or the keyboard. */
  readonly act: (site: SitePage) => Promise<void>
  /** Whether the change stands on the screen. */
  readonly stands: (site: SitePage) => Promise<boolean>
}

const CHANGES: readonly Change[] = [
  {
    what: 'move',
    path: () => `${BLANK}/map`,
    async act(site) {
      const map = mapScreenOf(site)
      await map.drag(map.card(plan.stories.A.id), map.cell('Content', 'Growth'))
    },
    stands: async (site) => (await mapScreenOf(site).titles('Content', 'Growth')).includes('Story A'),
  },
  {
    what: 'size',
    path: () => `/browse/${plan.stories.A.key}`,
    act: ({ app }) => app.getByRole('radio', { name: /^L,/ }).click(),
    stands: async ({ app }) => (await app.getByRole('radio', { name: /^L,/ }).getAttribute('aria-checked')) === 'true',
  },
  {
    what: 'drop',
    path: () => `${BLANK}/map`,
    async act(site) {
      const { app, page } = site
      await mapScreenOf(site).card(plan.stories.C.id).click({ button: 'right' })
      await app.getByRole('menuitem', { name: /Drop/ }).click()
      await app.getByLabel('Why is it out of the plan?').fill('Nobody asks for it')
      await page.keyboard.press('Enter')
    },
    stands: async (site) => !(await mapScreenOf(site).titles('Front', 'MVP')).includes('Story C'),
  },
  {
    what: 'decision',
    path: () => `/browse/${plan.stories.B.key}`,
    async act({ app }) {
      await app.getByRole('button', { name: 'Persevere' }).click()
      await app.getByLabel('Why', { exact: true }).fill('More sensors are on the way')
      await app.getByRole('form').getByRole('button', { name: 'Persevere' }).click()
    },
    stands: async ({ app }) => (await app.getByText(/persevered on/).count()) > 0,
  },
]

for (const { what, path, act, stands } of CHANGES)
  test(`C2, S3, E1, L2: a ${what} is undone from its message, and from the history`, async ({ site, host }) => {
    const { app } = site
    const is = (expected: boolean): Promise<void> => expect.poll(() => stands(site)).toBe(expected)
    await site.open(path())
    await shown(site, path())
    await act(site)
    await is(true)
    await app.getByRole('button', { name: /^Undo: / }).click()
    await expect(app.getByText('Undone').first()).toBeVisible()
    await is(false)

    await act(site)
    await is(true)
    await expect(app.getByRole('button', { name: /^Undo: / })).toBeVisible()
    await host.settle()
    const before = commits(host)
    await site.open(`${BLANK}/timeline`)
    const newest = app.getByRole('article').first()
    await newest.getByRole('button', { name: 'Undo' }).click()
    await expect(app.getByText('Undone').first()).toBeVisible()
    await expect.poll(() => commits(host)).toBe(before + 1)
    await site.open(path())
    await shown(site, path())
    await is(false)
  })

test('C1: a project that is deleted takes its plan along: no key of it is left, and nothing late brings one back', async ({ site, host }) => {
  const { rest } = doorsOf(host)
  const { id } = await rest<{ id: string }>('Administrator', 'GET', '/rest/api/3/project/BLANK')
  const keys = (): readonly string[] =>
    host.base.store.all<{ key: string }>('select key from kvs where key like ? or key like ? or key like ?', `p:${id}:%`, `actor:%:${id}`, `%:${id}`).map(({ key }) => key)
  expect(keys().length).toBeGreaterThan(10)
  await site.open(`${BLANK}/map`)
  await expect(mapScreenOf(site).card(plan.stories.A.id)).toBeVisible()
  await rest('Administrator', 'DELETE', '/rest/api/3/project/BLANK')
  await host.settle()
  await expect.poll(keys, { timeout: 20_000 }).toEqual([`purged:${id}`])
  await site.page.reload()
  await host.settle()
  expect(keys()).toEqual([`purged:${id}`])
})

async function shown({ app }: SitePage, path: string): Promise<void> {
  await expect(path.startsWith(BLANK) ? app.getByRole('columnheader', { name: 'Whole map' }) : app.getByRole('radio', { name: /^XS,/ })).toBeVisible()
}

/** How many commits of people the site holds. */
const commits = (host: RunningHost): number =>
  host.base.store.get<{ n: number }>(`select count(*) as n from kvs where key like 'p:%:c:%' and value not like '%"source":"jira"%'`)!.n
