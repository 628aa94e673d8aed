// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { textsOf } from '../../../static/ui/settings/textsOf'
import { renderPage } from '../../support/renderPage'
import { createStartedClient } from '../../support/startedPlan'

afterEach(cleanup)

it('SHEET-8: a question is switched off in the settings, and one of the team’s own is added', async () => {
  const fake = createStartedClient({ storyId: null })
  const { hands, addresses } = await renderPage(fake, 'settings')
  const section = await screen.findByRole('region', { name: 'Questions of the sheets' })
  await hands.click(within(section).getByText('Framing: 9 of 9 asked'))
  await hands.click(within(section).getByRole('checkbox', { name: 'Use of a simulation' }))
  expect(await within(section).findByText('Framing: 8 of 9 asked')).toBeDefined()
  await hands.click(within(section).getByRole('button', { name: 'Add a question to Framing' }))
  const form = within(section).getByRole('form', { name: 'Add a question to Framing' })
  await hands.type(within(form).getByLabelText('Question'), 'Who pays for it?')
  await hands.click(within(form).getByRole('button', { name: 'Add it' }))
  expect(await within(section).findByText('Framing: 9 of 10 asked')).toBeDefined()
  await waitFor(() => expect(Object.keys(fake.state().plan.sheets.own)).toHaveLength(1))

  addresses.go({ view: 'framing', params: {} })
  await hands.click(await screen.findByRole('button', { name: 'Start empty' }))
  expect(await screen.findByRole('textbox', { name: 'Who pays for it?' })).toBeDefined()
  expect(screen.queryByRole('textbox', { name: 'Use of a simulation' })).toBeNull()
})

it('SET-8: what was typed into a sheet can be removed for good; what was chosen is no text', () => {
  const fake = createStartedClient({ storyId: null })
  const chosen = fake.did({ type: 'GiveAnswer', sheet: 'framing', field: 'exposed', answer: { kind: 'choice', options: ['api', 'table'] } })
  const put = fake.did({ type: 'PutEntry', sheet: 'people', field: 'roles', entry: 'e-1', values: { who: 'A secret role', side: 'customer', part: 'Twice a year' } })
  expect(textsOf(chosen).map(({ field }) => field)).toEqual(['asked'])
  expect(textsOf(put).map(({ text }) => text)).toEqual(expect.arrayContaining(['A secret role', 'Twice a year']))
  expect(textsOf(put).map(({ text }) => text)).not.toContain('customer')
})
