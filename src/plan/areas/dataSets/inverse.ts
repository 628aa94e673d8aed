import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { rejectCycle } from './decideDerivation'
import { isNeeded } from './decideNeeds'
import type { DataSetsEvent } from './events'
import { assessmentOf, concerned } from './registered'
import type { DataSet } from './state'

const AGAIN = rejected('notUndoable', 'This data set was changed again since.', 'dataSet')
const IN_USE = rejected('notUndoable', 'Something rests on this data set by now.', 'dataSet')

export function inverse(event: DataSetsEvent, state: PlanState): Decision<DataSetsEvent> {
  const { dataSet } = event
  const found = state.plan.dataSets.byId[dataSet]
  if (!found) return AGAIN
  if (event.type === 'DataSetRetired') return found.retired ? decided({ type: 'DataSetRestored', dataSet, why: '' }) : AGAIN
  if (found.retired) return { ...AGAIN, by: found.retired.by }
  const back = opposite(event, found, state)
  return back.kind === 'rejected' && back.code === 'notUndoable' ? { ...back, by: found.by } : back
}

function opposite(event: Exclude<DataSetsEvent, { type: 'DataSetRetired' }>, found: DataSet, state: PlanState): Decision<DataSetsEvent> {
  const { dataSet } = event
  const { number } = found
  switch (event.type) {
    case 'DataSetRegistered':
      if (!isBare(found, event.name)) return AGAIN
      return concerned(state, dataSet).length > 0 || isSource(state, dataSet) ? IN_USE : decided({ type: 'DataSetRetired', dataSet, why: '' })
    case 'DataSetRestored':
      return concerned(state, dataSet).length > 0 ? IN_USE : decided({ type: 'DataSetRetired', dataSet, why: '' })
    case 'DataSetRenamed':
      return isSame(found.name, event.name) ? decided({ type: 'DataSetRenamed', dataSet, name: event.was, was: event.name }) : AGAIN
    case 'DataSetDescribed': {
      const { field, value, was } = event
      return isSame(found.fields[field] ?? '', value) ? decided({ type: 'DataSetDescribed', dataSet, field, value: was, was: value }) : AGAIN
    }
    case 'LabellingChosen':
      return found.labelling === event.labelling ? decided({ type: 'LabellingChosen', dataSet, labelling: event.was, was: event.labelling }) : AGAIN
    case 'AcquisitionChosen':
      return found.acquisition === event.acquisition ? decided({ type: 'AcquisitionChosen', dataSet, acquisition: event.was, was: event.acquisition }) : AGAIN
    case 'DataSetDerived':
      return isSame(stepOf(found, event.from), event.step) ? decided({ type: 'DerivationRemoved', dataSet, from: event.from, was: event.step }) : AGAIN
    case 'DerivationReworded': {
      const { from, step, was } = event
      return isSame(stepOf(found, from), step) ? decided({ type: 'DerivationReworded', dataSet, from, step: was, was: step }) : AGAIN
    }
    case 'DerivationRemoved': {
      if (stepOf(found, event.from) !== undefined) return AGAIN
      // What it was made from may have been retired before that: so it stood, and so it stands again.
      const wrong = rejectCycle(state.plan.dataSets, dataSet, event.from)
      return wrong ? { ...wrong, code: 'notUndoable' } : decided({ type: 'DataSetDerived', dataSet, from: event.from, step: event.was })
    }
    case 'DataAssessed': {
      const { dimension, score, note, was } = event
      if (!isSame(assessmentOf(found, dimension), { score, note })) return AGAIN
      const about = { dataSet, number, dimension, stories: concerned(state, dataSet) }
      return was === null
        ? decided({ type: 'AssessmentWithdrawn', ...about, was: { score, note } })
        : decided({ type: 'DataAssessed', ...about, ...was, was: { score, note } })
    }
    case 'AssessmentWithdrawn': {
      const { dimension, was } = event
      if (assessmentOf(found, dimension)) return AGAIN
      return decided({ type: 'DataAssessed', dataSet, number, dimension, ...was, was: null, stories: concerned(state, dataSet) })
    }
    case 'DataNeeded': {
      const { story, hypothesis } = event
      return isNeeded(state, event) ? decided({ type: 'DataNotNeeded', dataSet, number, story, hypothesis }) : AGAIN
    }
    case 'DataNotNeeded': {
      const { story, hypothesis } = event
      if (isNeeded(state, event)) return AGAIN
      const scores = Object.fromEntries(Object.entries(found.assessed).map(([dimension, { score }]) => [dimension, score]))
      return decided({ type: 'DataNeeded', dataSet, number, story, hypothesis, scores })
    }
  }
}

const stepOf = ({ from }: DataSet, of: string) => from.find((one) => one.of === of)?.step

/** Nothing was said of it beyond its name. */
const isBare = (found: DataSet, name: DataSet['name']): boolean =>
  isSame(found.name, name) && found.labelling === null && found.acquisition === null && [found.fields, found.from, found.assessed].every((part) => Object.keys(part).length === 0)

const isSource = ({ plan }: PlanState, id: string): boolean => Object.values(plan.dataSets.byId).some((one) => !one.retired && one.from.some(({ of }) => of === id))
