import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { DataSetsCommand } from './commands'
import type { DataSetsEvent } from './events'
import type { DataSet } from './state'

type Of<Type extends DataSetsCommand['type']> = Extract<DataSetsCommand, { type: Type }>

export function needData({ dataSet, story, hypothesis }: Of<'NeedData'>, found: DataSet, state: PlanState): Decision<DataSetsEvent> {
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  if (hypothesis !== null && state.plan.hypotheses.rows[hypothesis]?.story !== story)
    return rejected('notFound', 'There is no such hypothesis on this story.', 'hypothesis')
  if (isNeeded(state, { dataSet, story, hypothesis })) return NOTHING_TO_DO
  const scores = Object.fromEntries(Object.entries(found.assessed).map(([dimension, { score }]) => [dimension, score]))
  return decided({ type: 'DataNeeded', dataSet, number: found.number, story, hypothesis, scores })
}

/** Also of a story that has gone, and of a hypothesis that was taken back. */
export function releaseData({ dataSet, story, hypothesis }: Of<'ReleaseData'>, { number }: DataSet, state: PlanState): Decision<DataSetsEvent> {
  return isNeeded(state, { dataSet, story, hypothesis }) ? decided({ type: 'DataNotNeeded', dataSet, number, story, hypothesis }) : NOTHING_TO_DO
}

/** In use it asks first; then what needed it says so no longer, in the same commit. What is made from it stays. */
export function retire({ dataSet, why, confirmed }: Of<'RetireDataSet'>, { number }: DataSet, { plan }: PlanState): Decision<DataSetsEvent> {
  const { byId, needs } = plan.dataSets
  const released = Object.entries(needs).flatMap(([story, own]) =>
    own.filter((need) => need.dataSet === dataSet).map(({ hypothesis }): DataSetsEvent => ({ type: 'DataNotNeeded', dataSet, number, story, hypothesis })),
  )
  const stories = new Set(Object.keys(needs).filter((story) => needs[story]!.some((need) => need.dataSet === dataSet))).size
  const made = Object.values(byId).filter((one) => !one.retired && one.from.some(({ of }) => of === dataSet)).length
  if (stories + made > 0 && confirmed !== true) {
    const uses = [stories > 0 ? `${stories} ${stories === 1 ? 'story needs' : 'stories need'} it` : '', made > 0 ? `${made} ${made === 1 ? 'data set is' : 'data sets are'} made from it` : '']
    const result = stories > 0 ? ' Retired, no story needs it any more; it stays in the history.' : ' Retired, it stays in the lineage and in the history.'
    return rejected('confirm', `D-${number} is in use: ${uses.filter((use) => use !== '').join(', ')}.${result}`, 'dataSet')
  }
  return decided(...released, { type: 'DataSetRetired', dataSet, why })
}

export function isNeeded({ plan }: PlanState, { dataSet, story, hypothesis }: { readonly dataSet: string; readonly story: string; readonly hypothesis: string | null }): boolean {
  return (plan.dataSets.needs[story] ?? []).some((need) => need.dataSet === dataSet && need.hypothesis === hypothesis)
}
