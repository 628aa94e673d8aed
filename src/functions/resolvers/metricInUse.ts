import type { Answer } from '../../contract/answer'
import { judge } from '../../plan/areas/monitoring/judge'
import type { Metric, Reading } from '../../plan/areas/monitoring/state'
import type { LocalId } from '../../plan/kernel/ids'
import { answered, failed } from '../answers'
import { derivedId } from '../derivedId'
import { readPractices } from '../readPractices'
import { recordAsApp } from '../recordAsApp'
import type { Services } from '../services'

export interface MetricInUse {
  readonly found: Metric
  /** The log as it was read. */
  readonly seq: number
}

/** The metric as the plan knows it, where readings of it may be recorded. */
export async function metricInUse(services: Services, plan: string, metric: LocalId): Promise<Answer<MetricInUse>> {
  const read = await readPractices(services, plan)
  if (!read.ok) return read
  const state = read.value
  const found = state.plan.monitoring.byId[metric]
  if (!found) return failed('rejected', 'This metric is not monitored here.', { at: 'metric', reason: 'notFound' })
  if (found.retired) return failed('rejected', `M-${found.number} is retired: restore it before readings are recorded.`, { at: 'metric', reason: 'conflict' })
  return answered({ found, seq: state.seq })
}

/** What readings begin, make worse or end becomes a fact of the log, said by Foldline. Answers the log's last number. */
export async function judgeReadings(services: Services, plan: string, { found, seq }: MetricInUse, of: { readonly id: string; readonly metric: LocalId; readonly readings: readonly Reading[] }): Promise<number> {
  const judgements = judge(found, of.readings, services.clock())
  if (judgements.length === 0) return seq
  const command = { type: 'JudgeReadings', metric: of.metric, readings: judgements.map(({ reading }) => reading) } as const
  return recordAsApp(services, plan, seq, { id: derivedId('readings', of.metric, of.id, seq), source: 'page', command })
}

/** Beyond this, sums would lose their digits. */
export const LARGEST = 1e15
