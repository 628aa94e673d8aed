import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { DataSetsCommand } from './commands'
import { dataSetsCommands } from './commands'
import { decide } from './decide'
import type { DataSetsEvent } from './events'
import { dataSetsEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { DataSetsState, StoryDataSets } from './state'
import { initialDataSets, initialStoryDataSets } from './state'

/** The register of data sets, what is made from what, how good it is, and who needs it (D1, D2, D4, F7). */
export const dataSetsArea: Area<DataSetsEvent, DataSetsCommand, DataSetsState, StoryDataSets, PlanState> = {
  name: 'dataSets',
  events: dataSetsEvents,
  commands: dataSetsCommands,
  capability: {
    RegisterDataSets: 'plan',
    RenameDataSet: 'plan',
    DescribeDataSet: 'plan',
    ChooseLabelling: 'plan',
    ChooseAcquisition: 'plan',
    DeriveDataSet: 'plan',
    RemoveDerivation: 'plan',
    AssessData: 'plan',
    WithdrawAssessment: 'plan',
    NeedData: 'plan',
    ReleaseData: 'plan',
    RetireDataSet: 'plan',
    RestoreDataSet: 'plan',
  },
  initialState: initialDataSets,
  initialStory: initialStoryDataSets,
  evolve,
  evolveStory,
  needs: () => 'plan',
  decide,
  inverse,
}
