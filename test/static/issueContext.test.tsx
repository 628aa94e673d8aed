// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { Glance } from '../../static/issue-context/Glance'
import { PlanProvider } from '../../static/ui/plan/PlanProvider'
import { createPlanStore } from '../../static/ui/plan/planStore'
import { createStartedClient, ESTIMATED, STATED } from '../support/startedPlan'

afterEach(cleanup)

it('C1 shows size, stage and hypothesis at a glance, and opens the panel', async () => {
  const client = createStartedClient({}, ESTIMATED, STATED)
  render(
    <PlanProvider client={client} store={createPlanStore(client, { stories: [] })} frame={client.frame}>
      <Glance />
    </PlanProvider>,
  )
  await screen.findByText('M, 3–5 days')
  expect(screen.getByText('Framing, 0 of 4 done')).toBeTruthy()
  expect(screen.getByText('stated').parentElement?.textContent).toBe('H-1 stated')
  await userEvent.click(screen.getByRole('button', { name: 'Open Foldline' }))
  expect(client.opened).toEqual(['panel'])
})
