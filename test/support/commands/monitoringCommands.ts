import fc from 'fast-check'
import { ALERT_ANSWERS, METRIC_KINDS } from '../../../src/playbook/monitoringCatalogue'
import { START } from '../givenWhenThen'
import { command, name, orNull, pick, text } from './arbitraries'

const metric = pick('m1', 'm2', 'm3')
const lowCase = pick('k1', 'k2', 'k3')
const few = pick('1', '2', '3')
const details = fc.record({ name, kind: fc.constantFrom(...METRIC_KINDS), unit: text })
const thresholds = fc.record({ worse: fc.constantFrom('above', 'below'), warn: orNull(fc.constantFrom(1, 3)), breach: orNull(fc.constantFrom(2, 4)) })
const every = orNull(fc.constantFrom(1, 24))
const fallback = orNull(fc.record({ how: fc.constantFrom('automated', 'byHand'), plan: text }))
const reading = fc.record({ at: fc.integer({ min: 0, max: 90 }).map((minutes) => START + minutes * 60_000), value: fc.integer({ min: 0, max: 5 }) })

export const monitoringCommands = {
  MonitorMetrics: command('MonitorMetrics', {
    metrics: fc.uniqueArray(fc.record({ metric, details, thresholds, every, fallback }), { selector: (one) => one.metric, minLength: 1, maxLength: 2 }),
  }),
  DescribeMetric: command('DescribeMetric', { metric, details }),
  SetThresholds: command('SetThresholds', { metric, thresholds }),
  ExpectReadings: command('ExpectReadings', { metric, every }),
  NameFallback: command('NameFallback', { metric, fallback }),
  LinkMetric: command('LinkMetric', { metric, story: few }),
  UnlinkMetric: command('UnlinkMetric', { metric, story: few }),
  RetireMetric: command('RetireMetric', { metric, why: text }),
  RestoreMetric: command('RestoreMetric', { metric, why: text }),
  JudgeReadings: command('JudgeReadings', { metric, readings: fc.array(reading, { minLength: 1, maxLength: 4 }) }),
  AnswerAlert: command('AnswerAlert', { metric, alert: fc.integer({ min: 1, max: 4 }), answer: fc.constantFrom(...ALERT_ANSWERS), why: text }),
  CollectCase: command('CollectCase', { case: lowCase, metric: orNull(metric), text, link: fc.constantFrom('', 'https://cases.example/7'), count: fc.integer({ min: 1, max: 9 }) }),
  RemoveCase: command('RemoveCase', { case: lowCase }),
  TakeCases: command('TakeCases', { story: few, cases: fc.uniqueArray(lowCase, { minLength: 1, maxLength: 2 }) }),
}
