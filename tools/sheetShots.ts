import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import type { RunningHost } from '../host/server'
import { SHEETS } from '../static/ui/sheets/sheetList'

const WIDTH = 1100
/** Of a long sheet its beginning is shown. */
const MOST_HEIGHT = 1000

/** Every sheet of the demo plan as its menu names them, light and dark, without Jira around it. Answers how many pictures. */
export async function takeSheets(host: RunningHost, browser: Browser, folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const context = await browser.newContext({ viewport: { width: WIDTH, height: MOST_HEIGHT }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const app = page.frameLocator('#project-page-slot iframe')
  for (const { id } of SHEETS) {
    await page.goto(`${host.url}/projects/SOLAR/apps/project-page/${id}`)
    await app.locator('.fl-skeleton').first().waitFor({ state: 'detached' })
    await app.locator('.fl-answer, h2').first().waitFor()
    for (const theme of ['light', 'dark'] as const) {
      for (const frame of page.frames()) await frame.evaluate((mode) => void (document.documentElement.dataset['colorMode'] = mode), theme)
      // Charts measure themselves, and frames grow with what is in them.
      await page.waitForTimeout(300)
      const box = (await page.locator('#project-page-slot iframe').boundingBox())!
      const height = Math.min(MOST_HEIGHT, box.height)
      await page.setViewportSize({ width: WIDTH, height: Math.ceil(box.y + height) })
      await page.screenshot({ path: join(folder, `${id}-${theme}.png`), clip: { ...box, height } })
    }
  }
  await context.close()
  return 2 * SHEETS.length
}
