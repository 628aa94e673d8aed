import type { Rejection } from '../../kernel/decision'
import { rejected } from '../../kernel/decision'
import { storiesNeeding } from '../../dataNeeds'
import type { PlanState } from '../../planState'
import type { DataSet } from './state'

export function rejectRetired({ number }: DataSet, at: string): Rejection {
  return rejected('conflict', `D-${number} is retired: restore it before you change or use it.`, at)
}

export function assessmentOf({ assessed }: DataSet, dimension: keyof DataSet['assessed']) {
  const entry = assessed[dimension]
  return entry ? { score: entry.score, note: entry.note } : null
}

export const concerned = ({ plan }: PlanState, dataSet: string) => storiesNeeding(plan, dataSet).map((story) => ({ story }))
