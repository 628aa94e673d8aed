// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient } from '../support/startedPlan'

afterEach(cleanup)

const DAY = 86_400_000
/** A Monday. */
const FROM = Date.UTC(2026, 0, 5, 9)
const STORIES = Array.from({ length: 6 }, (_, index) => String(20_001 + index))

/** Six stories of size M that took one to six weeks. */
const WORKED: readonly PlanCommand[] = [
  {
    type: 'RecordObservations',
    stories: STORIES.map((story, index) => ({
      story, enteredAt: FROM - DAY, status: '3', resolution: null, epic: null, dependsOn: [], subtasks: null,
      transitions: [{ occurredAt: FROM, from: '1', to: '2', resolution: null }, { occurredAt: FROM + (index + 1) * 7 * DAY, from: '2', to: '3', resolution: null }],
    })),
  },
  ...STORIES.map((story): PlanCommand => ({ type: 'EstimateStory', story, estimate: { size: 'M', people: 1 } })),
]
const client = (may?: readonly ('see' | 'plan')[]) => createStartedClient({ storyId: null, ...(may && { may }) }, ...WORKED)

describe('calibration on the page (E2)', () => {
  it('E2: without delivered stories it explains itself', async () => {
    await renderPage(createStartedClient({ storyId: null }), 'calibration')
    expect(await screen.findByText('No delivered story has a size and a known duration yet, so sizes are taken as they are.')).toBeDefined()
  })

  it('CALIB-6: read size by size, with a table of sizes and one of stories', async () => {
    await renderPage(client(), 'calibration')
    expect((await screen.findByRole('slider', { name: 'Size' })).getAttribute('aria-valuetext')).toBe('M says 3–5 days; 6 stories took 8–28 days (eight of ten), 17.5 days in the middle; 1 of them what it says.')
    expect(within(screen.getByRole('row', { name: /^M / })).getByText('1 of 6')).toBeDefined()
    expect(screen.getAllByRole('row').length).toBeGreaterThan(10)
  })

  it('CALIB-3: what would change stands before it does; one click takes it, for who may change the settings', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'calibration')
    expect((await screen.findByText(/^M: 3–5 days →/)).textContent).toBe('M: 3–5 days → 8–28 days from 6 stories')
    await hands.click(screen.getByRole('button', { name: 'Use these ranges' }))
    await waitFor(() => expect(fake.state().plan.settings.sizes.find(({ id }) => id === 'M')).toEqual({ id: 'M', minDays: 7.5, maxDays: 27.5 }))
    expect(await screen.findByText(/The sizes can stay as they are\./)).toBeDefined()
  })

  it('CALIB-3: who may not change the settings sees the offer alone', async () => {
    await renderPage(client(['see', 'plan']), 'calibration')
    expect(await screen.findByText('Who may change the settings of this plan can take them.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Use these ranges' })).toBeNull()
  })
})
