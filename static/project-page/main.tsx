import { createAddressStore } from '../ui/address'
import { MessageHost } from '../ui/kit/MessageHost'
import { mountResource } from '../ui/mountResource'
import { PageProvider } from '../ui/page/PageProvider'
import { PlanProvider } from '../ui/plan/PlanProvider'
import { createPlanStore } from '../ui/plan/planStore'
import { printLight } from '../ui/printLight'
import { App } from './App'

void mountResource(async (client, frame) => {
  printLight()
  const addresses = await createAddressStore(client)
  const store = createPlanStore(client, { stories: 'all', projectId: frame.projectId })
  return (
    <PlanProvider client={client} store={store} frame={frame}>
      <MessageHost>
        <PageProvider addresses={addresses}>
          <App />
        </PageProvider>
      </MessageHost>
    </PlanProvider>
  )
})
