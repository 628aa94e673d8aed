// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../../src/plan/planState'
import type { FakeClient } from '../../support/fakeClient'
import { renderPage } from '../../support/renderPage'
import { createStartedClient } from '../../support/startedPlan'

afterEach(cleanup)

const HOSTILE = '<script>window.bad=1</script> \u202Eleft\u202C 👩‍🔬'
const star = (name: string) => ({ name, unit: '%', start: 31, target: 40, due: '2026-12-31' })
const STARRED: PlanCommand = { type: 'StateNorthStar', northStar: 'n', star: star(HOSTILE) }
const date = (stage: string, from: string, to: string): PlanCommand => ({ type: 'DateStage', stage, span: { from, to } })
const own = (stage: string, by: string): PlanCommand => ({ type: 'OwnStage', stage, owner: { by } })
const names = { 'account-me': 'Product owner', 'account-other': 'Data scientist' }
const SITE = [
  { projectId: '10000', summary: { opportunity: null, stages: [{ stage: 'data', name: 'Data', owner: 'account-me', others: [], from: '2026-03-02', to: '2026-03-20' }] } },
  { projectId: '10001', summary: { opportunity: null, stages: [{ stage: 'deploy', name: 'Deploy', owner: 'account-other', others: ['account-me'], from: '2026-03-16', to: '2026-04-10' }] } },
]

const PEOPLE = [
  { accountId: 'account-other', displayName: 'Data scientist', active: true, accountType: 'atlassian' },
  { accountId: 'bot', displayName: 'A bot', active: true, accountType: 'app' },
]

/** With people to find, and the site's plans. */
function client(...did: readonly PlanCommand[]): FakeClient {
  const fake = createStartedClient({ storyId: null, names }, ...did)
  return {
    ...fake,
    call: async (name, request) => {
      if (name === 'site.plans') return { ok: true, value: { plans: SITE } as never }
      if (name === 'plan.person') return { ok: true, value: { actor: 'actor-other' } as never }
      return fake.call(name, request)
    },
    jira: async (path, request) => {
      if (path.includes('/user/search')) return { ok: true, body: PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes((new URLSearchParams(path.split('?')[1]).get('query') ?? '').toLowerCase())) }
      if (path.includes('/project/search')) return { ok: true, body: { values: [{ id: '10000', key: 'SOL', name: 'Solar' }, { id: '10001', key: 'WIND', name: 'Wind park' }] } }
      return fake.jira(path, request)
    },
  }
}
const strategyOf = (fake: FakeClient) => fake.state().plan.strategy

describe('the strategy sheet (T1)', () => {
  it('T1: empty it explains itself; the example is a start, read by hand from then on', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'strategy')
    expect(await screen.findByText('Where is the product going?')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    await hands.click(await screen.findByRole('button', { name: /^Add a reading of Own electricity/ }))
    await hands.type(screen.getByLabelText('Value'), 'much{Enter}')
    expect(await screen.findByText('Give a number, such as 33.5.')).toBeDefined()
    await hands.clear(screen.getByLabelText('Value'))
    await hands.type(screen.getByLabelText('Value'), '33.5{Enter}')
    await waitFor(() => expect(Object.values(strategyOf(fake).northStars)[0]!.readings.map(({ value }) => value)).toEqual([33.5]))
    expect(await screen.findByText(/^33\.5 % of 40 %, read on /)).toBeDefined()
  })

  it('T1: a metric is added and removed; hostile names stay inert', async () => {
    const fake = client(STARRED)
    const { hands } = await renderPage(fake, 'strategy')
    expect(await screen.findByRole('heading', { name: HOSTILE })).toBeDefined()
    expect(document.querySelector('main script')).toBeNull()
    await hands.click(screen.getByRole('button', { name: `Remove ${HOSTILE}` }))
    await waitFor(() => expect(strategyOf(fake).northStars).toEqual({}))
  })

  it('T1: budget is planned and burnt by month; the sentence says what is over; an emptied figure says nothing any more', async () => {
    const fake = client(STARRED)
    const { hands } = await renderPage(fake, 'strategy')
    await hands.click(await screen.findByRole('button', { name: 'Add a month' }))
    await hands.type(screen.getByLabelText(/^Budget planned, /), '40k{Enter}')
    await hands.type(screen.getByLabelText(/^Budget burnt, /), '45,000{Enter}')
    expect((await screen.findAllByText(/€45,000 is burnt up to .*, €5,000 more than planned, of €40,000 in all\./)).length).toBeGreaterThan(0)
    const heads = screen.getByLabelText<HTMLInputElement>(/^People, /)
    await hands.type(heads, '-1{Enter}')
    expect(await screen.findByText('Write a number of people, such as 4 or 4.5.')).toBeDefined()
    await hands.clear(heads)
    await hands.type(heads, '4.5{Enter}')
    await waitFor(() => expect(Object.values(strategyOf(fake).periods)[0]).toEqual({ budgetPlanned: 40_000, budgetBurnt: 45_000, heads: 4.5 }))
    expect(screen.getByRole('figure', { name: 'Head count: 4.5 people.' })).toBeDefined()
    const burnt = screen.getByLabelText(/^Budget burnt, /)
    await hands.clear(burnt)
    await hands.tab()
    await waitFor(() => expect(Object.values(strategyOf(fake).periods)[0]).not.toHaveProperty('budgetBurnt'))
  })
})

describe('who and when (T2)', () => {
  it('T2, STRAT-8: an owner is found by name among people, not apps; nobody of that name is said', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'strategy')
    const owner = await screen.findByLabelText('Owner of Data')
    await hands.type(owner, 'Somebody else{Enter}')
    expect(await screen.findByText('Jira shows nobody of this name. Choose one of the list.')).toBeDefined()
    await hands.clear(owner)
    await hands.type(owner, 'A bot{Enter}')
    expect(await screen.findByText('Jira shows nobody of this name. Choose one of the list.')).toBeDefined()
    await hands.clear(owner)
    await hands.type(owner, 'scien')
    expect((await screen.findByRole('option', { name: 'Data scientist' })).getAttribute('aria-selected')).toBe('true')
    await hands.keyboard('{Enter}')
    await waitFor(() => expect(strategyOf(fake).stages['data']).toEqual({ owner: { by: 'actor-other' }, span: null }))
  })

  it('T2, STRAT-4: somebody works on a stage with its owner, and is taken off again', async () => {
    const fake = client(own('data', 'actor-me'))
    const { hands } = await renderPage(fake, 'strategy')
    await hands.type(await screen.findByLabelText('Add somebody to Data'), 'Data scientist{Enter}')
    await waitFor(() => expect(strategyOf(fake).stages['data']?.others).toEqual([{ by: 'actor-other' }]))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Add somebody to Data').value).toBe(''))
    await hands.click(screen.getByRole('button', { name: / off Data$/ }))
    await waitFor(() => expect(strategyOf(fake).stages['data']).toEqual({ owner: { by: 'actor-me' }, span: null }))
  })

  it('T2: days are saved once both are there; an end before the start is refused beside the field', async () => {
    const fake = client()
    await renderPage(fake, 'strategy')
    const from = await screen.findByLabelText('First day of Data')
    const to = screen.getByLabelText('Last day of Data')
    fireEvent.change(from, { target: { value: '2026-03-20' } })
    fireEvent.blur(from)
    expect(strategyOf(fake).stages).toEqual({})
    fireEvent.change(to, { target: { value: '2026-03-02' } })
    fireEvent.blur(to)
    expect(await screen.findByText('A stage ends on the day it starts, or later.')).toBeDefined()
    fireEvent.change(to, { target: { value: '2026-03-27' } })
    fireEvent.blur(to)
    await waitFor(() => expect(strategyOf(fake).stages['data']?.span).toEqual({ from: '2026-03-20', to: '2026-03-27' }))
  })

  it('T2: clashes and gaps are said in plain sentences, and drawn', async () => {
    const fake = client(date('framing', '2026-03-02', '2026-03-20'), own('framing', 'actor-me'), date('data', '2026-03-16', '2026-04-10'), own('data', 'actor-me'), date('prototype', '2026-04-20', '2026-05-08'))
    await renderPage(fake, 'strategy')
    expect(await screen.findByText('Product owner works on Framing and Data at once, from 16 March to 20 March.')).toBeDefined()
    expect(screen.getByText('Framing ends after Data has started: both are under way from 16 March to 20 March.')).toBeDefined()
    expect(screen.getByText('Nothing is planned for 5 working days between Data and Prototype, from 11 April to 19 April.')).toBeDefined()
    expect(screen.getByText('Deploy has no owner.')).toBeDefined()
    expect(screen.getByRole('figure', { name: /^Lifecycle stages: Framing, Product owner, from 2 March to 20 March, clashes; / })).toBeDefined()
  })

  it('T2, STRAT-9: all teams stand on one line of time; one person in two plans at once is said', async () => {
    const fake = client()
    await renderPage(fake, 'strategy')
    const across = await screen.findByRole('region', { name: 'Across teams' })
    expect(await within(across).findByText('Product owner works on Data in Solar and Deploy in Wind park at once, from 16 March to 20 March.')).toBeDefined()
    expect(within(across).getByRole('figure', { name: /Wind park, Deploy, Data scientist and Product owner/ })).toBeDefined()
  })

  it('T1, T2: who may only look changes nothing', async () => {
    const fake = createStartedClient({ storyId: null, may: ['see'] }, STARRED, date('data', '2026-03-02', '2026-03-20'))
    await renderPage(fake, 'strategy')
    expect(await screen.findByRole('row', { name: 'Data – – 2 March 20 March' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Set them in the forecast' })).toBeNull()
    expect(screen.queryByLabelText(/^Owner of/)).toBeNull()
    expect(screen.queryByRole('button', { name: /^Add a/ })).toBeNull()
  })
})
