import type { Measure } from '../../../../src/plan/areas/audit/state'
import type { AuditStanding, Lapse } from '../../../../src/plan/auditStanding'
import { textOr } from '../../../../src/plan/kernel/text'
import type { Text } from '../../../../src/plan/kernel/text'
import type { AuditSheet, MetricGroup } from '../../../../src/plan/views/auditSheet'
import { count, measure } from '../../kit/amounts'
import type { Tone } from '../../kit/Lozenge'

export const shown = (text: Text): string => textOr(text, 'withheld')

const COMPARISONS: Readonly<Record<Measure['comparison'], string>> = { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' }

/** "MAE at most 0.45 kWh". */
export function measureWords({ metric, comparison, threshold, unit }: Measure): string {
  return `${shown(metric)} ${COMPARISONS[comparison]} ${measure(threshold, shown(unit))}`
}

export const comparisonWords = (comparison: Measure['comparison']): string => COMPARISONS[comparison]

/** At most three figures behind the point: an average has no end. */
export const averageText = (value: number, unit: Text): string => measure(Math.round(value * 1000) / 1000, shown(unit))

/** What the picture says, in one sentence. */
export function groupSentence({ measure: { metric, unit }, average, worst }: MetricGroup): string {
  if (average === null || worst?.finding === null || worst === null) return `${shown(metric)} was not measured yet.`
  const about = `${shown(worst.slice.name)} is the worst with ${measure(worst.finding.value, shown(unit))}, against ${averageText(average, unit)} on average`
  return `${about}; it ${worst.isMet === true ? 'keeps' : 'misses'} its threshold of ${measure(worst.slice.measure.threshold, shown(unit))}.`
}

/** Why a sign-off no longer holds. */
export function lapseSentence({ name, finding, signed, why }: Lapse): string {
  switch (why) {
    case 'missesThreshold':
      return `${shown(name)} came out at ${finding.value} since and misses its threshold${signed === null ? '' : `; signed was ${signed.value}`}.`
    case 'worseThanSigned':
      return `${shown(name)} came out at ${finding.value} since, worse than the ${signed?.value ?? 'value'} that was signed.`
  }
}

export function standingWord({ kind }: AuditStanding): { readonly word: string; readonly tone: Tone } {
  switch (kind) {
    case 'unsigned':
      return { word: 'Not signed off', tone: 'neutral' }
    case 'signed':
      return { word: 'Signed off', tone: 'success' }
    case 'lapsed':
      return { word: 'Sign-off lapsed', tone: 'warning' }
  }
}

/** The view's answer: whether a story may go on to Deploy, and what is in the way. */
export function auditSentence({ standing, below, risks, groups }: AuditSheet): string {
  const worst = groups.flatMap((group) => (group.worst?.isMet === false ? [group.worst] : []))[0]
  const data = worst ? ` ${shown(worst.slice.name)} misses its threshold${below.length > 1 ? `, as ${count(below.length - 1, 'other does', 'others do')}` : ''}.` : ''
  switch (standing.kind) {
    case 'signed':
      return `The audit is signed off for ${shown(standing.signOff.role)}: stories may go on to Deploy.${data}`
    case 'lapsed':
      return `The sign-off has lapsed. ${lapseSentence(standing.lapse)}`
    case 'unsigned': {
      const unanswered = risks.filter(({ isAnswered }) => !isAnswered).length
      const left = unanswered === 0 ? '' : ` ${count(unanswered, 'risk has', 'risks have')} no answer.`
      return `The audit is not signed off, so a story needs a reason to go on to Deploy.${data}${left}`
    }
  }
}
