// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient, ESTIMATED, EVIDENCE, HYPOTHESIS, INVALIDATED, OTHER, STATED, STORY, THIRD } from '../support/startedPlan'

afterEach(cleanup)

const DAY = 86_400_000
const HOSTILE = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>{{7*7}}'

const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)
const delivered = (story: string): PlanCommand => ({
  type: 'RecordObservations',
  stories: [
    {
      story,
      enteredAt: Date.UTC(2026, 0, 5),
      status: '3',
      resolution: null,
      transitions: [{ occurredAt: Date.now() - DAY, from: '1', to: '3', resolution: null }],
      epic: null,
      dependsOn: [],
      subtasks: null,
    },
  ],
})

describe('the burn-up on the page (C2, C4)', () => {
  it('C4: answers first, and reads the same sentence by arrow keys', async () => {
    await renderPage(client(delivered(STORY)), 'burn-up')
    expect(await screen.findByText(/1 of 3 stories are delivered/)).toBeDefined()
    const slider = await screen.findByRole('slider')
    expect(slider.getAttribute('aria-valuetext')).toMatch(/1 of 3 stories delivered/)
    expect(screen.getByText(slider.getAttribute('aria-valuetext')!)).toBeDefined()
  })

  it('C4: a day opens what changed that day, with the events behind it', async () => {
    const { hands } = await renderPage(client(), 'burn-up')
    await hands.click(await screen.findByText('The same as a table'))
    await hands.click(await screen.findByRole('button', { name: '3 added' }))
    const change = await screen.findByRole('region', { name: /What changed on 5 January/ })
    expect(await within(change).findByText(/came into the plan/)).toBeDefined()
    expect((await within(change).findAllByText(/Home screen/)).length).toBe(1)
  })

  it('C4: the figures stand in a table as well', async () => {
    const { hands } = await renderPage(client(delivered(STORY)), 'burn-up')
    await hands.click(await screen.findByText('The same as a table'))
    expect(await screen.findByRole('row', { name: /1 delivered/ })).toBeDefined()
  })
})

describe('the forecast on the page (C5)', () => {
  it('C5: with nothing to go by it says so, without any number of its own', async () => {
    await renderPage(client(), 'forecast')
    expect(await screen.findByText(/There is too little to say when it will be done/)).toBeDefined()
    expect(screen.queryByText(/%/)).toBeNull()
  })

  it('C5: from ranges alone it is called a guess, with its basis, and never 100 %', async () => {
    const sized = [STORY, OTHER, THIRD].map((story): PlanCommand => ({ type: 'EstimateStory', story, estimate: { size: 'S', people: 1 } }))
    const { container } = await renderPage(client(...sized), 'forecast', {})
    expect(await screen.findByText(/^As a guess, /)).toBeDefined()
    expect(screen.getByText('Guess')).toBeDefined()
    expect(screen.getByText(/A guess from ranges, not from a pace/)).toBeDefined()
    expect(container.textContent).not.toMatch(/100\s?%/)
  })
})

describe('the hypothesis board (F5, H1, H2, L2)', () => {
  it('F5: a stated hypothesis is started from its card and moves to Testing at once', async () => {
    const fake = client(STATED)
    const { hands } = await renderPage(fake, 'hypotheses', { sort: 'state' })
    await hands.click(await screen.findByRole('button', { name: 'Start the test' }))
    const testing = await screen.findByRole('region', { name: /Testing/ })
    expect(await within(testing).findByText('H-1')).toBeDefined()
    expect(fake.state().plan.hypotheses.rows[HYPOTHESIS]?.status).toBe('testing')
  })

  it('H2: invalidated is a finding, never drawn as an error', async () => {
    await renderPage(client(STATED, { type: 'StartHypothesisTest', hypothesis: HYPOTHESIS, story: STORY }, EVIDENCE, INVALIDATED), 'hypotheses')
    expect((await screen.findByText('invalidated')).getAttribute('data-tone')).toBe('discovery')
    expect(await screen.findByRole('button', { name: 'Decide what follows' })).toBeDefined()
  })

  it('a viewer sees the board, says so, and finds nothing to press', async () => {
    const fake = createStartedClient({ storyId: null, may: ['see'] }, STATED)
    await renderPage(fake, 'hypotheses')
    expect(await screen.findByText('Read only')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Start the test' })).toBeNull()
  })

  it('shows hostile texts as text', async () => {
    const hostile: PlanCommand = { ...STATED, statement: { ...STATED.statement, belief: HOSTILE } }
    const { container } = await renderPage(client(hostile), 'hypotheses')
    expect(await screen.findByText(new RegExp('onerror'))).toBeDefined()
    expect(container.querySelector('img, script')).toBeNull()
    expect((globalThis as { hit?: number }).hit).toBeUndefined()
  })
})

describe('iterations (S4)', () => {
  it('S4: totals are ranges of days', async () => {
    const fake = client(
      ESTIMATED,
      { type: 'AddIterations', iterations: [{ iteration: 'i-1', details: { name: 'Iteration 1', startsAt: Date.now() - DAY, endsAt: Date.now() + DAY, state: 'future', sprint: null } }] },
      { type: 'ScheduleStories', stories: [STORY, OTHER], iteration: 'i-1' },
    )
    await renderPage(fake, 'iterations')
    expect(await screen.findByText(/2 stories, 3–5 days, 1 without a size/)).toBeDefined()
  })

  it('S4: iterations that were added at the same moment are not overlapped: ours follow them', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'iterations')
    const button = await screen.findByRole('button', { name: 'Add three iterations' })
    const today = Date.now() - (Date.now() % DAY)
    const details = { name: 'Theirs', startsAt: today - 7 * DAY, endsAt: today + 7 * DAY, state: 'future', sprint: null } as const
    fake.did({ type: 'AddIterations', iterations: [{ iteration: 'theirs', details }] })
    await hands.click(button)
    await waitFor(() => expect(Object.keys(fake.state().plan.iterations.byId)).toHaveLength(4))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    const starts = Object.values(fake.state().plan.iterations.byId).map(({ startsAt }) => startsAt!)
    expect(starts.filter((start) => start >= details.endsAt)).toHaveLength(3)
  })

  it('a project without sprints gets the next calendar iterations with one press', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'iterations')
    await hands.click(await screen.findByRole('button', { name: 'Add three iterations' }))
    await waitFor(() => expect(Object.keys(fake.state().plan.iterations.byId)).toHaveLength(3))
    const spans = Object.values(fake.state().plan.iterations.byId).map(({ startsAt, endsAt }) => (endsAt! - startsAt!) / DAY)
    expect(spans).toEqual([14, 14, 14])
  })
})

describe('as of a moment', () => {
  it('shows the page as it was, says that it is the past, changes nothing, and leads back', async () => {
    const fake = client()
    fake.did(delivered(STORY))
    const { hands, addresses } = await renderPage(fake, 'burn-up', { at: String(Date.now() - 3 * DAY) })
    // The fake's log was written just now: before that there was nothing.
    expect(await screen.findByText(/There was no plan yet on/)).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Back to now' }))
    expect(addresses.get().params['at']).toBeUndefined()
    expect(await screen.findByText(/1 of 3 stories are delivered/)).toBeDefined()
  })
})

describe('a page that is still reading (C1)', () => {
  it.each([
    ['map', 'The map is being read'],
    ['burn-up', 'The plan is being read'],
  ])('C1: has the shape of what comes: %s', async (view, said) => {
    await renderPage({ ...client(), call: () => new Promise(() => undefined) }, view)
    expect(screen.getByText(said)).toBeDefined()
  })
})
