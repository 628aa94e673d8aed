// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createMapClient, renderMap } from '../../support/renderMap'

afterEach(cleanup)

describe('EST-8: several cards', () => {
  it('are sized by one command, and one Undo takes it all back', async () => {
    const client = createMapClient()
    client.did({ type: 'EstimateStory', story: '1', estimate: { size: 'S', people: 2 } })
    const { hands, card } = await renderMap(client)
    const before = client.log().length
    ;(await card('SOL-1')).focus()
    await hands.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}e')
    await hands.click(screen.getByRole('menuitemradio', { name: 'L' }))
    await waitFor(() => expect(client.log()).toHaveLength(before + 1))
    expect(client.state().plan.estimates.byStory).toEqual({ '1': { size: 'L', people: 2 }, '2': { size: 'L', people: 1 }, '3': { size: 'L', people: 1 } })
    await hands.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(client.state().plan.estimates.byStory).toEqual({ '1': { size: 'S', people: 2 } }))
  })
})

describe('L2: dropping from the menu', () => {
  it('asks for the reason beside the card, and says there what is missing', async () => {
    const client = createMapClient()
    const { hands, card } = await renderMap(client)
    ;(await card('SOL-2')).focus()
    await hands.keyboard('m')
    await hands.click(screen.getByRole('menuitem', { name: 'Drop from the plan' }))
    const form = within(screen.getByRole('form', { name: 'Drop SOL-2' }))
    const reason = form.getByRole('textbox', { name: /Why/ })
    expect(document.activeElement).toBe(reason)
    await hands.keyboard('{Enter}')
    expect(await form.findByText('Say why they are dropped.')).toBeTruthy()
    await hands.type(reason, 'Not needed for the MVP{Enter}')
    await waitFor(() => expect(client.log().at(-1)?.events).toEqual([expect.objectContaining({ type: 'StoriesDropped', reason: 'Not needed for the MVP' })]))
    expect(screen.queryByRole('form')).toBeNull()
    // Dropped stories are not shown unless asked for: the focus stays on the map, with the next one.
    await waitFor(async () => expect(document.activeElement).toBe(await card('SOL-3')))
  })

  it('Escape asks no more and writes nothing; a dropped one comes back the same way', async () => {
    const client = createMapClient()
    client.did({ type: 'DropStories', stories: ['2'], reason: 'Too late' })
    const { hands, card } = await renderMap(client)
    const before = client.log().length
    await hands.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'all')
    ;(await card('SOL-2')).focus()
    await hands.keyboard('m')
    await hands.click(screen.getByRole('menuitem', { name: 'Take back into the plan' }))
    await hands.keyboard('{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
    expect(client.log()).toHaveLength(before)
    await hands.keyboard('m')
    await hands.click(screen.getByRole('menuitem', { name: 'Take back into the plan' }))
    await hands.keyboard('The date moved{Enter}')
    await waitFor(() => expect(client.log().at(-1)?.events).toEqual([expect.objectContaining({ type: 'StoriesReinstated', reason: 'The date moved' })]))
  })
})

describe('titles that Jira does not give', () => {
  it('are told once above the map, with the id on the cards; trying again brings them', async () => {
    let isAnswering = false
    const real = createMapClient()
    const client = {
      ...real,
      jira: (...[path, request]: Parameters<typeof real.jira>) =>
        isAnswering ? real.jira(path, request) : Promise.resolve({ ok: false, status: 503, message: 'Jira is busy.' } as const),
    }
    const { hands, card, cell } = await renderMap(client)
    expect(await screen.findAllByText('Jira did not give the titles of 5 stories')).toHaveLength(1)
    expect(cell('History, MVP')).toEqual(['1', '2', '3'])
    expect(screen.getByRole('button', { name: /^story 2, Jira did not give the title/ })).toBeTruthy()
    isAnswering = true
    await hands.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await card('SOL-2')).toBeTruthy()
    expect(screen.queryByText(/did not give/)).toBeNull()
  })
})
