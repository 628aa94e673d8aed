// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../src/plan/planState'
import { renderPage } from '../support/renderPage'
import { createStartedClient } from '../support/startedPlan'

afterEach(cleanup)

const client = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, ...did)
const slice = (dataSlice: string, name: string): PlanCommand => ({
  type: 'AddToAudit', risks: [], dataSlices: [{ dataSlice, details: { name, cut: '', dataSet: null, measure: { metric: 'MAE', comparison: '<=', threshold: 0.5, unit: 'kWh' } } }],
})
const found = (dataSlice: string, finding: string, value: number): PlanCommand => ({ type: 'RecordFinding', dataSlice, finding, value, on: '2026-01-02', note: '' })
const TWO = [slice('a', 'Heat pumps'), slice('b', 'Everybody'), found('a', 'f', 0.6), found('b', 'g', 0.4)]

describe('the audit on the page (A1)', () => {
  it('A1: an empty audit explains itself, and starts from the example in one commit', async () => {
    const fake = client()
    const { hands } = await renderPage(fake, 'audit')
    expect(await screen.findByText('Nothing is audited yet, so a story needs a reason to go on to Deploy.')).toBeDefined()
    const before = fake.log().length
    await hands.click(screen.getByRole('button', { name: 'Start from this example' }))
    expect(await screen.findByRole('heading', { name: 'Sign-off by the business side' })).toBeDefined()
    await waitFor(() => expect(fake.log().length).toBe(before + 1))
    expect(Object.keys(fake.state().plan.audit.dataSlices)).toHaveLength(3)
  })

  it('A1, AUDIT-8: the worst data slice stands beside the average, in picture and in words', async () => {
    await renderPage(client(...TWO), 'audit')
    expect(await screen.findByText('Heat pumps is the worst with 0.6 kWh, against 0.5 kWh on average; it misses its threshold of 0.5 kWh.')).toBeDefined()
    const rows = within(screen.getByRole('table', { name: /^MAE/ })).getAllByRole('row').map((row) => row.textContent)
    expect(rows.slice(1)).toEqual(['Heat pumps worst0.6 kWh misses, threshold 0.5 kWh', 'Everybody0.4 kWh, threshold 0.5 kWh', 'Average0.5 kWh'])
  })

  it('A1: what is open is said before it is signed, and needs a reason; a worse finding lets the sign-off lapse', async () => {
    const fake = client(...TWO)
    const { hands } = await renderPage(fake, 'audit')
    await hands.click(await screen.findByRole('button', { name: 'Sign off' }))
    const form = within(screen.getByRole('form', { name: 'Sign off the audit' }))
    expect(form.getByText('1 data slice misses its threshold')).toBeDefined()
    await hands.type(form.getByLabelText('Signed for'), 'Customer care{Enter}')
    expect(await form.findByText('Say why it is signed off with this open.')).toBeDefined()
    await hands.type(form.getByLabelText('Why it is signed off with this open'), 'Pumps come later')
    await hands.click(form.getByRole('button', { name: 'Sign it off all the same' }))
    expect(await screen.findByText(/^The audit is signed off for Customer care/)).toBeDefined()
    fake.did(found('b', 'h', 0.45))
    fake.publish()
    expect((await screen.findAllByText(/^The sign-off has lapsed\. Everybody came out at 0\.45 since, worse than the 0\.4 that was signed/)).length).toBe(1)
  })

  it('A1: hostile texts stay text, and who may only look has nothing to press', async () => {
    const fake = createStartedClient({ storyId: null, may: ['see'] }, slice('a', '<img src=x onerror=alert(1)>'), found('a', 'f', 0.6))
    const { container } = await renderPage(fake, 'audit')
    expect((await screen.findAllByText('<img src=x onerror=alert(1)>')).length).toBeGreaterThan(0)
    expect(container.querySelector('img')).toBeNull()
    expect(screen.queryByRole('button', { name: /Record|Change|Remove|Sign|Add|Take/ })).toBeNull()
  })
})
