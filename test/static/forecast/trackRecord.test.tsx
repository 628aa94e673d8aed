// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PERCENTS } from '../../../src/forecast/scoring'
import type { PlanCommand } from '../../../src/plan/planState'
import type { FakeClient } from '../../support/fakeClient'
import { renderPage } from '../../support/renderPage'
import { createStartedClient, EVIDENCE, INVALIDATED, STATED } from '../../support/startedPlan'

afterEach(cleanup)

const DAY = 86_400_000
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const DRAWN: PlanCommand = { type: 'DrawMap', verticals: [], activities: [], slices: [{ slice: 'mvp', name: 'MVP', investment: 'MVP' }] }
const MILESTONE: PlanCommand = { type: 'SetMilestone', milestone: 'm1', details: { name: 'Fair', day: dayIn(30), slice: 'mvp' } }
const iteration = (name: string, from: number, to: number): PlanCommand => ({
  type: 'AddIterations',
  iterations: [{ iteration: 'i-1', details: { name, startsAt: Date.now() + from * DAY, endsAt: Date.now() + to * DAY, state: 'future', sprint: null } }],
})

/** Issued so many days ago, for so many items in a fortnight. */
function issue(fake: FakeClient, gate: string, daysAgo: number, middle: number, p85: string | null): void {
  const at = Date.now() - daysAgo * DAY
  const forecast = {
    at,
    origin: dayIn(-daysAgo),
    version: 1,
    seed: 1,
    inputs: 1,
    counts: [{ days: 14, quantiles: PERCENTS.map((percent) => Math.round(middle * 2 * percent)) }],
    slices: [{ slice: 'mvp', p50: p85 === null ? null : dayIn(10), p85, p95: null }],
    milestones: [{ id: 'm1', day: dayIn(30), probability: 0.62 }],
  }
  fake.did({ type: 'IssueForecast', occasion: { kind: 'gate', of: gate }, forecast })
}

const section = () => screen.findByRole('region', { name: 'Track record' })

describe('the track record on the page (C5)', () => {
  it('C5: while nothing was issued it says when the first forecast comes', async () => {
    await renderPage(createStartedClient({ storyId: null }, iteration('Iteration 1', -3, 5)), 'forecast')
    expect(await within(await section()).findByText('No forecast has been issued yet')).toBeDefined()
    expect(within(await section()).getByText(/The first one is issued when Iteration 1 ends, on .*It needs 28 days of history\./)).toBeDefined()
  })

  it('ISSUE-2: it says why there was none the last time', async () => {
    const fake = createStartedClient({ storyId: null }, iteration('Iteration 1', -20, -6), { type: 'OmitForecast', occasion: { kind: 'iteration', of: 'i-1' }, why: 'tooYoung' })
    await renderPage(fake, 'forecast')
    expect(await within(await section()).findByText(/when an iteration ends: there is none with dates yet. Last time there was none, because there were fewer than 28 days of history\./)).toBeDefined()
  })

  it('C5: issued forecasts are scored as they were given, beside a plain baseline; each can be opened', async () => {
    const fake = createStartedClient({ storyId: null }, DRAWN)
    issue(fake, 'g1', 50, 5, dayIn(-20))
    issue(fake, 'g2', 30, 0, dayIn(20))
    const { hands } = await renderPage(fake, 'forecast')
    const record = await section()
    // Nothing came: the second one had said so.
    expect(await within(record).findByText(/Of 2 scored forecasts, 50 % came out within the range that was given for 80 %, too few yet to judge by\. 0 of 1 date given with 85 % was kept\./)).toBeDefined()
    expect(within(record).getByRole('columnheader', { name: 'Plain baseline' })).toBeDefined()
    expect(within(record).getByText(/from 20 scored forecasts on: if fewer than 65 % of the last 20/)).toBeDefined()
    await hands.click(within(record).getByText('2 scored forecasts, one by one'))
    const rows = within(within(record).getByRole('region', { name: 'Scored forecasts, one by one' })).getAllByRole('row')
    expect(rows.slice(1).map((row) => within(row).getAllByRole('cell').at(-1)?.textContent)).toEqual(['yes', 'fewer'])
  })

  it('ISSUE-8: a bad record says that it widens the forecast', async () => {
    const fake = createStartedClient({ storyId: null }, DRAWN)
    for (let index = 0; index < 20; index += 1) issue(fake, `g${index}`, 60 - index, 30, null)
    await renderPage(fake, 'forecast')
    expect(await within(await section()).findByText(/The forecast is widened now: only 0 % of the last 20 .* one and a half times until the record has recovered/)).toBeDefined()
  })

  it('C5: the dates that moved are read by arrow keys, in a table, and for a milestone with its probability', async () => {
    const fake = createStartedClient({ storyId: null }, DRAWN, MILESTONE)
    issue(fake, 'g1', 40, 3, dayIn(12))
    issue(fake, 'g2', 20, 3, null)
    const { hands } = await renderPage(fake, 'forecast')
    const moved = await screen.findByRole('region', { name: 'How the dates moved' })
    const slider = within(moved).getByRole('slider', { name: 'Issued forecast' })
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^◇ Fair, issued on .*: no date was named within a year; 62 % for its day\.$/)
    expect(within(moved).getByText(slider.getAttribute('aria-valuetext')!)).toBeDefined()
    await hands.selectOptions(within(moved).getByLabelText('Milestone or slice'), 'MVP')
    await hands.click(within(moved).getByText('The same as a table'))
    const rows = within(within(moved).getByRole('region', { name: 'Issued forecasts as a table' })).getAllByRole('row')
    expect(rows).toHaveLength(3)
    expect(rows[1]!.textContent).toMatch(/a gatenonenone$/)
  })

  it('C5: stated confidences are scored, and what that does to the next ones is said', async () => {
    await renderPage(createStartedClient({ storyId: null }, STATED, EVIDENCE, INVALIDATED), 'forecast')
    const people = await screen.findByRole('region', { name: 'Stated confidences' })
    expect(within(people).getByText(/1 verdict, Brier score 0\.36.*a stated 70 % now counts as \d+ %\./)).toBeDefined()
    expect(within(people).getByRole('meter', { name: '0 of 1 held' })).toBeDefined()
  })
})
