import type { FrameLocator, Page } from '@playwright/test'
import { doorsOf } from './support/doors'
import { axeInBothThemes, expect, test } from './support/site'

test.use({ ownSite: 'panel places' })

test('E1, G2, H1, H2, L2, B1: the whole panel with the keyboard alone', async ({ site, host }) => {
  const { key } = await doorsOf(host).addStory('SOLAR', 'Say when the roof should be cleaned')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  const key1 = (key: string) => page.keyboard.press(key)
  const say = (text: string) => page.keyboard.type(text)
  await expect(app.getByText('How big is it?')).toBeVisible()
  await tabTo(page, app, 'XS, 0–1 days')
  await key1('ArrowRight')
  await key1('ArrowRight')
  await key1('Space')
  await expect(app.getByRole('radio', { name: /^M,/ })).toBeChecked()

  await tabTo(page, app, 'Say why')
  await key1('Enter')
  await say('As big as the last one')
  await key1('Enter')
  await expect(app.getByText('Reason noted').first()).toBeVisible()

  await tabTo(page, app, 'End user and objective are named')
  await key1('Space')
  await expect(app.getByText(/^1 of \d done/)).toBeVisible()
  await tabTo(page, app, 'Advance to Data')
  await key1('Enter')
  await say('Small enough')
  await key1('Enter')
  await expect(app.locator('[aria-current="step"]')).toHaveText('Data')

  await tabTo(page, app, 'State a hypothesis')
  await key1('Enter')
  await say('dust shows in the curve of a clear day')
  await key1('Tab')
  await say('F1')
  await key1('Tab')
  await key1('Tab')
  await say('0.7')
  await key1('Enter')
  await expect(app.getByText('We believe that dust shows in the curve of a clear day.')).toBeVisible()

  await tabTo(page, app, 'Log evidence')
  await key1('Enter')
  await say('0.74')
  await key1('Enter')
  await expect(app.getByText(/best run 0.74, target met/)).toBeVisible()
  await tabTo(page, app, 'Give verdict')
  await key1('Enter')
  await say('Three clear days')
  await tabTo(page, app, 'Validated')
  await key1('Enter')
  await expect(app.getByText('What follows from it?')).toBeVisible()
  await tabTo(page, app, 'Persevere')
  await key1('Enter')
  await say('Good enough to remind people')
  await tabTo(page, app, 'Persevere')
  await key1('Enter')
  await expect(app.getByText(/persevered on/)).toBeVisible()

  await tabTo(page, app, 'Add a baseline')
  await key1('Enter')
  await say('0.5')
  await key1('Enter')
  await expect(app.getByText(/The best run beats 1 of 1 baseline/)).toBeVisible()
  await tabTo(page, app, 'Who decided what, when and why')
  await key1('Enter')
  await tabTo(page, app, 'Undo')
  await key1('Enter')
  await expect(app.getByText(/None yet. What would a person/)).toBeVisible()
})

test('C1: without the permission to edit, everything can be read and nothing changed', async ({ site, host }) => {
  const key = await doorsOf(host).keyOf('SOLAR', 'Predict tomorrow’s consumption from the meter')
  await site.signIn('Viewer')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  await expect(app.getByText(/You can look but not change/)).toBeVisible()
  await expect(app.getByText(/two years of meter readings/)).toBeVisible()
  for (const control of await app.getByRole('radio').or(app.getByRole('checkbox')).or(app.getByRole('textbox')).all()) await expect(control).toBeDisabled()
  const names = await app.getByRole('button').allInnerTexts()
  // What leads elsewhere changes nothing: stories that depend on it, data sets, what is watched in production.
  expect(names.filter((name) => !/depends? on it|^[DM]-\d|^What is watched$/.test(name))).toEqual([])
  expect(await axeInBothThemes(page)).toEqual([])
})

test('C1: the administrator pins the panel, and it stands on the project’s issues; elsewhere the glance opens it', async ({ site, host }) => {
  const { addStory } = doorsOf(host)
  const { key } = await addStory('BLANK', 'A first thought')
  await site.signIn('Administrator')
  await site.open('/admin')
  const { app, page } = site
  const choose = async (): Promise<void> => {
    await expect(app.getByRole('checkbox', { name: /SOLAR/ })).toBeVisible()
    await app.getByRole('checkbox', { name: /BLANK/ }).check()
    if (await app.getByRole('checkbox', { name: /SOLAR/ }).isChecked()) await app.getByRole('checkbox', { name: /SOLAR/ }).uncheck()
  }
  await choose()
  await app.getByRole('button', { name: 'Unpin it' }).click()
  await expect(app.getByText('The panel is no longer pinned in these projects.')).toBeVisible()
  await site.open(`/browse/${key}`)
  await expect(page.getByRole('link', { name: 'Add Foldline' })).toBeVisible()
  await expect(page.locator('#issue-panel-slot')).toHaveCount(0)
  const glance = page.frameLocator('#issue-context-slot iframe')
  await expect(glance.getByText('This project has no plan yet.')).toBeVisible()

  await site.open('/admin')
  await choose()
  await app.getByRole('button', { name: /^Pin the panel/ }).click()
  await expect(app.getByText('The panel now shows on every issue of these projects.')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await site.open(`/browse/${key}`)
  await expect(app.getByText('This project has no plan yet')).toBeVisible()
  await app.getByRole('button', { name: 'Start the plan' }).click()
  await expect(page).toHaveURL(/projects\/BLANK\/apps/)

  await site.open(`/browse/${await doorsOf(host).keyOf('SOLAR', 'Widget for the phone’s home screen')}`)
  await expect(glance.getByText('L, 5–8 days')).toBeVisible()
  await glance.getByRole('button', { name: 'Open Foldline' }).click()
  const over = page.frameLocator('dialog iframe')
  await over.getByRole('radio', { name: /^XL,/ }).click()
  await expect(over.getByRole('radio', { name: /^XL,/ })).toBeChecked()
  await expect(app.getByRole('radio', { name: /^XL,/ })).toBeChecked()
  await expect(glance.getByText('XL, 7–12 days')).toBeVisible()
})

test('C1: the administrator erases a person: what they did stays, by somebody who left', async ({ site, host }) => {
  const { addStory, send } = doorsOf(host)
  const story = await addStory('SOLAR', 'Sized by one who leaves')
  await send('Data scientist', story.key, { type: 'EstimateStory', story: story.id, estimate: { size: 'S', people: 1 }, note: 'Before I left' })
  await site.signIn('Administrator')
  await site.open('/admin')
  const { app, page } = site
  const people = app.getByRole('region', { name: 'People' })
  await people.getByLabel('Known to the plan of').selectOption({ label: 'SOLAR Smart home solar' })
  await people.getByRole('button', { name: 'Erase Data scientist' }).click()
  expect(await axeInBothThemes(page)).toEqual([])
  await app.getByRole('button', { name: 'Keep them' }).click()
  await expect(people.getByText('Data scientist')).toBeVisible()
  await people.getByRole('button', { name: 'Erase Data scientist' }).click()
  await app.getByRole('button', { name: 'Erase for good' }).click()
  await expect(people.getByText(/^Erased from [12] plans?\. What they did stays/)).toBeVisible()
  await expect(people.getByText('Data scientist')).toHaveCount(0)
  await site.signIn('Product owner')
  await site.open(`/browse/${story.key}`)
  await app.getByText('Who decided what, when and why').click()
  await expect(app.locator('.fl-history')).toContainText('Somebody who left')
  await expect(app.locator('.fl-history')).toContainText('Before I left')
})

/** Presses Tab until the thing of this name has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, app: FrameLocator, name: string): Promise<void> {
  const frame = page.frames().find((each) => each.url().includes('/issue-panel/'))!
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await frame.evaluate(() => {
      const { activeElement: element } = document
      const labelled = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : ''
      return element === null || element === document.body ? '' : (element.getAttribute('aria-label') ?? (labelled || (element.textContent ?? ''))).trim()
    })
    if (focused.startsWith(name)) return
  }
  await expect(app.getByText(name), `Tab does not lead to ${name}`).toBeFocused()
}
