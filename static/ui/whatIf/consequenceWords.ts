import type { WhatIf } from '../../../src/forecast/results/whatIf'
import type { DecisionKind } from '../../../src/plan/areas/learning/state'
import { textOr } from '../../../src/plan/kernel/text'
import type { DayWords } from '../charts/useDayWords'
import { count, daysText } from '../kit/amounts'
import { dateOf, dateText, differenceText, effortText, slicePairs } from './whatIfWords'

interface Decision {
  readonly kind: DecisionKind
  readonly dropped: number
  readonly added: number
}

export interface ConsequenceLine {
  readonly what: string
  readonly text: string
}

/** More dates than these are left to the page. */
const MOST_DATES = 3

/** What a decision does: scope, 85 % dates today and then, effort. */
export function consequenceLines(result: WhatIf, { kind, dropped, added }: Decision, words: DayWords): readonly ConsequenceLine[] {
  const { droppedDays } = result
  const work = droppedDays === null || dropped === 0 ? '' : `, ${daysText(Math.round(droppedDays))} of work`
  const effort = effortText(result)
  return [
    ...(kind === 'persevere' ? [] : [{ what: 'Dropped', text: dropped === 0 ? 'nothing' : `${count(dropped, 'story', 'stories')}${work}` }]),
    ...(kind === 'pivot' ? [{ what: 'Added', text: added === 0 ? 'nothing yet' : count(added, 'story', 'stories') }] : []),
    ...dateLines(result, words),
    ...(result.costNow === null ? [] : [{ what: 'Effort', text: effort === '' ? 'as in today’s forecast' : `${effort} than in today’s forecast` }]),
  ]
}

function dateLines(result: WhatIf, words: DayWords): readonly ConsequenceLine[] {
  if (result.now.kind !== 'forecast') return [{ what: 'Dates', text: 'too little is known to name any' }]
  const moved = slicePairs(result).flatMap(({ name, now, then }): ConsequenceLine[] => {
    const [from, to] = [dateOf(now, 0.85, 'asIs'), dateOf(then, 0.85, 'asIs')]
    const [was, is] = [dateText(from, words), dateText(to, words)]
    if (was === is) return []
    const difference = differenceText(from, to)
    return [{ what: textOr(name, 'Withheld'), text: `85 % by ${was} → ${is}${difference === '' ? '' : `, ${difference}`}` }]
  })
  return moved.length === 0 ? [{ what: 'Dates', text: 'none moves' }] : moved.slice(0, MOST_DATES)
}
