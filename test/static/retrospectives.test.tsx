// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient } from '../support/startedPlan'

afterEach(cleanup)

const DAY = 86_400_000
const HOSTILE = '<img src=x onerror="window.bad=1"> \u202Eevil\u202C 👩‍🔬'
const iteration = (id: string, from: number, to: number): PlanCommand => ({
  type: 'AddIterations', iterations: [{ iteration: id, details: { name: `Sprint ${id}`, startsAt: Date.now() + from * DAY, endsAt: Date.now() + to * DAY, state: 'future', sprint: null } }],
})
const BEFORE: readonly PlanCommand[] = [iteration('i1', -28, -14), iteration('i2', -14, -1), iteration('i3', 1, 14)]
const client = (options: Parameters<typeof createStartedClient>[0], ...did: readonly PlanCommand[]) => createStartedClient({ storyId: null, ...options }, ...BEFORE, ...did)

describe('a retrospective on the page (I2)', () => {
  it('I2: the iteration that ended last is looked back on: notes with why, an action, all inert; its facts stand beside', async () => {
    const fake = client({})
    const { hands } = await renderPage(fake, 'retrospectives')
    expect(await screen.findByText('No story was planned for Sprint i2. Nobody has looked back yet.')).toBeDefined()
    expect(within(screen.getByRole('region', { name: 'What happened' })).getByText('No verdict, no decision, no alert.')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Add what went wrong' }))
    await hands.click(screen.getByRole('button', { name: 'Add' }))
    expect(await screen.findByText('Say what it was.')).toBeDefined()
    await hands.type(within(screen.getByRole('form')).getByLabelText('Went wrong'), HOSTILE)
    await hands.type(within(screen.getByRole('form')).getByLabelText('Why'), 'Nobody had asked')
    await hands.click(screen.getByRole('button', { name: 'Add' }))
    await waitFor(() => expect(Object.values(fake.state().plan.retrospectives.notes)).toMatchObject([{ iteration: 'i2', kind: 'wrong', text: HOSTILE, why: 'Nobody had asked' }]))
    await hands.click(screen.getByRole('button', { name: 'Agree an action' }))
    await hands.type(screen.getByLabelText('What will be done'), 'Ask for labels{Enter}')
    expect(await screen.findByRole('button', { name: 'Make a story: Ask for labels' })).toBeDefined()
    expect(document.querySelector('img')).toBeNull()
  })

  it('RETRO-5, I2: what is still open comes back, with the iteration it is from; done by one press', async () => {
    const fake = client({}, { type: 'AgreeAction', action: 'a', iteration: 'i1', text: 'Split large stories' })
    const { hands } = await renderPage(fake, 'retrospectives', { iteration: 'i2' })
    expect(await screen.findByRole('heading', { name: 'Still open from before' })).toBeDefined()
    expect(screen.getByText(/1 action is still open from before/)).toBeDefined()
    expect(screen.getByText('from Sprint i1')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Done: Split large stories' }))
    await waitFor(() => expect(fake.state().plan.retrospectives.actions['a']!.finished).not.toBeNull())
  })

  it('RETRO-1, I2: an iteration that is not there, or has not begun, is refused in words', async () => {
    const fake = client({})
    await renderPage(fake, 'retrospectives', { iteration: 'gone' })
    expect(await screen.findByText('There is no such iteration: it was removed, or its sprint was deleted in Jira.')).toBeDefined()
    cleanup()
    await renderPage(fake, 'retrospectives', { iteration: 'i3' })
    expect(await screen.findByText('Sprint i3 has not begun: there is nothing to look back on yet.')).toBeDefined()
    expect(screen.queryByRole('button', { name: /Add|Agree/ })).toBeNull()
  })

  it('I2: who may only look reads it and finds nothing to change; without an iteration it explains itself', async () => {
    await renderPage(client({ may: ['see'] }, { type: 'NoteRetrospective', note: 'n', iteration: 'i2', kind: 'well', text: 'Tested first', why: 'Agreed' }), 'retrospectives')
    expect(await screen.findByText(/Tested first/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /Add|Agree|Remove|Done/ })).toBeNull()
    cleanup()
    await renderPage(createStartedClient({ storyId: null }), 'retrospectives')
    expect(await screen.findByRole('heading', { name: 'No iteration has begun yet' })).toBeDefined()
  })
})
