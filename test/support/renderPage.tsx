import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../static/project-page/App'
import { createAddressStore } from '../../static/ui/address'
import { MessageHost } from '../../static/ui/kit/MessageHost'
import { PageProvider } from '../../static/ui/page/PageProvider'
import { PlanProvider } from '../../static/ui/plan/PlanProvider'
import { createPlanStore } from '../../static/ui/plan/planStore'
import type { FakeClient } from './fakeClient'

/** The project page over a fake client, at one of its views. */
export async function renderPage(client: FakeClient, view: string, params: Readonly<Record<string, string>> = {}) {
  const addresses = await createAddressStore(client)
  addresses.go({ view, params })
  const store = createPlanStore(client, { stories: 'all' })
  const rendered = render(
    <PlanProvider client={client} store={store} frame={client.frame}>
      <MessageHost>
        <PageProvider addresses={addresses}>
          <App />
        </PageProvider>
      </MessageHost>
    </PlanProvider>,
  )
  await screen.findAllByText(/./)
  return { ...rendered, store, addresses, hands: userEvent.setup() }
}
