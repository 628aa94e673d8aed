import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TestSite } from './support/testSite'
import { createTestSite, startPlan } from './support/testSite'

const owner = { as: 'productOwner' } as const
let site: TestSite
beforeEach(() => {
  site = createTestSite()
})
afterEach(() => site.close())

it('GATE-5: a decision asks for the forecast of its moment, once; planning a review does not', async () => {
  await startPlan(site)
  const before = await site.state(owner)
  const [slice] = Object.keys(before.plan.map.slices)
  await site.send(owner, { type: 'PlanGateReview', slice, day: '2099-01-01' })
  await site.settle()
  expect((await site.state(owner)).plan.forecasts.occasions).toEqual({})
  const decide = { type: 'DecideGate', slice, decision: 'g1', kind: 'noGo', who: 'Board', reason: 'Too early', conditions: [], review: '2099-02-02', seen: null }
  await site.send(owner, decide)
  await site.settle()
  const { plan } = await site.state(owner)
  expect(plan.gates.bySlice[slice!]!.decision).toMatchObject({ id: 'g1', kind: 'noGo' })
  // A plan this young has nothing to foretell: that is recorded, once.
  expect(Object.keys(plan.forecasts.occasions)).toEqual(['gate-g1'])
})

it('GATE-4: somebody without the permission for structure decides nothing', async () => {
  await startPlan(site)
  const [slice] = Object.keys((await site.state(owner)).plan.map.slices)
  const answer = await site.call({ as: 'dataScientist' }, 'plan.send', { id: 'one', base: 0, command: { type: 'PlanGateReview', slice, day: '2099-01-01' } })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
})
