// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { renderPanel } from '../support/renderPanel'
import { createStartedClient, ESTIMATED, EVIDENCE, STATED, STORY } from '../support/startedPlan'

afterEach(cleanup)

const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)
const PLEDGE = { metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, commitment: 'target' } as const
const WORTH = { step: 0.01, amount: 600, unit: 'EUR', per: 'month', basis: 'simulated' } as const
const ADDED: PlanCommand = {
  type: 'AddCriteria',
  criteria: [
    { criterion: 'b', name: 'Savings', kind: 'business', ...PLEDGE, metric: 'saved', unit: 'EUR', comparison: '>=', target: 12, serves: null },
    { criterion: 'm', name: 'Forecast error', kind: 'ml', ...PLEDGE, serves: { business: 'b', worth: WORTH } },
  ],
}
const aim = (over: object = {}): PlanCommand => ({ type: 'AimStory', criterion: 'm', story: STORY, gain: 0.05, against: null, ...over })
const agree = (side: 'technical' | 'business', who = ''): PlanCommand => ({ type: 'AgreeToCriterion', criterion: 'm', side, who, to: { comparison: '<=', target: 0.42, commitment: 'target' } })

describe('criteria on the page (P6, P7)', () => {
  it('P6: without one the sheet explains itself, and starts from the example in one commit', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'criteria')
    expect(await screen.findByText('Nobody has said yet what success is measured by.')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByText('3 criteria, none read yet. 3 wait for an agreement.')).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
  })

  it('P6: both sides agree apart; one person for both says for whom; a change asks both again', async () => {
    const fake = client(ADDED)
    const { hands } = await renderPage(fake, 'criteria', { criterion: 'm' })
    await hands.click(await screen.findByRole('button', { name: 'Agree for the technical side' }))
    await hands.click(screen.getByRole('button', { name: 'Agree' }))
    await hands.click(await screen.findByRole('button', { name: 'Agree for the business side' }))
    await hands.click(screen.getByRole('button', { name: 'Agree' }))
    expect(await screen.findByText(/Two sides are meant/)).toBeDefined()
    await hands.type(screen.getByLabelText('For whom'), 'Head of service')
    await hands.click(screen.getByRole('button', { name: 'I speak for both' }))
    expect(await screen.findByText(/nobody has read it yet. Both sides agree./)).toBeDefined()
    expect(within(screen.getByRole('group', { name: 'Business side' })).getByText(/^Head of service, recorded by/)).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Change it' }))
    expect(screen.getByText('Whoever agreed is asked again: the agreements lapse with any change here.')).toBeDefined()
    const target = screen.getByLabelText('Target')
    await hands.clear(target)
    await hands.type(target, '0,4')
    await hands.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/Both sides have still to agree/)).toBeDefined()
    expect(screen.getAllByText('lapsed')).toHaveLength(2)
    expect(fake.state().plan.criteria.byId['m']!.target).toBe(0.4)
  })

  it('P6: evidence on the same metric is offered as a reading; noted, it says whether it is met', async () => {
    const fake = client(STATED, EVIDENCE, ADDED)
    const { hands } = await renderPage(fake, 'criteria', { criterion: 'm' })
    await hands.click(await screen.findByRole('button', { name: 'Note the evidence of H-1 as a reading' }))
    expect(await screen.findByText('C-2 Forecast error: not met at 0.47 kWh, ≤ 0.42 kWh is the target. Both sides have still to agree.')).toBeDefined()
    expect(screen.getByRole('img', { name: /^MAE, 1 reading, latest 0.47 kWh on .*: misses ≤ 0.42 kWh\.$/ })).toBeDefined()
    expect(screen.queryByRole('button', { name: /Note the evidence/ })).toBeNull()
    expect(fake.state().plan.criteria.byId['m']!.readings.map(({ value }) => value)).toEqual([0.47])
  })

  it('P7: an ML criterion says what a point is worth; the business one by whom it is served', async () => {
    const fake = client(ADDED, aim())
    const { hands } = await renderPage(fake, 'criteria', { criterion: 'm' })
    expect(await screen.findByText('0.01 kWh better is worth about 600 EUR a month')).toBeDefined()
    expect(screen.getByText('−5 points MAE are worth about 3,000 EUR a month; nobody has sized it yet.')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'Change the link' }))
    const amount = screen.getByLabelText('and is worth')
    await hands.clear(amount)
    await hands.type(amount, 'much')
    await hands.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Give what a step is worth as a number.')).toBeDefined()
    await hands.clear(screen.getByLabelText('and is worth'))
    await hands.type(screen.getByLabelText('and is worth'), '700')
    await hands.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('−5 points MAE are worth about 3,500 EUR a month; nobody has sized it yet.')).toBeDefined()
    await hands.click(screen.getByRole('button', { name: 'C-1 Savings' }))
    expect(await screen.findByText('0.01 better is worth about 700 EUR a month')).toBeDefined()
  })

  it('P6: nothing can be pressed by who may only look; a retired one says so', async () => {
    const fake = createStartedClient({ storyId: null, may: ['see'] }, ADDED, agree('technical'))
    await renderPage(fake, 'criteria', { criterion: 'm' })
    expect(await screen.findByText(/The business side has still to agree/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /Agree|Change|Note|Retire|Take/ })).toBeNull()
  })

  it('P6: what was written stays inert', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
    const fake = client(ADDED, { type: 'ChangeCriterion', criterion: 'm', change: { name: hostile, metric: hostile, unit: '<b>' } }, { type: 'NoteCriterionReading', criterion: 'm', day: '2026-01-02', value: 1, note: hostile })
    const { container } = await renderPage(fake, 'criteria', { criterion: 'm' })
    expect(await screen.findByRole('heading', { name: `C-2 ${hostile}` })).toBeDefined()
    expect(container.querySelector('script, img[src="x"]')).toBeNull()
  })
})

describe('what a better metric is worth, in the panel (P7)', () => {
  it('P7: it stands against the story’s days, with what speaks against it', async () => {
    await renderPanel(createStartedClient({}, ESTIMATED, ADDED, aim()))
    expect(await screen.findByText(/^−5 points MAE are worth about 3,000 EUR a month; 3–5 days\.$/)).toBeDefined()
    expect(screen.queryByText(/Speaks against it/)).toBeNull()
    cleanup()
    const met: PlanCommand = { type: 'NoteCriterionReading', criterion: 'm', day: '2026-01-02', value: 0.4, note: '' }
    await renderPanel(createStartedClient({}, ESTIMATED, ADDED, aim({ against: 'noInfrastructure' }), met, { type: 'ServeBusiness', criterion: 'm', serves: null }))
    expect(await screen.findByText(/nobody has said what that is worth; 3–5 days\.$/)).toBeDefined()
    for (const reason of ['Missing infrastructure', 'Not linked to a business metric', 'Not required yet']) expect(screen.getByText(reason)).toBeDefined()
  })

  it('P7: a person names the metric, by how much, and what speaks against it', async () => {
    const fake = createStartedClient({}, ESTIMATED, ADDED)
    const { hands } = await renderPanel(fake)
    await hands.click(await screen.findByRole('button', { name: 'Which metric does it better?' }))
    await hands.click(await screen.findByRole('button', { name: 'Name the metric it aims at' }))
    await hands.type(await screen.findByLabelText('MAE lower by'), '0.02')
    await hands.selectOptions(screen.getByLabelText('What speaks against it'), 'Data drift')
    await hands.click(within(screen.getByRole('form')).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/^−2 points MAE are worth about 1,200 EUR a month; 3–5 days\.$/)).toBeDefined()
    expect(screen.getByText('Data drift')).toBeDefined()
    expect(fake.state().plan.criteria.aims).toEqual({ [STORY]: [{ criterion: 'm', gain: 0.02, against: 'dataDrift' }] })
  })
})
