import { doorsOf } from './support/doors'
import { atMostThree } from './support/interactions'
import { axeInBothThemes, expect, test } from './support/site'

test.use({ ownSite: 'panel actions' })

test('E1, G2: size, people, checklist, advance and return take at most three interactions and show at once', async ({ site, host }) => {
  const { addStory } = doorsOf(host)
  const { key } = await addStory('SOLAR', 'Tell when the battery is full')
  await site.open(`/browse/${key}`)
  const { app, page } = site
  const loads = countLoads(page)
  await expect(app.getByText('How big is it?')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])

  await atMostThree('give a size', async ({ click }) => click(app.getByRole('radio', { name: /^M,/ })))
  await expect(app.getByRole('radio', { name: /^M,/ })).toBeChecked()
  await expect(app.getByText(/^3–5 days/)).toBeVisible()
  await atMostThree('re-estimate', async ({ click }) => click(app.getByRole('radio', { name: /^L,/ })))
  await expect(app.getByText(/5–8 days · was M on/)).toBeVisible()
  await atMostThree('say why', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Say why' }))
    await fillIn([[app.getByLabel('Why L'), 'Two makers answer in their own way']])
    await click(app.getByRole('button', { name: 'Save' }))
  })
  await atMostThree('plan for two people', async ({ fillIn }) => {
    await fillIn([[app.getByRole('textbox', { name: 'person' }), '2']])
    await page.keyboard.press('Enter')
  })
  await expect(app.getByText(/10–16 person-days/)).toBeVisible()

  const item = app.getByRole('checkbox').first()
  await atMostThree('tick an item', async ({ click }) => click(item))
  await expect(app.getByText(/^1 of \d done/)).toBeVisible()
  await atMostThree('open it again', async ({ click }) => click(item))
  await expect(app.getByText(/^0 of \d done/)).toBeVisible()
  await atMostThree('advance with open items', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Advance to Data' }))
    await fillIn([[app.getByLabel('Reason'), 'The checklist is for larger stories']])
    await click(app.getByRole('form', { name: 'Advance to Data' }).getByRole('button', { name: 'Advance to Data' }))
  })
  await expect(app.locator('[aria-current="step"]')).toHaveText('Data')
  await atMostThree('undo', async ({ click }) => click(app.getByRole('button', { name: /^Undo: Advanced/ })))
  await expect(app.locator('[aria-current="step"]')).toHaveText('Framing')
  await app.getByRole('button', { name: 'Advance to Data' }).click()
  await app.getByLabel('Reason').fill('Once more')
  await page.keyboard.press('Enter')
  await atMostThree('return', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Return to Framing' }))
    await fillIn([[app.getByLabel('Why it returns to Framing'), 'Nobody asked the users']])
    await click(app.getByRole('form').getByRole('button', { name: 'Return to Framing' }))
  })
  await expect(app.locator('[aria-current="step"]')).toHaveText('Framing')

  await app.getByText('Who decided what, when and why').click()
  const history = app.locator('.fl-history')
  for (const told of [/Two makers answer/, /The checklist is for larger stories/, /Nobody asked the users/]) await expect(history.getByText(told).first()).toBeVisible()
  await expect(history).toContainText(/You returned SOLAR-\d+ from Data to Framing/)
  await atMostThree('undo from the history', async ({ click }) => click(history.getByRole('button', { name: 'Undo' })))
  await expect(app.locator('[aria-current="step"]')).toHaveText('Data')
  expect(await axeInBothThemes(page)).toEqual([])
  expect(loads()).toBe(0)
})

test('H1, H2, L2: each step of a hypothesis takes at most three interactions; a verdict against its evidence asks to be confirmed', async ({ site, host }) => {
  const { addStory } = doorsOf(host)
  const story = await addStory('SOLAR', 'Warn before a thunderstorm')
  const dependant = await addStory('SOLAR', 'Lower the blinds before a thunderstorm')
  await site.open(`/browse/${story.key}`)
  const { app, page } = site
  const loads = countLoads(page)
  await atMostThree('state a hypothesis', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Yes, state a hypothesis' }))
    await fillIn([
      [app.getByLabel('We believe that'), 'lightning data warns ten minutes ahead'],
      [app.getByLabel('We will know it when'), 'recall'],
      [app.getByLabel('Target'), '0.9'],
      [app.getByLabel('On data set'), 'summer 2025'],
    ])
    await click(app.getByRole('button', { name: 'State it' }))
  })
  await expect(app.getByText('We believe that lightning data warns ten minutes ahead.')).toBeVisible()
  await atMostThree('restate it', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Restate' }))
    await fillIn([[app.getByLabel('Target'), '0.85']])
    await click(app.getByRole('button', { name: 'Save' }))
  })
  await expect(app.getByText(/recall ≥ 0.85 on summer 2025/)).toBeVisible()
  await atMostThree('link a dependant', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Link stories' }))
    await fillIn([[app.getByLabel(/Add a story that depends/), 'blinds']])
    await click(app.getByRole('option', { name: /Lower the blinds/ }))
  })
  await expect(app.getByRole('button', { name: '1 story depends on it' })).toBeVisible()
  await atMostThree('log evidence', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Log evidence' }))
    await fillIn([[app.getByLabel('recall'), '0.61'], [app.getByLabel('Link to the run'), 'https://runs.example.com/7'], [app.getByLabel('Note'), 'Two sensors only']])
    await click(app.getByRole('form').getByRole('button', { name: 'Log evidence' }))
  })
  await expect(app.getByText(/best run 0.61, target missed/)).toBeVisible()
  await app.getByRole('button', { name: 'Give verdict' }).click()
  await app.getByLabel('Reason').fill('It felt right in July')
  await app.getByRole('button', { name: 'Validated', exact: true }).click()
  const asked = app.getByRole('button', { name: 'Give “validated” all the same' })
  await expect(asked).toBeVisible()
  await expect(app.getByText('validated', { exact: true })).toHaveCount(0)
  await asked.click()
  await expect(app.getByText(/validated against its evidence/)).toBeVisible()
  await atMostThree('take the verdict back', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Take the verdict back' }))
    await fillIn([[app.getByLabel('Why it no longer holds'), 'The numbers say otherwise']])
    await click(app.getByRole('form').getByRole('button', { name: 'Take the verdict back' }))
  })
  await atMostThree('give a verdict', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Give verdict' }))
    await fillIn([[app.getByLabel('Reason'), 'Two sensors are too few']])
    await click(app.getByRole('button', { name: 'Invalidated', exact: true }))
  })
  await expect(app.getByText('What follows from it?')).toBeVisible()

  await atMostThree('persevere', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Persevere' }))
    await fillIn([[app.getByLabel('Why', { exact: true }), 'More sensors are on the way']])
    await click(app.getByRole('form').getByRole('button', { name: 'Persevere' }))
  })
  await expect(app.getByText(/persevered on/)).toBeVisible()
  await app.getByRole('button', { name: 'Take the decision back' }).click()
  await atMostThree('stop', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Stop', exact: true }))
    await fillIn([[app.getByLabel('Why', { exact: true }), 'Nobody would pay for it']])
    await click(app.getByRole('button', { name: 'Stop the work' }))
  })
  await expect(app.getByText(/stopped the work on/)).toBeVisible()
  await atMostThree('undo it', async ({ click }) => click(app.getByRole('button', { name: /^Undo: Decided/ })))
  await atMostThree('pivot', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Pivot' }))
    await fillIn([[app.getByLabel('To', { exact: true }), 'radar of the weather service'], [app.getByLabel('Why', { exact: true }), 'It sees storms an hour ahead']])
    await click(app.getByRole('form').getByRole('button', { name: 'Pivot' }))
  })
  await expect(app.getByText('1 story dropped')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  expect(loads()).toBe(0)

  await site.open(`/browse/${dependant.key}`)
  await expect(app.getByText(/Dropped after the verdict/)).toBeVisible()
})

test('B1: a baseline against the target is recorded, corrected and taken back', async ({ site, host }) => {
  const { addStory, send } = doorsOf(host)
  const { id, key } = await addStory('SOLAR', 'Predict the age of the battery')
  const statement = {
    belief: 'voltage tells the age', metric: 'MAE', comparison: '<=', target: 0.42, unit: 'years', dataSet: 'returns 2025', timeBoxDays: 10, confidence: 0.5, kind: 'product',
  }
  await send('Product owner', key, { type: 'StateHypothesis', hypothesis: 'h-age', story: id, statement })
  await send('Product owner', key, { type: 'LogEvidence', hypothesis: 'h-age', story: id, evidence: 'e-age', value: 0.47, dataSet: '', runLink: '', note: '' })
  await site.open(`/browse/${key}`)
  const { app, page } = site
  await atMostThree('record a baseline', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Add a baseline' }))
    await fillIn([[app.getByLabel('Value'), '0.61'], [app.getByLabel('What it taught'), 'The maker’s own formula']])
    await click(app.getByRole('button', { name: 'Add', exact: true }))
  })
  await expect(app.getByText('The best run beats 1 of 1 baseline and misses the target.')).toBeVisible()
  await app.getByText('Notes and corrections').click()
  await atMostThree('correct it', async ({ click, fillIn }) => {
    await click(app.getByRole('button', { name: 'Correct' }))
    await fillIn([[app.getByLabel('Value'), '0.45']])
    await click(app.getByRole('button', { name: 'Save' }))
  })
  await expect(app.getByText('The best run beats 0 of 1 baseline and misses the target.')).toBeVisible()
  expect(await axeInBothThemes(page)).toEqual([])
  await atMostThree('take it back', async ({ click }) => click(app.getByRole('button', { name: 'Take back' }).last()))
  await expect(app.getByText(/None yet. What would a person/)).toBeVisible()
})

/** How often the page or one of its frames was loaded anew since. */
function countLoads(page: import('@playwright/test').Page): () => number {
  let loads = 0
  page.on('framenavigated', () => (loads += 1))
  return () => loads
}
