import { MessageHost } from '../ui/kit/MessageHost'
import { mountResource } from '../ui/mountResource'
import { PlanProvider } from '../ui/plan/PlanProvider'
import type { PlanSnapshot } from '../ui/plan/planSnapshot'
import type { PlanStore } from '../ui/plan/planStore'
import { AdminPage } from './AdminPage'

void mountResource((client, frame) => (
  <PlanProvider client={client} store={noPlan()} frame={frame}>
    <MessageHost>
      <AdminPage />
    </MessageHost>
  </PlanProvider>
))

/** The admin page is about all plans of the site, and shows none. */
function noPlan(): PlanStore {
  const snapshot: PlanSnapshot = { status: 'notStarted', mayStart: false }
  return {
    getSnapshot: () => snapshot,
    subscribe: () => () => undefined,
    send: async () => ({ kind: 'nothing' }),
    refresh: async () => undefined,
    loadPractices: async () => null,
    close: () => undefined,
  }
}
