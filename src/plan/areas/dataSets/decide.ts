import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { DataSetsCommand } from './commands'
import { derive } from './decideDerivation'
import { needData, releaseData, retire } from './decideNeeds'
import { registerDataSets } from './decideRegister'
import type { DataSetsEvent } from './events'
import { assessmentOf, concerned, rejectRetired } from './registered'
import type { DataSet } from './state'

export function decide(command: DataSetsCommand, state: PlanState): Decision<DataSetsEvent> {
  if (command.type === 'RegisterDataSets') return registerDataSets(command.dataSets, state)
  const found = state.plan.dataSets.byId[command.dataSet]
  if (!found) return rejected('notFound', 'This data set is not in the register.', 'dataSet')
  if (command.type === 'RestoreDataSet') return found.retired ? decided({ type: 'DataSetRestored', dataSet: command.dataSet, why: command.why }) : NOTHING_TO_DO
  if (command.type === 'ReleaseData') return releaseData(command, found, state)
  if (found.retired) return command.type === 'RetireDataSet' ? NOTHING_TO_DO : rejectRetired(found, 'dataSet')
  return decideAbout(command, found, state)
}

type About = Exclude<DataSetsCommand, { type: 'RegisterDataSets' | 'RestoreDataSet' | 'ReleaseData' }>

function decideAbout(command: About, found: DataSet, state: PlanState): Decision<DataSetsEvent> {
  const { dataSet } = command
  switch (command.type) {
    case 'RenameDataSet':
      return isSame(found.name, command.name) ? NOTHING_TO_DO : decided({ type: 'DataSetRenamed', dataSet, name: command.name, was: found.name })
    case 'DescribeDataSet': {
      const { field, value } = command
      const was = found.fields[field] ?? ''
      return isSame(was, value) ? NOTHING_TO_DO : decided({ type: 'DataSetDescribed', dataSet, field, value, was })
    }
    case 'ChooseLabelling': {
      const { labelling } = command
      return labelling === found.labelling ? NOTHING_TO_DO : decided({ type: 'LabellingChosen', dataSet, labelling, was: found.labelling })
    }
    case 'ChooseAcquisition': {
      const { acquisition } = command
      return acquisition === found.acquisition ? NOTHING_TO_DO : decided({ type: 'AcquisitionChosen', dataSet, acquisition, was: found.acquisition })
    }
    case 'DeriveDataSet':
      return derive(command, found, state)
    case 'RemoveDerivation': {
      const was = found.from.find(({ of }) => of === command.from)
      return was ? decided({ type: 'DerivationRemoved', dataSet, from: command.from, was: was.step }) : NOTHING_TO_DO
    }
    case 'AssessData': {
      const { dimension, score, note } = command
      const was = assessmentOf(found, dimension)
      if (was && isSame(was, { score, note })) return NOTHING_TO_DO
      return decided({ type: 'DataAssessed', dataSet, number: found.number, dimension, score, note, was, stories: concerned(state, dataSet) })
    }
    case 'WithdrawAssessment': {
      const { dimension } = command
      const was = assessmentOf(found, dimension)
      return was ? decided({ type: 'AssessmentWithdrawn', dataSet, number: found.number, dimension, was, stories: concerned(state, dataSet) }) : NOTHING_TO_DO
    }
    case 'NeedData':
      return needData(command, found, state)
    case 'RetireDataSet':
      return retire(command, found, state)
  }
}
