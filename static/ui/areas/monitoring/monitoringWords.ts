import { severityOf } from '../../../../src/plan/areas/monitoring/judge'
import type { Metric, Severity, Thresholds } from '../../../../src/plan/areas/monitoring/state'
import type { Text } from '../../../../src/plan/kernel/text'
import { textOr } from '../../../../src/plan/kernel/text'
import type { MetricRow, MonitoringBoard } from '../../../../src/plan/views/monitoringBoard'
import { count } from '../../kit/amounts'
import type { Tone } from '../../kit/Lozenge'
import type { ReadingPoint } from './readingPoints'

export const metricName = ({ number, name }: Pick<Metric, 'number' | 'name'>): string => `M-${number} ${textOr(name, 'withheld')}`

/** At most four digits that say something: "0.4137", "212", "1,240". */
export function figure(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e9 || Math.abs(value) < 1e-4)) return value.toExponential(2)
  return value.toLocaleString('en', { maximumSignificantDigits: Math.max(4, Math.trunc(Math.abs(value)).toString().length) })
}

export const withUnit = (value: number, unit: Text): string => `${figure(value)} ${textOr(unit, '').slice(0, 24)}`.trim()

export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly word: string; readonly tone: Tone }>> = {
  warning: { word: 'Warning', tone: 'warning' },
  breach: { word: 'Breach', tone: 'danger' },
}

/** How a metric stands by its latest reading. */
export function standingWord({ latest, severity, silentFor }: MetricRow): { readonly word: string; readonly tone: Tone } {
  if (severity !== null) return SEVERITY_WORDS[severity]
  if (silentFor !== null) return { word: 'No reading', tone: 'neutral' }
  return latest === null ? { word: 'No reading yet', tone: 'neutral' } : { word: 'Within', tone: 'success' }
}

/** "warning above 250 ms", "breach above 300 ms". */
export function limitWords({ worse, warn, breach }: Thresholds, unit: Text): readonly string[] {
  const limits = [warn === null ? '' : `warning ${worse} ${withUnit(warn, unit)}`, breach === null ? '' : `breach ${worse} ${withUnit(breach, unit)}`].filter((one) => one !== '')
  return limits.length === 0 ? ['no limits yet'] : limits
}

export const limitsText = (thresholds: Thresholds, unit: Text): string => limitWords(thresholds, unit).join(', ')

/** The view's answer: what is beyond its limits, and what nobody has answered. */
export function monitoringSentence({ rows, alerts, silent }: MonitoringBoard): string {
  const all = count(rows.length, 'metric is watched', 'metrics are watched')
  const [first] = alerts
  if (first) {
    const { severity, reading, limit, unit } = first.open!
    const more = alerts.length > 1 ? ` ${count(alerts.length - 1, 'more alert waits', 'more alerts wait')} for an answer.` : ''
    return `${all}. ${metricName(first.metric)} ${severity === 'breach' ? 'is in breach' : 'gives a warning'}: ${withUnit(reading.value, unit)}, the limit is ${withUnit(limit, unit)}.${more}`
  }
  const beyond = rows.filter(({ severity }) => severity !== null).length
  if (beyond > 0) return `${all}. ${beyond === 1 ? 'One is' : `${beyond} are`} beyond a limit; every alert is answered.`
  return `${all}; no alert is open${silent.length > 0 ? `, but ${count(silent.length, 'metric has', 'metrics have')} had no reading for too long` : ''}.`
}

/** What is read at one place of the chart. */
export function pointSentence({ count: many, min, max, mean }: ReadingPoint, when: string, { thresholds, unit }: Pick<Metric, 'thresholds' | 'unit'>): string {
  const worst = severityOf(thresholds, thresholds.worse === 'above' ? max : min)
  const standing = worst === null ? (thresholds.warn === null && thresholds.breach === null ? '' : ', within the limits') : `, ${SEVERITY_WORDS[worst].word.toLowerCase()}`
  if (many === 1) return `${when}: ${withUnit(mean, unit)}${standing}`
  return `${when}: ${withUnit(mean, unit)} on average, ${figure(min)}–${figure(max)}, ${many} readings${standing}`
}
