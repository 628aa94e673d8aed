// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import AuditLine from '../../static/ui/areas/audit/AuditLine'
import { PlanProvider } from '../../static/ui/plan/PlanProvider'
import { createPlanStore } from '../../static/ui/plan/planStore'
import type { PlanCommand } from '../../src/plan/planState'
import { createStartedClient } from '../support/startedPlan'

afterEach(cleanup)

const MEASURED: readonly PlanCommand[] = [
  { type: 'AddToAudit', risks: [], dataSlices: [{ dataSlice: 'a', details: { name: 'All', cut: '', dataSet: null, measure: { metric: 'MAE', comparison: '<=', threshold: 1, unit: '' } } }] },
  { type: 'RecordFinding', dataSlice: 'a', finding: 'f', value: 0.5, on: '2026-01-02', note: '' },
]

function renderLine(...did: readonly PlanCommand[]): void {
  const fake = createStartedClient({}, ...did)
  render(
    <PlanProvider client={fake} store={createPlanStore(fake, { stories: [] })} frame={fake.frame}>
      <AuditLine />
    </PlanProvider>,
  )
}

it('A1: the panel’s line reads the practices and says where the audit stands', async () => {
  renderLine()
  expect(await screen.findByText('Not signed off')).toBeDefined()
  cleanup()
  renderLine(...MEASURED, { type: 'SignOffAudit', role: 'Customer care', note: '' })
  expect(await screen.findByText('Signed off')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Open the audit' })).toBeDefined()
})
