import { mountResource } from '../ui/mountResource'
import { PlanProvider } from '../ui/plan/PlanProvider'
import { createPlanStore } from '../ui/plan/planStore'
import { Glance } from './Glance'

void mountResource((client, frame) => (
  <PlanProvider client={client} store={createPlanStore(client, { stories: [], projectId: frame.projectId })} frame={frame}>
    <Glance />
  </PlanProvider>
))
