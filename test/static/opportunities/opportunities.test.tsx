// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../../src/plan/planState'
import type { FakeClient } from '../../support/fakeClient'
import { renderPage } from '../../support/renderPage'
import { createStartedClient, ESTIMATED, STORY } from '../../support/startedPlan'

afterEach(cleanup)

const HOSTILE = '<img src=x onerror="window.bad=1"> \u202Eleft\u202C 👩‍🔬'
const DRAWN: PlanCommand = {
  type: 'DrawMap',
  verticals: [{ vertical: 'front', name: 'Front' }, { vertical: 'model', name: 'Model' }],
  activities: [],
  slices: [{ slice: 'mvp', name: 'MVP', investment: 'MVP' }],
}
const figures = { gain: 400_000, cost: 100_000, currency: 'EUR', feasibility: 4 as const, probability: 50 }
const state = (vertical: string | null, over: object = {}): PlanCommand => ({ type: 'StateOpportunities', opportunities: [{ vertical, figures: { ...figures, ...over }, notes: [] }] })
const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, DRAWN, ...did)
const opportunitiesOf = (fake: FakeClient) => fake.state().plan.opportunities
const markOf = (name: RegExp) => screen.findByRole('button', { name })

describe('opportunities on the page (F6, F8)', () => {
  it('F6: an empty sheet explains itself, and starts from the example in one commit', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'opportunities')
    expect(await screen.findByText('What is there to gain, and at what cost?')).toBeDefined()
    expect(within(screen.getByRole('group', { name: 'Example' })).getByText('Plan as a whole')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText('The plan is expected to bring more than it costs: €540,000 expected for €310,000.')).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
    expect(Object.keys(opportunitiesOf(fake).whole!.notes)).toHaveLength(3)
  })

  it('F6: stated by a form that says what is wrong beside the field and keeps what was typed', async () => {
    const fake = client(state(null))
    const { hands } = await renderPage(fake, 'opportunities')
    await hands.click(await screen.findByRole('button', { name: 'State an opportunity' }))
    await hands.selectOptions(screen.getByLabelText('About'), 'model')
    await hands.type(screen.getByLabelText('Gain if it succeeds'), 'much')
    await hands.click(screen.getByRole('button', { name: 'State it' }))
    expect(await screen.findByText('Write a whole amount, such as 420,000 or 420k.')).toBeDefined()
    const gain = screen.getByLabelText<HTMLInputElement>('Gain if it succeeds')
    expect(gain.value).toBe('much')
    await hands.clear(gain)
    await hands.type(gain, '1.2m')
    await hands.type(screen.getByLabelText('Cost'), '300 000')
    await hands.type(screen.getByLabelText('Probability of success, %'), '40{Enter}')
    await waitFor(() => expect(opportunitiesOf(fake).byVertical['model']?.figures).toEqual({ gain: 1_200_000, cost: 300_000, currency: 'EUR', feasibility: 3, probability: 40 }))
  })

  it('F8: arrow keys move a mark as a draft; Enter records it as one change, Escape puts it back', async () => {
    const fake = client(state('model'))
    await renderPage(fake, 'opportunities')
    const mark = await markOf(/^Model: €200,000 expected \(50 % of €400,000\) for €100,000, feasibility 4 of 5/)
    const before = fake.log().length
    mark.focus()
    fireEvent.keyDown(mark, { key: 'ArrowRight' })
    fireEvent.keyDown(mark, { key: 'ArrowUp', shiftKey: true })
    expect(await screen.findByText(/Not saved yet/)).toBeDefined()
    expect(fake.log().length).toBe(before)
    fireEvent.keyDown(mark, { key: 'Escape' })
    expect(screen.queryByText(/Not saved yet/)).toBeNull()
    fireEvent.keyDown(mark, { key: 'ArrowRight' })
    fireEvent.keyDown(mark, { key: 'ArrowRight' })
    fireEvent.keyDown(mark, { key: 'ArrowUp' })
    fireEvent.keyDown(mark, { key: 'Enter' })
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
    expect(opportunitiesOf(fake).byVertical['model']!.figures).toMatchObject({ probability: 50, gain: 405_000, cost: 110_000 })
    expect((await screen.findAllByText(/Model moved/)).length).toBeGreaterThan(0)
  })

  it('F8: the table edits in place; nothing certain, nothing negative; one figure, one fact', async () => {
    const fake = client(state('model'))
    const { hands } = await renderPage(fake, 'opportunities')
    const probability = await screen.findByLabelText<HTMLInputElement>('Probability of Model')
    await hands.clear(probability)
    await hands.type(probability, '100{Enter}')
    expect(await screen.findByText('Write a whole number from 1 to 99: nothing is certain.')).toBeDefined()
    await hands.clear(probability)
    await hands.type(probability, '80{Enter}')
    await waitFor(() => expect(fake.log().at(-1)!.events).toEqual([{ type: 'OpportunityChanged', vertical: 'model', figures: { probability: 80 }, was: { probability: 50 } }]))
    await hands.selectOptions(screen.getByLabelText('Feasibility of Model'), '2')
    await waitFor(() => expect(opportunitiesOf(fake).byVertical['model']!.figures.feasibility).toBe(2))
  })

  it('F8: discarded with a reason it stays to be seen, and is taken up again with one', async () => {
    const fake = client(state('front'), state('model', { gain: 100_000 }))
    const { hands } = await renderPage(fake, 'opportunities', { about: 'model' })
    expect(await screen.findByText(/Model is expected to bring less than it costs\.$/)).toBeDefined()
    await hands.click(await screen.findByRole('button', { name: 'Discard this opportunity' }))
    await hands.type(screen.getByLabelText('Why it is not worth it'), `${HOSTILE}{Enter}`)
    expect(await screen.findByText('1 discarded opportunity')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Model: / })).toBeNull()
    expect(screen.getAllByText(HOSTILE).length).toBeGreaterThan(0)
    await hands.click(screen.getByRole('button', { name: 'Take it up again' }))
    await hands.type(screen.getByLabelText('What has changed'), 'It got cheaper{Enter}')
    await waitFor(() => expect(opportunitiesOf(fake).byVertical['model']!.discarded).toBeUndefined())
    expect(document.querySelector('img')).toBeNull()
  })

  it('F8: currencies are not mixed: a picture each, and it is said', async () => {
    const fake = client(state('front'), state('model', { currency: 'CHF' }))
    await renderPage(fake, 'opportunities')
    expect(await screen.findByText('Amounts are in EUR and CHF. Nothing is converted: each currency has a picture of its own.')).toBeDefined()
    expect(screen.getAllByRole('figure').map((figure) => figure.getAttribute('aria-label'))).toEqual(['Opportunities in EUR', 'Opportunities in CHF'])
  })

  it('F8: the plans of the site stand in the same picture, by name; one that cannot be read is said', async () => {
    const fake = client(state(null))
    const opportunity = { ...figures, gain: 900_000, isDiscarded: false }
    const plans = [{ projectId: '10000', summary: { opportunity: { ...figures, isDiscarded: false }, stages: [] } }, { projectId: '10001', summary: { opportunity, stages: [] } }]
    let works = false
    const site: FakeClient = {
      ...fake,
      call: async (name, request) => (name !== 'site.plans' ? fake.call(name, request) : works ? { ok: true, value: { plans } as never } : { ok: false, failure: { code: 'busy', message: 'Jira is limiting requests right now.' } }),
      jira: async (path, request) => (path.includes('/project/search') ? { ok: true, body: { values: [{ id: '10001', key: 'WIND', name: 'Wind park' }] } } : fake.jira(path, request)),
    }
    const { hands } = await renderPage(site, 'opportunities', { of: 'site' })
    expect(await screen.findByText('Jira is limiting requests right now.')).toBeDefined()
    works = true
    await hands.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Wind park promises most for its cost: €450,000 expected for €100,000.')).toBeDefined()
    const mark = await markOf(/^Wind park: /)
    fireEvent.keyDown(mark, { key: 'ArrowRight' })
    expect(screen.queryByText(/Not saved yet/)).toBeNull()
  })

  it('F8: who may only look sees the picture and moves nothing', async () => {
    const fake = createStartedClient({ storyId: null, may: ['see'] }, DRAWN, state('model'))
    await renderPage(fake, 'opportunities', { about: 'model' })
    fireEvent.keyDown(await markOf(/^Model: /), { key: 'ArrowRight' })
    expect(screen.queryByText(/Not saved yet/)).toBeNull()
    expect(screen.queryByLabelText('Gain of Model')).toBeNull()
    expect(screen.queryByRole('button', { name: /Discard|State an opportunity/ })).toBeNull()
  })
})

describe('gain on the map (S1)', () => {
  it('S1: a vertical’s head says its expected gain for each estimated day, with the sum behind it', async () => {
    const place: PlanCommand = { type: 'PlaceStories', stories: [STORY], vertical: 'model', activity: null, slice: 'mvp', before: null }
    const fake = client(state('model'), place, ESTIMATED)
    await renderPage(fake, 'map')
    const head = await screen.findByRole('columnheader', { name: /^Model/ })
    expect(within(head).getByText('≈ €50k a day')).toBeDefined()
    expect(head.textContent).toContain('€200,000 expected (50 % of €400,000) over 3–5 days of work')
    expect(screen.getByRole('columnheader', { name: /^Front/ }).textContent).not.toContain('a day')
    fake.did({ type: 'DiscardOpportunity', vertical: 'model', why: 'Too dear' })
    fake.publish()
    expect(await screen.findByText('opportunity discarded')).toBeDefined()
  })
})
