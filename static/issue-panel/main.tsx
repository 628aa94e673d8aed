import { MessageHost } from '../ui/kit/MessageHost'
import { mountResource } from '../ui/mountResource'
import { PlanProvider } from '../ui/plan/PlanProvider'
import { createPlanStore } from '../ui/plan/planStore'
import { Panel } from './Panel'

void mountResource((client, frame) => (
  <PlanProvider client={client} store={createPlanStore(client, { stories: [], projectId: frame.projectId })} frame={frame}>
    <MessageHost>
      <Panel />
    </MessageHost>
  </PlanProvider>
))
