// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failFastOrder } from '../../../src/forecast/results/failFastOrder'
import { fanOf } from '../../../src/forecast/results/fan'
import { causesOf } from '../../../src/forecast/results/causes'
import type { Reckoned } from '../../../static/ui/forecast/engine/useReckoned'
import { renderPage } from '../../support/renderPage'
import { createStartedClient } from '../../support/startedPlan'
import { madeForecast } from './madeForecast'

const hooks = vi.hoisted(() => ({ plan: vi.fn(), fan: vi.fn(), causes: vi.fn(), failFast: vi.fn() }))
vi.mock('../../../static/ui/forecast/engine/useForecast', async (original) => ({
  ...(await original<object>()),
  usePlanForecast: hooks.plan,
  useFan: hooks.fan,
  useCauses: hooks.causes,
  useFailFast: hooks.failFast,
}))

const { forecast, model } = madeForecast()
const ready = <T,>(value: T): Reckoned<T> => ({ status: 'ready', value })
const fan = fanOf(model, 364)!
const causes = causesOf(model, 0, { trials: 300, seed: 1 })
const order = failFastOrder(model, { trials: 300, seed: 1 })

beforeEach(() => {
  hooks.plan.mockReturnValue(ready({ forecast, model }))
  hooks.fan.mockReturnValue(ready(fan))
  hooks.causes.mockReturnValue(ready(causes))
  hooks.failFast.mockReturnValue(ready(order))
})
afterEach(cleanup)

const open = (params: Readonly<Record<string, string>> = {}) => renderPage(createStartedClient({ storyId: null }), 'forecast', params)

describe('the forecast on the page', () => {
  it('C5: answers first, then the picture, then the table behind it, with the moment and the basis', async () => {
    await open()
    expect(await screen.findByText(/^Slice 0: 85 % by /)).toBeDefined()
    expect(screen.getByText(/As of .* runs\. Drawn from the team’s own pace: 143 stories delivered/)).toBeDefined()
    const table = screen.getByRole('region', { name: 'Forecast by slice and stage' })
    expect(within(table).getByRole('row', { name: /^Slice 1 / })).toBeDefined()
    expect(within(table).getByRole('columnheader', { name: 'Delivered at all' })).toBeDefined()
    expect(document.body.textContent).not.toMatch(/\b100 ?%/)
  })

  it('C5: the arrow keys read what stands under the picture', async () => {
    await open()
    const slider = await screen.findByRole('slider', { name: /Day of the forecast/ })
    const sentence = slider.getAttribute('aria-valuetext')!
    expect(sentence).toMatch(/Slice 0 .* %, Slice 1 .* %$/)
    expect(screen.getByText(sentence)).toBeDefined()
  })

  it('C5: the five causes, longest first, with days, and what is thrown away', async () => {
    await open()
    const why = await screen.findByRole('region', { name: 'Why it is not surer' })
    const days = within(why).getAllByRole('listitem').map(({ textContent }) => Number(/(\d+) days?/.exec(textContent ?? '')?.[1]))
    expect(days.length).toBeLessThanOrEqual(5)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  })

  it('C5: how much by a day: at least so many with 95, 85 and 50 %', async () => {
    await open({ view: 'amount' })
    expect(await screen.findByText(/the team delivers at least \d+ stories with 85 % confidence/)).toBeDefined()
    expect(screen.getByRole('row', { name: /^95 % at least \d+ stories$/ })).toBeDefined()
    expect(screen.getByRole('slider', { name: /^Day of the forecast/ }).getAttribute('aria-valuetext')).toMatch(/^By .* with 85 % confidence, \d+ with 95 %, \d+ with 50 %$/)
  })

  it('C5: without a pace how much by is not answered, and it says what is missing', async () => {
    hooks.fan.mockReturnValue(ready(null))
    await open({ view: 'amount' })
    expect(await screen.findByText('How much needs a pace')).toBeDefined()
  })

  it('C5: how to read it stands beside it, and closes', async () => {
    const { hands } = await open()
    await hands.click(await screen.findByRole('button', { name: 'How to read this' }))
    const reading = await screen.findByRole('region', { name: 'How to read the forecast' })
    expect(within(reading).getByText('Which probability to use')).toBeDefined()
    await hands.click(within(reading).getByRole('button', { name: /^Close/ }))
    expect(screen.queryByRole('region', { name: 'How to read the forecast' })).toBeNull()
  })

  it('C5: while it is made for the first time it has its shape; made anew, the last one stays', async () => {
    hooks.plan.mockReturnValue({ status: 'reckoning', last: null })
    await open()
    expect(await screen.findByText('The forecast is being made')).toBeDefined()
    cleanup()
    hooks.plan.mockReturnValue({ status: 'reckoning', last: { forecast, model } })
    await open()
    expect(await screen.findByText(/^Slice 0: 85 % by /)).toBeDefined()
    expect(screen.getByText('Being made anew …')).toBeDefined()
  })

  it('C5: when it fails it says so, what it means and what to do', async () => {
    hooks.plan.mockReturnValue({ status: 'failed', message: 'The forecast could not be made. Nothing in the plan is lost; reload the page to try again.' })
    await open()
    expect(within(await screen.findByRole('alert')).getByText(/Nothing in the plan is lost/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeDefined()
  })
})
