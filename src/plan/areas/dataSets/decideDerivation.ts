import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { DataSetsCommand } from './commands'
import type { DataSetsEvent } from './events'
import { rejectRetired } from './registered'
import type { DataSet, DataSetsState } from './state'

export function derive(
  { dataSet, from, step }: Extract<DataSetsCommand, { type: 'DeriveDataSet' }>,
  found: DataSet,
  { plan }: PlanState,
): Decision<DataSetsEvent> {
  const known = found.from.find(({ of }) => of === from)
  if (known) return isSame(known.step, step) ? NOTHING_TO_DO : decided({ type: 'DerivationReworded', dataSet, from, step, was: known.step })
  return rejectSource(plan.dataSets, dataSet, from) ?? decided({ type: 'DataSetDerived', dataSet, from, step })
}

/** Null where `dataSet` can be made from `from`: it is there, in use, and not itself made from `dataSet`. */
function rejectSource(register: DataSetsState, dataSet: LocalId, from: LocalId): Rejection | null {
  const source = register.byId[from]
  if (!source) return rejected('notFound', 'What it is made from is not in the register.', 'from')
  if (from === dataSet) return rejected('invalid', `D-${register.byId[dataSet]!.number} can’t be made from itself.`, 'from')
  if (source.retired) return rejectRetired(source, 'from')
  return rejectCycle(register, dataSet, from)
}

/** Null where `from` is not itself made from `dataSet`. */
export function rejectCycle(register: DataSetsState, dataSet: LocalId, from: LocalId): Rejection | null {
  const path = pathTo(register, from, dataSet)
  if (path === null) return null
  const way = path.map((id) => `D-${register.byId[id]!.number}`)
  const chain = way.slice(1).map((name, index) => `${way[index]} is made from ${name}`)
  return rejected('invalid', `${listed(chain)}: D-${register.byId[dataSet]!.number} would be made from itself. Take one of these steps away first.`, 'from')
}

/** From what is made to what it is made from, down to `target`; null where there is no such way. */
function pathTo({ byId }: DataSetsState, start: LocalId, target: LocalId): readonly LocalId[] | null {
  const cameFrom = new Map<LocalId, LocalId | null>([[start, null]])
  for (const id of cameFrom.keys()) {
    if (id === target) return trace(cameFrom, target)
    for (const { of } of byId[id]?.from ?? []) if (!cameFrom.has(of)) cameFrom.set(of, id)
  }
  return null
}

function trace(cameFrom: ReadonlyMap<LocalId, LocalId | null>, target: LocalId): readonly LocalId[] {
  const path = [target]
  for (let id = cameFrom.get(target); id !== null && id !== undefined; id = cameFrom.get(id)) path.unshift(id)
  return path
}

const listed = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
