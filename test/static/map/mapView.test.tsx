// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeClient } from '../../support/fakeClient'
import { createMapClient, renderMap } from '../../support/renderMap'

afterEach(cleanup)

const placeOf = (client: ReturnType<typeof createMapClient>, story: string) => client.state().plan.map.places[story]

describe('S3: moving with the keyboard alone', () => {
  it('Space lifts, arrows move through cells and places, Enter drops; each step is spoken and focus stays on the card', async () => {
    const client = createMapClient()
    const { hands, card, cell, spoken } = await renderMap(client)
    ;(await card('SOL-2')).focus()
    await hands.keyboard(' ')
    expect(spoken()).toContain('Lifted: SOL-2, History, MVP, second of three')
    await hands.keyboard('{ArrowRight}')
    expect(spoken()).toBe('SOL-2, Prediction, MVP, second of two')
    expect(cell('Prediction, MVP')).toEqual(['SOL-4', 'SOL-2'])
    await hands.keyboard('{ArrowUp}')
    expect(spoken()).toBe('SOL-2, Prediction, MVP, first of two')
    await hands.keyboard('{Enter}')
    expect(cell('Prediction, MVP')).toEqual(['SOL-2', 'SOL-4'])
    expect(document.activeElement).toBe(await card('SOL-2'))
    await waitFor(() => expect(placeOf(client, '2')).toMatchObject({ activity: 'prediction', slice: 'mvp' }))
    expect(await screen.findAllByText('Moved SOL-2 to Prediction, MVP')).not.toEqual([])
  })

  it('Escape puts back, and nothing is written', async () => {
    const client = createMapClient()
    const { hands, card, cell, spoken } = await renderMap(client)
    const before = client.log().length
    ;(await card('SOL-1')).focus()
    await hands.keyboard(' {ArrowDown}{ArrowRight}{Escape}')
    expect(cell('History, MVP')).toEqual(['SOL-1', 'SOL-2', 'SOL-3'])
    expect(spoken()).toBe('Put back: SOL-1, History, MVP, first of three')
    expect(document.activeElement).toBe(await card('SOL-1'))
    expect(client.log()).toHaveLength(before)
  })

  it('takes all selected cards along', async () => {
    const client = createMapClient()
    const { hands, card, cell } = await renderMap(client)
    ;(await card('SOL-1')).focus()
    await hands.keyboard('{Shift>}{ArrowDown}{/Shift} {ArrowRight}{ArrowRight}{Enter}')
    expect(cell('Recommendation, MVP')).toEqual(['SOL-1', 'SOL-2'])
    await waitFor(() => expect(client.log().at(-1)?.events).toHaveLength(1))
  })

  it('is undone from its message', async () => {
    const client = createMapClient()
    const { hands, card, cell } = await renderMap(client)
    ;(await card('SOL-1')).focus()
    await hands.keyboard(' {ArrowRight}{Enter}')
    await hands.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() => expect(cell('History, MVP')).toEqual(['SOL-1', 'SOL-2', 'SOL-3']))
  })
})

describe('S7: several people at once', () => {
  it('shows what somebody else moved, keeps the own move, and the focus goes to a neighbour of a card taken away', async () => {
    const client = createMapClient()
    const { hands, card, cell } = await renderMap(client)
    ;(await card('SOL-2')).focus()
    client.did({ type: 'UnplaceStories', stories: ['2'] })
    client.publish()
    await waitFor(() => expect(cell('History, MVP')).toEqual(['SOL-1', 'SOL-3']))
    expect(document.activeElement).toBe(await card('SOL-3'))
    await hands.keyboard(' {ArrowRight}{Enter}')
    expect(cell('Prediction, MVP')).toEqual(['SOL-4', 'SOL-3'])
  })

  it('takes a move back that the function refuses, and says why beside the cell', async () => {
    const client = createMapClient()
    const { hands, card, cell } = await renderMap(client)
    client.failSends({ code: 'rejected', reason: 'notFound', message: 'This slice was retired.' }, 1)
    ;(await card('SOL-1')).focus()
    await hands.keyboard(' {ArrowRight}{Enter}')
    const alert = await screen.findByText('This slice was retired.')
    expect(alert.closest('[role="gridcell"]')?.getAttribute('aria-label')).toContain('Prediction, MVP')
    expect(cell('History, MVP')).toEqual(['SOL-1', 'SOL-2', 'SOL-3'])
  })
})

describe('E1: sizes on the map', () => {
  it('E opens the sizes; arrows and Enter choose; totals follow as ranges (S4)', async () => {
    const client = createMapClient()
    const { hands, card } = await renderMap(client)
    ;(await card('SOL-1')).focus()
    await hands.keyboard('e')
    await hands.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    await waitFor(() => expect(client.state().plan.estimates.byStory['1']).toEqual({ size: 'M', people: 1 }))
    expect(within(screen.getByRole('columnheader', { name: /^History/ })).getByText('3–5 days')).toBeTruthy()
    expect(document.activeElement).toBe(await card('SOL-1'))
  })
})

describe('S1: verticals, activities and slices in place', () => {
  it('renames with Enter, reorders with Alt and an arrow', async () => {
    const client = createMapClient()
    const { hands } = await renderMap(client)
    screen.getByRole('columnheader', { name: /^Recommendation/ }).focus()
    await hands.keyboard('{Enter}')
    await hands.keyboard('Advice{Enter}')
    await waitFor(() => expect(client.state().plan.map.verticals['advice']?.name).toBe('Advice'))
    screen.getByRole('columnheader', { name: /^Advice/ }).focus()
    await hands.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await waitFor(() => {
      const { verticals } = client.state().plan.map
      expect(verticals['advice']!.rank < verticals['content']!.rank).toBe(true)
    })
  })

  it('retiring a slice with stories in it is confirmed in place; they are in the tray then', async () => {
    const client = createMapClient()
    const { hands } = await renderMap(client)
    screen.getByRole('rowheader', { name: /^Growth/ }).focus()
    await hands.keyboard('{Delete}')
    expect(screen.getByText('One story goes back to the tray.')).toBeTruthy()
    await hands.keyboard('{Enter}')
    await waitFor(() => expect(client.state().plan.map.slices['growth']?.retired).toBe(true))
    expect(screen.getByRole('button', { name: /Tray: 2 stories not placed/ })).toBeTruthy()
  })

  it('adds a vertical at the end and a slice below', async () => {
    const client = createMapClient()
    const { hands } = await renderMap(client)
    await hands.click(screen.getByRole('button', { name: '+ Vertical' }))
    await hands.keyboard('Data platform{Enter}')
    expect(await screen.findByRole('columnheader', { name: /^Data platform/ })).toBeTruthy()
    await hands.click(screen.getByRole('button', { name: '+ Slice' }))
    await hands.selectOptions(screen.getByRole('combobox', { name: /Stage of investment/ }), 'Maturity')
    await hands.type(screen.getByRole('textbox', { name: 'Name of the new slice' }), 'Self-learning{Enter}')
    await waitFor(() => expect(Object.values(client.state().plan.map.slices)).toContainEqual(expect.objectContaining({ name: 'Self-learning', investment: 'Maturity' })))
  })
})

describe('S2: the tray', () => {
  it('says the count first, reads cards when opened, and lifts them onto the map', async () => {
    const client = createMapClient()
    const { hands, cell } = await renderMap(client)
    expect(client.jiraCalls.filter(({ path }) => path.includes('search/jql'))).toEqual([])
    await hands.click(screen.getByRole('button', { name: /Tray: 1 story not placed/ }))
    const tray = within(screen.getByRole('region', { name: 'Tray' }))
    ;(await tray.findByRole('button', { name: /^SOL-6,/ })).focus()
    await hands.keyboard(' {Enter}')
    await waitFor(() => expect(placeOf(client, '6')).toMatchObject({ activity: 'history', slice: 'mvp' }))
    expect(cell('History, MVP')).toContain('SOL-6')
    expect(await screen.findByRole('button', { name: /Tray: every story is placed/ })).toBeTruthy()
  })

  it('Delete takes a card back to it', async () => {
    const client = createMapClient()
    const { hands, card } = await renderMap(client)
    ;(await card('SOL-5')).focus()
    await hands.keyboard('{Delete}')
    await waitFor(() => expect(placeOf(client, '5')).toBeUndefined())
  })
})

describe('creating an issue from a cell', () => {
  it('says beside the card what Jira refused', async () => {
    const { hands } = await renderMap(createMapClient())
    await hands.click(screen.getByRole('button', { name: 'Create an issue in Prediction, MVP' }))
    await hands.keyboard('Weather data{Enter}')
    expect(await screen.findByText(/The fake Jira has no/)).toBeTruthy()
    expect(screen.getByText('Weather data')).toBeTruthy()
  })
})

describe('looking only', () => {
  it('has no drag, no lift and no create', async () => {
    const client = createMapClient({ may: ['see'] })
    const { hands, card } = await renderMap(client)
    expect(screen.queryByRole('button', { name: /Create/ })).toBeNull()
    const own = await card('SOL-1')
    expect(own.closest('li')?.getAttribute('draggable')).not.toBe('true')
    own.focus()
    await hands.keyboard(' {ArrowRight}{Enter}')
    expect(placeOf(client, '1')).toMatchObject({ activity: 'history' })
  })

  it('filters by text and keeps it in the address', async () => {
    const { hands, addresses, cell } = await renderMap(createMapClient())
    await hands.type(screen.getByRole('searchbox', { name: 'Find on the map' }), 'home')
    await waitFor(() => expect(cell('History, MVP')).toEqual(['SOL-2']))
    expect(addresses.get().params['find']).toBe('home')
    expect(screen.getByText(/1 of 5/)).toBeTruthy()
  })
})

describe('a plan without a map', () => {
  it('starts from the example in one press', async () => {
    const client = createFakeClient()
    client.did({ type: 'StartPlan', logId: 'log-1', scope: 'project = SOLAR' })
    const { hands } = await renderMap(client)
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByRole('grid', { name: 'Story map' })).toBeTruthy()
    expect(Object.keys(client.state().plan.map.verticals)).toHaveLength(3)
  })
})
