import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { LocalId, StoryId } from '../../kernel/ids'
import type { DataSetsEvent } from './events'
import type { DataSet, DataSetsState, Need, NeededData, StoryDataSets } from './state'

export function evolve(plan: Draft<DataSetsState>, event: DataSetsEvent, { at, by }: Commit): void {
  const { dataSet } = event
  if (event.type === 'DataSetRegistered') {
    const { number, name } = event
    plan.byId[dataSet] = { number, name, labelling: null, acquisition: null, fields: {}, from: [], assessed: {}, at, by }
    plan.nextNumber = Math.max(plan.nextNumber, number + 1)
  } else if (event.type === 'DataNeeded') {
    plan.needs[event.story] = inOrder([...(plan.needs[event.story] ?? []), { dataSet, hypothesis: event.hypothesis }], keyOf)
  } else if (event.type === 'DataNotNeeded') {
    const left = (plan.needs[event.story] ?? []).filter((need) => !isNeed(need, event))
    if (left.length > 0) plan.needs[event.story] = left
    else delete plan.needs[event.story]
  } else {
    const was = plan.byId[dataSet]
    if (was) plan.byId[dataSet] = { ...changed(was, event, at, by), at, by }
  }
}

type Change = Exclude<DataSetsEvent, { type: 'DataSetRegistered' | 'DataNeeded' | 'DataNotNeeded' }>

function changed(was: DataSet, event: Change, at: number, by: string): DataSet {
  switch (event.type) {
    case 'DataSetRenamed':
      return { ...was, name: event.name }
    case 'DataSetDescribed': {
      const { [event.field]: _, ...others } = was.fields
      return { ...was, fields: event.value === '' ? others : { ...others, [event.field]: event.value } }
    }
    case 'LabellingChosen':
      return { ...was, labelling: event.labelling }
    case 'AcquisitionChosen':
      return { ...was, acquisition: event.acquisition }
    case 'DataSetDerived':
      return { ...was, from: inOrder([...was.from, { of: event.from, step: event.step }], ({ of }) => of) }
    case 'DerivationReworded':
      return { ...was, from: was.from.map((one) => (one.of === event.from ? { of: one.of, step: event.step } : one)) }
    case 'DerivationRemoved':
      return { ...was, from: was.from.filter(({ of }) => of !== event.from) }
    case 'DataAssessed':
      return { ...was, assessed: { ...was.assessed, [event.dimension]: { score: event.score, note: event.note, at, by } } }
    case 'AssessmentWithdrawn': {
      const { [event.dimension]: _, ...assessed } = was.assessed
      return { ...was, assessed }
    }
    case 'DataSetRetired':
      return { ...was, retired: { at, by, why: event.why } }
    case 'DataSetRestored': {
      const { retired: _, ...restored } = was
      return restored
    }
  }
}

export function evolveStory(part: Draft<StoryDataSets>, event: DataSetsEvent, _id: StoryId): void {
  const { dataSet } = event
  switch (event.type) {
    case 'DataNeeded': {
      const { number, hypothesis, scores } = event
      part.needed = [...part.needed, { dataSet, number, hypothesis, scores }]
      return
    }
    case 'DataNotNeeded':
      part.needed = part.needed.filter((need) => !isNeed(need, event))
      return
    case 'DataAssessed':
      part.needed = rescored(part.needed, dataSet, (scores) => ({ ...scores, [event.dimension]: event.score }))
      return
    case 'AssessmentWithdrawn':
      part.needed = rescored(part.needed, dataSet, (scores) => Object.fromEntries(Object.entries(scores).filter(([dimension]) => dimension !== event.dimension)))
      return
    case 'DataSetRegistered':
    case 'DataSetRenamed':
    case 'DataSetDescribed':
    case 'LabellingChosen':
    case 'AcquisitionChosen':
    case 'DataSetDerived':
    case 'DerivationReworded':
    case 'DerivationRemoved':
    case 'DataSetRetired':
    case 'DataSetRestored':
      return
  }
}

/** Sets are kept in one order, so that what is taken back leaves no trace. */
const inOrder = <T>(values: readonly T[], by: (value: T) => string): T[] => values.toSorted((a, b) => (by(a) < by(b) ? -1 : 1))
const keyOf = ({ dataSet, hypothesis }: Need): string => `${dataSet}/${hypothesis ?? ''}`

const rescored = (needed: readonly NeededData[], dataSet: LocalId, change: (scores: NeededData['scores']) => NeededData['scores']): NeededData[] =>
  needed.map((one) => (one.dataSet === dataSet ? { ...one, scores: change(one.scores) } : one))

const isNeed = (need: Need, of: Need): boolean => need.dataSet === of.dataSet && need.hypothesis === of.hypothesis
