import type { ForecastDay } from '../../../src/forecast/results/outcome'
import type { WhatIf } from '../../../src/forecast/results/whatIf'
import type { DecisionKind } from '../../../src/plan/areas/learning/state'
import { textOr } from '../../../src/plan/kernel/text'
import type { Amount } from '../../../src/plan/views/burnUp'
import type { DecisionMark, DecisionMarks } from '../../../src/plan/views/decisionMarks'
import type { DayWords } from '../charts/useDayWords'
import { count, daysText } from '../kit/amounts'
import { dateOf, dateText, differenceText, effortText, slicePairs } from '../whatIf/whatIfWords'
import type { Fan } from './drawPreview'
import { byText, scopeText } from './previewWords'

interface Considered {
  readonly kind: DecisionKind
  readonly marks: DecisionMarks
  readonly scope: readonly [was: Amount | undefined, is: Amount | undefined]
  /** Null while it is reckoned. */
  readonly result: WhatIf | null
  readonly now: Fan
  readonly then: Fan
}

export interface ConsequenceLine {
  readonly what: string
  readonly text: string
}

/** More slices than these are left to the page. */
const MOST_DATES = 3

/** What a decision does: scope, dates with 50 and 85 % today and then, effort. */
export function consequenceLines({ kind, marks, scope, result, now, then }: Considered, words: DayWords): readonly ConsequenceLine[] {
  const of = (change: DecisionMark['change']): number => Object.values(marks).filter((mark) => mark.change === change).length
  const [was, is] = scope
  const days = result === null ? null : result.droppedDays
  const work = days === null || of('leaves') === 0 ? '' : `, ${daysText(Math.round(days))} of work`
  return [
    ...(kind === 'persevere' ? [] : [{ what: 'Dropped', text: of('leaves') === 0 ? 'nothing' : `${count(of('leaves'), 'story', 'stories')}${work}` }]),
    ...(kind === 'pivot' ? [{ what: 'Added', text: of('joins') === 0 ? 'nothing yet' : count(of('joins'), 'story', 'stories') }] : []),
    ...(was === undefined || is === undefined ? [] : [{ what: 'Scope', text: scopeText(was, is) }]),
    ...(result === null ? [] : [...dateLines(result, now, then, words), ...effortLine(result)]),
  ]
}

function effortLine(result: WhatIf): readonly ConsequenceLine[] {
  if (result.costNow === null) return []
  const effort = effortText(result)
  return [{ what: 'Effort', text: effort === '' ? 'as in today’s forecast' : `${effort} than in today’s forecast` }]
}

function dateLines(result: WhatIf, now: Fan, then: Fan, words: DayWords): readonly ConsequenceLine[] {
  if (result.now.kind !== 'forecast') return [{ what: 'Dates', text: 'too little is known to name any' }]
  const moved = slicePairs(result).flatMap((pair): ConsequenceLine[] => {
    const text = movedText(dateOf(pair.now, 0.85, 'asIs'), dateOf(pair.then, 0.85, 'asIs'), words)
    return text === null ? [] : [{ what: textOr(pair.name, 'Withheld'), text: `85 % ${text}` }]
  })
  const all = [0.5, 0.85].flatMap((confidence): readonly string[] => {
    const [from, to] = [now, then].map((dates) => dates.find((date) => date.confidence === confidence) ?? null)
    if (!from && !to) return []
    const text = movedText(from ?? null, to ?? null, words) ?? `${byText(to ?? null, words)}, as today`
    return [`${Math.round(confidence * 100)} % ${text}`]
  })
  return [
    ...(all.length === 0 ? [] : [{ what: 'All of it', text: all.join('; ') }]),
    ...(moved.length === 0 ? [{ what: 'Slices', text: 'no date moves' }] : moved.slice(0, MOST_DATES)),
  ]
}

/** "by 12 March → 2 April, 21 days later"; null where both say the same. */
function movedText(from: ForecastDay | null, to: ForecastDay | null, words: DayWords): string | null {
  const [was, is] = [dateText(from, words), dateText(to, words)]
  if (was === is) return null
  const difference = differenceText(from, to)
  return `${byText(from, words)} → ${is}${difference === '' ? '' : `, ${difference}`}`
}
