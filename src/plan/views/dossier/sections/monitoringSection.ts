import { ALERT_ANSWER_NAMES, FALLBACK_WAY_NAMES, METRIC_KIND_NAMES } from '../../../../playbook/monitoringCatalogue'
import type { Alert, Metric } from '../../../areas/monitoring/state'
import type { Words } from '../document'
import { heading, list, table } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'

/** What is watched, with limits and fallbacks, the alerts, and the cases in which the model was wrong (P4, P5). */
export const monitoringSection: DossierSection = {
  title: 'Monitoring',
  write(context) {
    const { words, typed, state } = context
    const { byId, cases } = state.plan.monitoring
    const metrics = Object.values(byId)
      .filter(({ retired }) => retired === undefined)
      .toSorted((a, b) => a.number - b.number)
    const alerts = metrics
      .toSorted((a, b) => (a.alert?.number ?? 0) - (b.alert?.number ?? 0))
      .flatMap((metric): readonly (readonly Words[])[] => (metric.alert === null ? [] : [[alertText(metric, metric.alert, context)]]))
    const wrong = Object.entries(cases)
      .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .map(([, { text, count }]): readonly Words[] => [`${words(text)}${count > 1 ? ` (seen ${count} times)` : ''}`])
    return [
      ...table(
        ['Metric', 'Kind', 'Warning', 'Breach', 'Fallback'],
        metrics.map((metric) => {
          const { number, name, kind, unit, thresholds, fallback } = metric
          const limit = (value: number | null): string => (value === null ? '' : `${thresholds.worse} ${value} ${words(unit)}`)
          return [`M-${number} ${words(name)}`, METRIC_KIND_NAMES[kind], limit(thresholds.warn), limit(thresholds.breach), fallback === null ? 'none named' : [`${FALLBACK_WAY_NAMES[fallback.how]}: `, ...typed(fallback.plan)]]
        }),
      ),
      ...(alerts.length === 0 ? [] : [heading(3, 'Latest alerts'), ...list(alerts)]),
      ...(wrong.length === 0 ? [] : [heading(3, 'Cases of low accuracy'), ...list(wrong)]),
    ]
  },
}

function alertText({ name, unit }: Metric, { number, severity, reading, limit, openedAt, answer, ended }: Alert, { words, day, signed }: DossierContext): string {
  const what = `A-${number}, ${severity} of ${words(name)}: ${reading.value} ${words(unit)} against ${limit}, since ${day(openedAt)}`
  const said = answer === null ? 'open' : `${ALERT_ANSWER_NAMES[answer.kind]}, ${signed(answer.by, answer.at)}${words(answer.why) === '' ? '' : `: ${words(answer.why)}`}`
  return `${what}; ${said}${ended === null ? '' : `; within its limits again on ${day(ended)}`}`
}
