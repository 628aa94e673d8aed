// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderPage } from '../../support/renderPage'
import { createStartedClient, STORY } from '../../support/startedPlan'

afterEach(cleanup)

const ASSUMED = 'Stories were laid out by their epics.'

it('S2: the map of a first layout says that it rests on assumptions, and leads to them', async () => {
  const client = createStartedClient({ storyId: null }, { type: 'NoteAssumptions', assumptions: [ASSUMED] })
  client.did({ type: 'DrawMap', verticals: [{ vertical: 'v', name: 'App' }], activities: [], slices: [{ slice: 's', name: 'MVP', investment: 'MVP' }] })
  client.did({ type: 'LayOutStories', places: [{ story: STORY, vertical: 'v', activity: null, slice: 's' }] })
  const { hands } = await renderPage(client, 'map')
  await hands.click(await screen.findByRole('button', { name: /1 assumption to check/ }, { timeout: 15_000 }))
  expect(await screen.findByText(ASSUMED, {}, { timeout: 15_000 })).toBeDefined()
}, 40_000)
