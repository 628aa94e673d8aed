import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { DeploymentCommand } from './commands'
import { deploymentCommands } from './commands'
import { decide } from './decide'
import type { DeploymentEvent } from './events'
import { deploymentEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { DeploymentState } from './state'
import { initialDeployment } from './state'

/** What the business asks of a slice in production, what follows for the servers, and how traffic gets there (P2, P3). */
export const deploymentArea: Area<DeploymentEvent, DeploymentCommand, DeploymentState, object, PlanState> = {
  name: 'deployment',
  events: deploymentEvents,
  commands: deploymentCommands,
  capability: {
    OutlineDeployment: 'plan',
    StateBusinessFigure: 'plan',
    DescribeDeployment: 'plan',
    OverrideFigure: 'plan',
    WithdrawOverride: 'plan',
    ChooseDeploymentType: 'plan',
    PlanRollOut: 'plan',
    StartRamp: 'plan',
    AdvanceRamp: 'plan',
    SwitchBack: 'plan',
    RecordAbResult: 'plan',
    WithdrawAbResult: 'plan',
  },
  initialState: initialDeployment,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
