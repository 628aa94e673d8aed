import type { FrameLocator } from '@playwright/test'
import type { SitePage } from './support/site'
import { axeFindings, expect, test } from './support/site'

const UNTOUCHED = '/browse/SOLAR-69'
const panelOf = ({ page }: SitePage): FrameLocator => page.frameLocator('#issue-panel-slot iframe')

test('H1, H2, L2: a hypothesis from its statement to the pivot, without leaving the issue', async ({ site }) => {
  await site.open(UNTOUCHED)
  const panel = panelOf(site)
  await panel.getByRole('button', { name: 'Yes, state a hypothesis' }).click()
  await panel.getByLabel('We believe that').fill('a yearly report makes people stay')
  await panel.getByLabel('We will know it when').fill('retention')
  await panel.getByLabel('Target').fill('0,8')
  expect(await axeFindings(site.page)).toEqual([])
  await panel.getByRole('button', { name: 'State it' }).click()
  await expect(panel.getByText('We believe that a yearly report makes people stay.')).toBeVisible()

  await panel.getByRole('button', { name: 'Link stories' }).click()
  await panel.getByLabel(/Add a story that depends/).fill('SOLAR-66')
  await panel.getByRole('option', { name: /SOLAR-66/ }).click()
  await expect(panel.getByRole('link', { name: /SOLAR-66/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Link stories' }).click()

  await panel.getByRole('button', { name: 'Log evidence' }).click()
  await panel.getByLabel('retention').fill('0.6')
  await panel.getByRole('form').getByRole('button', { name: 'Log evidence' }).click()
  await expect(panel.getByText('target missed')).toBeVisible()

  await panel.getByRole('button', { name: 'Give verdict' }).click()
  await panel.getByLabel('Reason').fill('three households liked it')
  await panel.getByRole('button', { name: 'Validated', exact: true }).click()
  await expect(panel.getByText(/misses the target/)).toBeVisible()
  expect(await axeFindings(site.page)).toEqual([])
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await panel.getByRole('button', { name: 'Give verdict' }).click()
  await panel.getByLabel('Reason').fill('too few came back')
  await panel.getByRole('button', { name: 'Invalidated', exact: true }).click()
  await expect(panel.getByText('What follows from it?')).toBeVisible()

  await panel.getByRole('button', { name: 'Pivot' }).click()
  await panel.getByLabel('To', { exact: true }).fill('a monthly letter')
  await panel.getByRole('textbox', { name: 'Why' }).fill('a year is too long')
  await panel.getByRole('form').getByRole('button', { name: 'Pivot' }).click()
  await expect(panel.getByText('1 story dropped')).toBeVisible()

  await site.open('/browse/SOLAR-66')
  await expect(panelOf(site).getByText(/Dropped after the verdict/)).toBeVisible()
})

test('E1: a size shows at once, the glance follows without a reload, and Undo takes it back', async ({ site }) => {
  await site.open('/browse/SOLAR-41')
  const panel = panelOf(site)
  await panel.getByRole('radio', { name: /^XS,/ }).click()
  await expect(panel.getByRole('radio', { name: /^XS,/ })).toHaveAttribute('aria-checked', 'true')
  const glance = site.page.frameLocator('#issue-context-slot iframe')
  await expect(glance.getByText(/XS, 0–1 days/)).toBeVisible()
  await panel.getByRole('button', { name: /^Undo/ }).click()
  await expect(panel.getByRole('radio', { name: /^XS,/ })).toHaveAttribute('aria-checked', 'false')
})

test('C1: the glance opens the panel over the page', async ({ site }) => {
  await site.open('/browse/SOLAR-61')
  await site.page.frameLocator('#issue-context-slot iframe').getByRole('button', { name: 'Open Foldline' }).click()
  const over = site.page.frameLocator('dialog iframe')
  await expect(over.getByRole('radiogroup', { name: 'Size' })).toBeVisible()
  await site.page.keyboard.press('Escape')
})

test('G2: with the keyboard alone, a checklist item and a return with its reason', async ({ site }) => {
  await site.open('/browse/SOLAR-41')
  const panel = panelOf(site)
  await panel.getByRole('checkbox').first().focus()
  await site.page.keyboard.press('Space')
  await expect(panel.getByText(/^1 of \d done/)).toBeVisible()
  await panel.getByRole('button', { name: 'Open the next loop' }).focus()
  await site.page.keyboard.press('Enter')
  await expect(panel.getByLabel(/Why it returns/)).toBeFocused()
  await site.page.keyboard.type('a better camera')
  await site.page.keyboard.press('Enter')
  await expect(panel.locator('[aria-current="step"]')).toHaveText('Framing')
})

test('C1: who may not edit sees everything and can change nothing', async ({ site }) => {
  await site.signIn('Viewer')
  await site.open('/browse/SOLAR-41')
  await expect(panelOf(site).getByText(/You can look but not change/)).toBeVisible()
  await expect(panelOf(site).getByRole('radio', { name: /^M,/ })).toBeDisabled()
  await expect(panelOf(site).getByRole('button', { name: 'Take the decision back' })).toHaveCount(0)
})
