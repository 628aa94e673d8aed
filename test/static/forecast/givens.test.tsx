// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../../src/plan/planState'
import { renderPage } from '../../support/renderPage'
import { createStartedClient } from '../../support/startedPlan'

afterEach(cleanup)

const DAY = 86_400_000
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const DRAWN: PlanCommand = {
  type: 'DrawMap',
  verticals: [],
  activities: [],
  slices: [{ slice: 'mvp', name: 'MVP', investment: 'MVP' }, { slice: 'growth', name: 'Growth', investment: 'Growth' }],
}
const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, DRAWN, ...did)
const viewer = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null, may: ['see'] }, DRAWN, ...did)
const SET: PlanCommand = { type: 'SetMilestone', milestone: 'm1', details: { name: 'Fair', day: dayIn(30), slice: 'mvp' } }
const ITERATION: PlanCommand = {
  type: 'AddIterations',
  iterations: [{ iteration: 'i-1', details: { name: 'Iteration 1', startsAt: Date.now() - DAY, endsAt: Date.now() + 5 * DAY, state: 'future', sprint: null } }],
}
const part = (name: string) => screen.findByRole('region', { name })
/** happy-dom does not type into date fields. */
const setDay = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('milestones on the page (T1)', () => {
  it('T1: a milestone is set in three steps: add, say what and when, Enter', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'forecast')
    await hands.click(await screen.findByRole('button', { name: 'Add a milestone' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Name'))
    setDay('Day', dayIn(60))
    await hands.type(screen.getByLabelText('Name'), 'Trade fair{Enter}')
    expect(await within(await part('Milestones and their slices')).findByText(/Trade fair: MVP by/)).toBeDefined()
    await waitFor(() => expect(Object.values(fake.state().plan.milestones.byId)).toEqual([{ name: 'Trade fair', day: dayIn(60), slice: 'mvp' }]))
    await hands.click(await screen.findByRole('button', { name: 'Undo: Milestone set' }))
    await waitFor(() => expect(fake.state().plan.milestones.byId).toEqual({}))
  })

  it('MILE-1: a day that has passed is refused beside its field, and what was typed stays', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'forecast')
    await hands.click(await screen.findByRole('button', { name: 'Add a milestone' }))
    await hands.type(screen.getByLabelText('Name'), 'Trade fair')
    setDay('Day', dayIn(-3))
    await hands.click(screen.getByRole('button', { name: 'Set milestone' }))
    expect((await screen.findByRole('alert')).textContent).toBe('This day has passed: choose today or a later one.')
    expect(screen.getByLabelText('Day').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByDisplayValue('Trade fair')).toBeDefined()
    await hands.keyboard('{Escape}')
    expect(screen.queryByLabelText('Day')).toBeNull()
    expect(fake.state().plan.milestones.byId).toEqual({})
  })

  it('MILE-2: a milestone that moves asks why; it is removed with one press', async () => {
    const fake = client(SET)
    const { hands } = await renderPage(fake, 'forecast')
    await hands.click(await screen.findByRole('button', { name: 'Change Fair' }))
    expect(screen.queryByLabelText('Why it moves')).toBeNull()
    setDay('Day', dayIn(45))
    await hands.type(screen.getByLabelText('Why it moves'), 'the hall was taken')
    await hands.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(fake.log().at(-1)?.events).toEqual([{ type: 'MilestoneMoved', milestone: 'm1', day: dayIn(45), was: dayIn(30), why: 'the hall was taken' }]))
    await hands.click(await screen.findByRole('button', { name: 'Remove Fair' }))
    await waitFor(() => expect(fake.state().plan.milestones.byId).toEqual({}))
  })

  it('MILE-1: who may not change the structure sees them and finds nothing to press', async () => {
    await renderPage(viewer(SET), 'forecast')
    const milestones = await part('Milestones and their slices')
    expect(within(milestones).getByText(/Fair: MVP by/)).toBeDefined()
    expect(within(milestones).queryAllByRole('button')).toEqual([])
  })
})

describe('days left out of the pace', () => {
  it('ISSUE-5: days are left out with a reason, each error beside its field, and counted again', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'forecast')
    await hands.click(await screen.findByRole('button', { name: 'Leave days out' }))
    setDay('First day', dayIn(-20))
    setDay('Last day', dayIn(-10))
    await hands.click(screen.getByRole('button', { name: 'Leave out' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/Say why/)
    await hands.type(screen.getByLabelText('Why'), 'moved office{Enter}')
    expect(await within(await part('Days left out of the pace')).findByText(/moved office/)).toBeDefined()
    await waitFor(() => expect(Object.values(fake.state().plan.forecasts.excluded)).toEqual([{ from: dayIn(-20), to: dayIn(-10), reason: 'moved office' }]))
    await hands.click(await screen.findByRole('button', { name: /^Count .* again$/ }))
    await waitFor(() => expect(fake.state().plan.forecasts.excluded).toEqual({}))
  })

  it('ISSUE-6: the correlation is chosen from a list', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'forecast')
    await hands.selectOptions(await screen.findByLabelText('They hold or fail together'), 'much (0.5)')
    await waitFor(() => expect(fake.state().plan.forecasts.correlation).toBe(0.5))
  })
})

describe('capacity of an iteration', () => {
  it('CAP-1: it is planned as a part of the usual one, with why; a wrong part is refused beside the field', async () => {
    const fake = client(ITERATION)
    const { hands } = await renderPage(fake, 'iterations')
    await hands.click(await screen.findByRole('button', { name: 'Plan the capacity of Iteration 1' }))
    await hands.type(screen.getByLabelText('Part of the usual, %'), '300{Enter}')
    expect((await screen.findByRole('alert')).textContent).toMatch(/between 0 and 200 %/)
    await hands.clear(screen.getByLabelText('Part of the usual, %'))
    await hands.type(screen.getByLabelText('Part of the usual, %'), '50')
    await hands.type(screen.getByLabelText('Note'), 'Easter{Enter}')
    expect(await screen.findByText('50 % of the usual capacity (holidays: Easter)')).toBeDefined()
    await waitFor(() => expect(fake.state().plan.capacity.byIteration).toEqual({ 'i-1': { part: 0.5, cause: 'holidays', note: 'Easter' } }))
    await hands.click(await screen.findByRole('button', { name: 'Usual capacity for Iteration 1' }))
    await waitFor(() => expect(fake.state().plan.capacity.byIteration).toEqual({}))
  })

  it('CAP-1: who may not plan sees it and finds nothing to press', async () => {
    await renderPage(viewer(ITERATION, { type: 'PlanCapacity', iteration: 'i-1', capacity: { part: 0.8, cause: 'people', note: '' } }), 'iterations')
    expect(await screen.findByText('80 % of the usual capacity (people come or go)')).toBeDefined()
    expect(screen.queryByRole('button', { name: /capacity/i })).toBeNull()
  })
})
