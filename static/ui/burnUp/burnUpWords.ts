import type { Amount, BurnUp, BurnUpChange, BurnUpPoint } from '../../../src/plan/views/burnUp'
import type { Day } from '../../../src/plan/kernel/ids'
import type { DayWords } from '../charts/useDayWords'
import type { FanPoint } from '../charts/fanPaths'
import { probabilityText } from '../forecast/outcomeWords'
import { amount, count } from '../kit/amounts'
import type { BurnUpAhead } from './burnUpAhead'
import { dayOfPoint } from './burnUpAhead'

export type Unit = 'stories' | 'days'

/** A point's height in the unit that is shown. */
export function inUnit(value: Amount, unit: Unit): number {
  return unit === 'stories' ? value.stories : value.days
}

/** What moved the scope, without deliveries; re-sizing moves it only where days are counted. */
export function scopeChanges(changes: readonly BurnUpChange[], unit: Unit): readonly BurnUpChange[] {
  return changes.filter(({ kind, days }) => kind === 'added' || kind === 'removed' || (unit === 'days' && kind === 'resized' && days !== 0))
}

/** "23 of 60 stories are delivered. The scope grew by 8 stories since it began; 5 have no size." */
export function answerSentence({ points }: BurnUp, unit: Unit, words: DayWords): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return 'There are no stories in the plan yet.'
  const done = inUnit(last.done, unit)
  const scope = inUnit(last.scope, unit)
  const head =
    unit === 'stories'
      ? `${last.done.stories} of ${count(last.scope.stories, 'story is', 'stories are')} delivered.`
      : `${amount(done)} of ${amount(scope)} estimated days are delivered.`
  const reference = points.length > 21 ? points.at(-21)! : first
  const grown = scope - inUnit(reference.scope, unit)
  const growth =
    grown === 0
      ? ` The scope stands as it did on ${words.day(reference.day)}.`
      : ` The scope ${grown > 0 ? 'grew' : 'shrank'} by ${unit === 'stories' ? count(Math.abs(grown), 'story', 'stories') : `${amount(Math.abs(grown))} days`} since ${words.day(reference.day)}.`
  const unsized = unit === 'days' && last.scope.unestimated > 0 ? ` ${count(last.scope.unestimated, 'story has', 'stories have')} no size and are not in it.` : ''
  return head + growth + unsized
}

/** The same sentence for the pointer, the arrow keys and those who listen. */
export function pointSentence(point: BurnUpPoint, changes: readonly BurnUpChange[], unit: Unit, words: DayWords): string {
  const figures =
    unit === 'stories'
      ? `${point.done.stories} of ${count(point.scope.stories, 'story', 'stories')} delivered`
      : `${amount(point.done.days)} of ${amount(point.scope.days)} estimated days delivered, ${count(point.scope.unestimated, 'story', 'stories')} without a size`
  const changed = changeWords(changes, unit)
  return `${words.weekday(point.day)}: ${figures}${changed === '' ? '' : `; ${changed}`}`
}

/** "Fri 12 March 2027: at least 41 of 60 stories delivered with 85 % confidence, 38 with 95 %, 47 with 50 %", and what is due. */
export function aheadSentence(ahead: BurnUpAhead, point: FanPoint, words: Pick<DayWords, 'weekday'>): string {
  const day = dayOfPoint(ahead, point)
  const { low } = point
  const scope = count(ahead.scope, 'story', 'stories')
  const head = low[0.85] >= ahead.scope ? `all ${scope}` : `at least ${Math.floor(low[0.85])} of ${scope}`
  const others = ahead.isGuess ? `, ${Math.floor(low[0.5])} with 50 %; a guess` : `, ${low[0.95]} with 95 %, ${low[0.5]} with 50 %`
  const due = ahead.milestones.filter((milestone) => milestone.day === day).map(({ name, probability }) => `; ${name} is due, met with ${probabilityText(probability)}`)
  return `${words.weekday(day)}: ${head} delivered with 85 % confidence${others}${due.join('')}`
}

/** "2 added, 1 dropped or removed, 3 delivered". */
export function changeWords(changes: readonly BurnUpChange[], unit: Unit): string {
  const of = (kind: BurnUpChange['kind']): number => changes.filter((change) => change.kind === kind).length
  const words = [
    [of('added'), 'added'],
    [of('removed'), 'removed'],
    [unit === 'days' ? of('resized') : 0, 'sized anew'],
    [of('delivered'), 'delivered'],
    [of('reopened'), 're-opened'],
  ] as const
  return words.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ')
}

export function changesByDay(changes: readonly BurnUpChange[]): ReadonlyMap<Day, readonly BurnUpChange[]> {
  const byDay = new Map<Day, BurnUpChange[]>()
  for (const change of changes) {
    const list = byDay.get(change.day)
    if (list) list.push(change)
    else byDay.set(change.day, [change])
  }
  return byDay
}
