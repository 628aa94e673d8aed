// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderPage } from '../../support/renderPage'
import { createStartedClient } from '../../support/startedPlan'

const DAY = 86_400_000
afterEach(cleanup)

it('I1: who resolves a blocker while another one is still on its way keeps the open form', async () => {
  const fake = createStartedClient(
    { storyId: null },
    { type: 'AddIterations', iterations: [{ iteration: 'i1', details: { name: 'Sprint 1', startsAt: Date.now() - DAY, endsAt: Date.now() + DAY, state: 'active', sprint: null } }] },
    { type: 'DescribeIteration', iteration: 'i1', field: 'goal', value: 'Ten households' },
    { type: 'RaiseBlocker', iteration: 'i1', blocker: 'b1', text: 'No gateway', owner: null },
  )
  const { hands } = await renderPage(fake, 'iterations')
  await hands.click(await screen.findByText('Ten households'))
  const blockers = within(await screen.findByRole('region', { name: 'Blockers' }))
  const release = fake.holdSends()
  await hands.click(blockers.getByRole('button', { name: 'Raise a blocker' }))
  await hands.type(blockers.getByLabelText('What holds the work up'), 'No meter{Enter}')
  await blockers.findByText('No meter')
  await hands.click(blockers.getAllByRole('button', { name: 'Resolved' })[0]!)
  await hands.type(blockers.getByLabelText('How'), 'Borrowed')
  release()
  await waitFor(() => expect(Object.keys(fake.state().plan.iterationPlans.byIteration['i1']!.blockers)).toHaveLength(2))
  await waitFor(() => expect(blockers.queryByLabelText('What holds the work up')).toBeNull())
  expect(blockers.getByLabelText('How')).toHaveProperty('value', 'Borrowed')
})
