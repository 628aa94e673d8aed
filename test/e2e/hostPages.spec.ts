import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeInBothThemes, expect, SOLAR, test } from './support/site'

// These tests move the clock: no other file's site is touched.
test.use({ ownSite: 'hostPages' })

const DAY = 24 * 3600_000
const day = (time: number): string => new Date(time).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

async function appFrame(page: Page) {
  await expect(page.frameLocator('iframe').last().getByRole('tab').first()).toBeVisible()
  return page.frames().at(-1)!
}

test('C1: the switch of theme reaches the page and its frames, without a reload', async ({ site }) => {
  await site.open(SOLAR)
  const frame = await appFrame(site.page)
  await frame.evaluate(() => Object.assign(window, { stayed: true }))
  await site.page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(site.page.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('dark')
  expect(await frame.evaluate(() => 'stayed' in window)).toBe(true)
  await site.page.reload()
  await expect(site.page.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  await site.page.getByRole('button', { name: 'Light theme' }).click()
  await expect(site.page.locator('html')).toHaveAttribute('data-color-mode', 'light')
})

test('C1: the clock’s buttons keep the open page, and the header shows the new day', async ({ site, host }) => {
  await site.open(SOLAR)
  await appFrame(site.page)
  await site.app.getByRole('tab').nth(1).click()
  await expect.poll(() => site.page.url()).not.toBe(`${host.url}${SOLAR}`)
  const before = site.page.url()
  await expect(site.page.locator('#when')).toHaveText(day(host.base.clock.now()))
  await site.page.getByRole('button', { name: '+1 day' }).click()
  await expect(site.page.locator('#when')).toHaveText(day(host.base.clock.now()))
  expect(site.page.url()).toBe(before)
  await expect(site.app.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('C1: a jump of the clock from elsewhere reaches the header and the frames of an open page', async ({ site, host }) => {
  await site.open(SOLAR)
  const frame = await appFrame(site.page)
  const offset = await frame.evaluate(() => Date.now())
  host.base.clock.advance(3 * DAY)
  await expect(site.page.locator('#when')).toHaveText(day(host.base.clock.now()))
  await expect.poll(() => frame.evaluate(() => Date.now())).toBeGreaterThanOrEqual(offset + 3 * DAY)
})

test('C1: nine tabs of one browser on the same plan: each opens, and each hears of what another does', async ({ site, host }) => {
  await site.open(SOLAR)
  const tabs = []
  for (let tab = 0; tab < 8; tab += 1) {
    const page = await site.page.context().newPage()
    await page.goto(`${host.url}${SOLAR}`)
    await appFrame(page)
    tabs.push(page)
  }
  host.base.clock.advance(DAY)
  for (const page of tabs) await expect(page.locator('#when')).toHaveText(day(host.base.clock.now()))
})

test('C2: what an import assumed and could not read stands on the project’s list of issues', async ({ site, host }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), 'old-board.csv')
  writeFileSync(file, 'Issue key,Summary,Issue Type,Status,Created,Project key,Project name\nOLD-1,Keep <b>this</b>,Story,Done,2026-01-05 10:00,OLD,Old board\nOLD-2,,Story,To Do,2026-01-06 10:00,OLD,Old board\nOLD-3,No date,Story,To Do,not a date,OLD,Old board\n')
  const [report] = host.jira.importFiles([file])
  await site.open('/projects/OLD')
  const section = site.page.getByRole('region', { name: 'Imports' })
  await section.getByText('old-board.csv').click()
  for (const { line, reason } of report!.unreadable) await expect(section).toContainText(`Line ${line}: ${reason}`)
  for (const { what } of report!.assumed) await expect(section).toContainText(what)
  expect(report!.unreadable.length + report!.assumed.length).toBeGreaterThan(0)
  expect(await axeInBothThemes(site.page)).toEqual([])
})

test('an entry of the list of issues opens the issue', async ({ site }) => {
  await site.open('/projects/SOLAR')
  const row = site.page.getByRole('row').nth(1)
  const key = await row.getByRole('link').first().textContent()
  await row.getByRole('link').nth(1).click()
  await expect(site.page).toHaveURL(new RegExp(`/browse/${key}$`))
  await expect(site.page.locator('.crumbs')).toContainText(key!)
})

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 800 } })
  for (const [name, path] of [['the projects', '/'], ['the issues', '/projects/SOLAR'], ['an issue', '/browse/SOLAR-15'], ['the administration', '/admin'], ['an address that leads nowhere', '/browse/NOPE-1']] as const)
    test(`${name} fit, without a serious finding of axe in either theme`, async ({ site }) => {
      await site.open(path)
      expect(await site.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(await axeInBothThemes(site.page)).toEqual([])
    })

  test('the app’s page ends with the window, however many rows the header takes', async ({ site }) => {
    for (const size of [{ width: 400, height: 800 }, { width: 1280, height: 700 }]) {
      await site.page.setViewportSize(size)
      await site.open('/projects/SOLAR/apps/project-page')
      const frame = await site.page.locator('#project-page-slot iframe').boundingBox()
      expect(frame!.y + frame!.height).toBeCloseTo(size.height, 0)
      expect(frame!.height).toBeGreaterThan(size.height / 2)
      expect(await site.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0)
    }
  })
})
