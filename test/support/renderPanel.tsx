import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Panel } from '../../static/issue-panel/Panel'
import { MessageHost } from '../../static/ui/kit/MessageHost'
import { PlanProvider } from '../../static/ui/plan/PlanProvider'
import { createPlanStore } from '../../static/ui/plan/planStore'
import type { FakeClient } from './fakeClient'

/** The panel over a fake client, and a user whose interactions are counted: a click, a form typed into, a save. */
export async function renderPanel(client: FakeClient) {
  const store = createPlanStore(client, { stories: [] })
  const view = render(
    <PlanProvider client={client} store={store} frame={client.frame}>
      <MessageHost>
        <Panel />
      </MessageHost>
    </PlanProvider>,
  )
  const hands = userEvent.setup()
  let count = 0
  await screen.findAllByText(/./)
  return {
    ...view,
    store,
    hands,
    interactions: () => count,
    async press(name: string | RegExp, role = 'button'): Promise<void> {
      count += 1
      await hands.click(await screen.findByRole(role, { name }))
    },
    /** Presses a button of the open form. */
    async save(name: string): Promise<void> {
      count += 1
      await hands.click(within(await screen.findByRole('form')).getByRole('button', { name }))
    },
    /** Fills fields of one form: one interaction, however many fields. */
    async type(values: Readonly<Record<string, string>>): Promise<void> {
      count += 1
      for (const [label, value] of Object.entries(values)) {
        const field = await screen.findByLabelText(label)
        await hands.clear(field)
        await hands.type(field, value)
      }
    },
  }
}
