import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { DataSetsCommand } from './commands'
import type { DataSetsEvent } from './events'
import { rejectRetired } from './registered'

type Entries = Extract<DataSetsCommand, { type: 'RegisterDataSets' }>['dataSets']

/** Whole or not at all. What an entry is made from stands in the register or before it in the list, so there can be no cycle. */
export function registerDataSets(entries: Entries, { plan }: PlanState): Decision<DataSetsEvent> {
  const { byId, nextNumber } = plan.dataSets
  const events: DataSetsEvent[] = []
  const listed = new Set<string>()
  for (const [index, { dataSet, name, labelling, acquisition, fields, from }] of entries.entries()) {
    if (byId[dataSet] || listed.has(dataSet)) return rejected('alreadyExists', 'This data set is already registered.', 'dataSet')
    if (new Set(fields.map(({ field }) => field)).size < fields.length) return rejected('invalid', 'A field is said twice.', 'fields')
    if (new Set(from.map(({ of }) => of)).size < from.length) return rejected('invalid', 'A data set is named twice as what it is made from.', 'from')
    for (const { of } of from) {
      const source = byId[of]
      if (source?.retired) return rejectRetired(source, 'from')
      if (!source && !listed.has(of)) return rejected('notFound', 'What it is made from is not in the register.', 'from')
    }
    listed.add(dataSet)
    events.push({ type: 'DataSetRegistered', dataSet, number: nextNumber + index, name })
    if (labelling !== null) events.push({ type: 'LabellingChosen', dataSet, labelling, was: null })
    if (acquisition !== null) events.push({ type: 'AcquisitionChosen', dataSet, acquisition, was: null })
    for (const { field, value } of fields) if (value !== '') events.push({ type: 'DataSetDescribed', dataSet, field, value, was: '' })
    for (const { of, step } of from) events.push({ type: 'DataSetDerived', dataSet, from: of, step })
  }
  return decided(...events)
}
