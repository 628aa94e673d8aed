import { textOr } from '../../kernel/text'
import type { MetricRow } from '../monitoringBoard'
import { monitoringBoard } from '../monitoringBoard'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** So many cases are worth a story. */
const CASES = 5
/** An answer should have helped by then, days. */
const GOES_ON = 14

/** P4, P5: open alerts first; then what is watched without a plan of action, or not read any more. */
export const monitoringAttention: AttentionSource = ({ plan }, now, latest) => {
  const { rows, alerts, withoutFallback, silent } = monitoringBoard(plan, latest, now)
  const cases = Object.values(plan.monitoring.cases).reduce((sum, { count }) => sum + count, 0)
  const [bare] = withoutFallback
  const [quiet] = silent
  return [
    ...alerts.map(alertItem),
    ...rows.filter(({ goesOnFor }) => goesOnFor !== null && goesOnFor >= GOES_ON).map(goesOnItem),
    ...(bare
      ? [item(bare, 'waiting', 'fallback', `${nameOf(bare)} has no plan of action for when it goes wrong${others(withoutFallback)}.`, 'Name its fallback')]
      : []),
    ...(quiet ? [item(quiet, 'due', 'silent', `${nameOf(quiet)} has had no reading for ${spanText(quiet.silentFor!)}${others(silent)}.`, 'Enter readings')] : []),
    ...(cases >= CASES
      ? [{ id: 'low-cases', urgency: 'due', text: `${counted(cases, 'case', 'cases')} of low accuracy wait to go into the test set.`, action: { label: 'Make a story of them', view: 'monitoring', params: { show: 'cases' } } } as const]
      : []),
  ]
}

function alertItem(row: MetricRow): AttentionItem {
  const { severity, reading, limit, unit } = row.open!
  const withUnit = (value: number): string => `${value} ${textOr(unit, '')}`.trim()
  const text = `${nameOf(row)} ${severity === 'breach' ? 'is in breach' : 'gives a warning'}: ${withUnit(reading.value)}, the limit is ${withUnit(limit)}.`
  return item(row, severity === 'breach' ? 'pressing' : 'waiting', 'alert', text, 'Answer the alert')
}

function goesOnItem(row: MetricRow): AttentionItem {
  return item(row, 'waiting', 'goes-on', `${nameOf(row)} is still beyond its limit, ${counted(row.goesOnFor!, 'day', 'days')} after the alert was answered.`, 'Look at it')
}

const item = ({ id }: MetricRow, urgency: AttentionItem['urgency'], what: string, text: string, label: string): AttentionItem => ({
  id: `${what}-${id}`,
  urgency,
  text,
  action: { label, view: 'monitoring', params: { metric: id } },
})

const nameOf = ({ metric }: MetricRow): string => `M-${metric.number} ${textOr(metric.name, 'withheld')}`
const others = (rows: readonly MetricRow[]): string => (rows.length > 1 ? `, nor ${rows.length === 2 ? 'has another one' : `have ${rows.length - 1} others`}` : '')
export const spanText = (hours: number): string => (hours < 48 ? counted(hours, 'hour', 'hours') : counted(Math.floor(hours / 24), 'day', 'days'))
