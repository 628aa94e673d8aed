import * as z from 'zod/mini'
import { ALERT_ANSWERS, FALLBACK_WAYS, METRIC_KINDS, WORSE } from '../../../playbook/monitoringCatalogue'
import { localId, moment, storyId } from '../../kernel/ids'
import { link, name, text } from '../../kernel/text'
import { SEVERITIES } from './state'

const v = z.optional(z.int())
const about = { v, metric: localId }
const number = z.int().check(z.minimum(1))
const limit = z.nullable(z.number())
export const details = z.object({ name, kind: z.enum(METRIC_KINDS), unit: text })
export const thresholds = z.object({ worse: z.enum(WORSE), warn: limit, breach: limit })
/** Hours: from every hour to once a year. */
export const every = z.nullable(z.number().check(z.minimum(1), z.maximum(8760)))
export const fallback = z.nullable(z.object({ how: z.enum(FALLBACK_WAYS), plan: text }))
export const answer = z.enum(ALERT_ANSWERS)
export const reading = z.object({ at: moment, value: z.number() })
export const caseCount = z.int().check(z.minimum(1), z.maximum(1_000_000))

const facts = { severity: z.enum(SEVERITIES), reading, limit: z.number() }
const storyAlert = z.object({ ...facts, number, name, unit: text })
/** The stories that are linked with the metric: their panels show its alerts. */
const stories = z.array(z.object({ story: storyId }))
const alert = { ...about, number, alert: number }
const lowCase = { metric: z.nullable(localId), text, link, count: caseCount }
const cases = z.array(z.object({ case: localId, ...lowCase }))

export const monitoringEvents = {
  MetricMonitored: z.object({ type: z.literal('MetricMonitored'), ...about, number, details, thresholds, every }),
  MetricDescribed: z.object({ type: z.literal('MetricDescribed'), ...about, details, was: details }),
  ThresholdsSet: z.object({ type: z.literal('ThresholdsSet'), ...about, thresholds, was: thresholds }),
  ReadingsExpected: z.object({ type: z.literal('ReadingsExpected'), ...about, every, was: every }),
  FallbackNamed: z.object({ type: z.literal('FallbackNamed'), ...about, fallback, was: fallback }),
  /** `alert`: the one that is open at that moment. */
  MetricLinked: z.object({ type: z.literal('MetricLinked'), ...about, number, story: storyId, alert: z.nullable(storyAlert) }),
  MetricUnlinked: z.object({ type: z.literal('MetricUnlinked'), ...about, number, story: storyId }),
  MetricRetired: z.object({ type: z.literal('MetricRetired'), ...about, why: text }),
  MetricRestored: z.object({ type: z.literal('MetricRestored'), ...about, why: text }),
  /** Once a breach, never once a reading; `alert` is its number. */
  AlertOpened: z.object({ type: z.literal('AlertOpened'), ...alert, name, unit: text, ...facts, stories }),
  /** An open warning became a breach. */
  AlertRaised: z.object({ type: z.literal('AlertRaised'), ...alert, ...facts, stories }),
  AlertAnswered: z.object({ type: z.literal('AlertAnswered'), ...alert, answer, why: text, stories }),
  AlertReopened: z.object({ type: z.literal('AlertReopened'), ...alert, was: z.object({ answer, why: text }), name, unit: text, ...facts, stories }),
  /** After the answer a reading was within the thresholds again. */
  BreachEnded: z.object({ type: z.literal('BreachEnded'), ...alert, reading }),
  CaseCollected: z.object({ type: z.literal('CaseCollected'), v, case: localId, ...lowCase }),
  CaseRemoved: z.object({ type: z.literal('CaseRemoved'), v, case: localId, ...lowCase }),
  /** They go into the test set with this story. */
  CasesTaken: z.object({ type: z.literal('CasesTaken'), v, story: storyId, cases }),
  CasesReturned: z.object({ type: z.literal('CasesReturned'), v, story: storyId, cases }),
} as const

export type MonitoringEvent = { [K in keyof typeof monitoringEvents]: z.infer<(typeof monitoringEvents)[K]> }[keyof typeof monitoringEvents]
