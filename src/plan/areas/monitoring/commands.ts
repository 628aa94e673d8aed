import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { link, text } from '../../kernel/text'
import { answer, caseCount, details, every, fallback, reading, thresholds } from './events'

const about = { metric: localId }
const entry = z.object({ ...about, details, thresholds, every, fallback })

export const monitoringCommands = {
  /** One, or several that come in whole or not at all. */
  MonitorMetrics: z.object({ type: z.literal('MonitorMetrics'), metrics: z.array(entry).check(z.minLength(1), z.maxLength(30)) }),
  DescribeMetric: z.object({ type: z.literal('DescribeMetric'), ...about, details }),
  SetThresholds: z.object({ type: z.literal('SetThresholds'), ...about, thresholds }),
  ExpectReadings: z.object({ type: z.literal('ExpectReadings'), ...about, every }),
  /** Null: none any more. */
  NameFallback: z.object({ type: z.literal('NameFallback'), ...about, fallback }),
  LinkMetric: z.object({ type: z.literal('LinkMetric'), ...about, story: storyId }),
  UnlinkMetric: z.object({ type: z.literal('UnlinkMetric'), ...about, story: storyId }),
  RetireMetric: z.object({ type: z.literal('RetireMetric'), ...about, why: text }),
  RestoreMetric: z.object({ type: z.literal('RestoreMetric'), ...about, why: text }),
  /** What Foldline makes of readings that were recorded: only those at which something may begin, get worse or end. */
  JudgeReadings: z.object({ type: z.literal('JudgeReadings'), ...about, readings: z.array(reading).check(z.minLength(1), z.maxLength(20)) }),
  /** `alert`: the number of the one that is meant. */
  AnswerAlert: z.object({ type: z.literal('AnswerAlert'), ...about, alert: z.int(), answer, why: text }),
  CollectCase: z.object({ type: z.literal('CollectCase'), case: localId, metric: z.nullable(localId), text, link, count: caseCount }),
  RemoveCase: z.object({ type: z.literal('RemoveCase'), case: localId }),
  TakeCases: z.object({ type: z.literal('TakeCases'), story: storyId, cases: z.array(localId).check(z.minLength(1), z.maxLength(200)) }),
} as const

export type MonitoringCommand = { [K in keyof typeof monitoringCommands]: z.infer<(typeof monitoringCommands)[K]> }[keyof typeof monitoringCommands]
