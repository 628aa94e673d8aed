import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { startSmallPlan } from './support/smallPlan'
import { axeInBothThemes, BLANK, expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'architecture' })

const HOSTILE = '"]<img src=x onerror="window.bad=1"> [go](javascript:window.bad=1) \u202Ertl\u202C a\u200Bb 👩‍🔬 <script>window.bad=1</script>'

async function fileOf(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path(), 'utf8')
}

test('R1: from the context into a system and a container and back, by keyboard; each level is drawn and told', async ({ site }) => {
  test.setTimeout(120_000)
  await site.open(`${SOLAR}/architecture`)
  const { app, page } = site
  await expect(app.locator('.fl-answer')).toHaveText('Solar home serves Resident and Installer and works with Weather service, Smart-meter archive and Inverter cloud.')
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Solar home, system: look into it' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/in=home/)
  await expect(app.locator('.fl-answer')).toContainText('Solar home consists of 6 containers')
  await app.getByRole('button', { name: 'Prediction API, container: look into it' }).focus()
  await page.keyboard.press('Space')
  await expect(app.locator('.fl-answer')).toHaveText('Prediction API consists of 4 components: Feature builder, Model, Advice and Fallback.')
  await expect(app.locator('[aria-current="page"]')).toBeFocused()
  await app.getByText('As a list').click()
  await expect(app.getByRole('listitem').filter({ hasText: 'Feature builder → Weather service: fetches forecasts [HTTPS]' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('navigation', { name: 'Levels' }).getByRole('button', { name: 'Context' }).click()
  await expect(app.getByRole('button', { name: 'Resident, person: open it' })).toBeVisible()
  await page.setViewportSize({ width: 400, height: 800 })
  expect(await app.locator('body').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(400)
})

test('R1: rows and lines by keyboard alone; hostile texts stay texts on the page, in SVG and in Mermaid', async ({ site, host }) => {
  test.setTimeout(90_000)
  await startSmallPlan(host)
  await site.open(`${BLANK}/architecture`)
  const { app, page } = site
  await expect(app.getByRole('heading', { name: 'What does the product consist of?' })).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByLabel('What it is').selectOption('System')
  await app.getByLabel('Name of the new element').focus()
  await page.keyboard.type('Shop')
  await page.keyboard.press('Enter')
  await expect(app.locator('.fl-answer')).toHaveText('Shop.')
  await app.getByText('Write or paste several lines').click()
  await app.getByLabel('Elements and relations, one a line').fill(`person ${HOSTILE.slice(0, 60)}\nexternal Bank: ${HOSTILE}\nShop -> Bank: ${HOSTILE}`)
  await app.getByRole('button', { name: 'Add them' }).click()
  await expect(app.getByRole('button', { name: 'Bank, external system: open it' })).toBeVisible()

  await app.getByRole('button', { name: 'Export' }).click()
  const svg = await fileOf(page, () => app.getByRole('button', { name: 'SVG' }).click())
  expect(svg).toContain('Bank')
  expect(svg).not.toMatch(/<(script|img|foreignObject|a|style|image|use)[\s>]|<[^>]*\s(on\w+|href|src)=/i)
  await app.getByRole('button', { name: 'Export' }).click()
  const mermaid = await fileOf(page, () => app.getByRole('button', { name: 'Mermaid' }).click())
  expect(mermaid.split('\n')[0]).toMatch(/flowchart TB$/)
  expect(mermaid).not.toMatch(/<(?!br\/>)|javascript:|[\u200B\u202E]/)
  expect(mermaid).toMatch(/e\d --> ?\|"/)

  await app.getByRole('region', { name: 'List of elements' }).getByRole('button', { name: 'Bank' }).click()
  await app.getByRole('button', { name: 'Remove this element' }).click()
  await expect(app.getByText('Bank has 1 relation.')).toBeVisible()
  await app.getByRole('button', { name: 'Remove all of it' }).click()
  await expect(app.getByRole('button', { name: 'Bank, external system: open it' })).toHaveCount(0)
  await app.getByRole('button', { name: 'Undo' }).click()
  await expect(app.getByRole('button', { name: 'Bank, external system: open it' })).toBeVisible()
  expect(await app.locator('body').evaluate(() => 'bad' in window)).toBe(false)
})
