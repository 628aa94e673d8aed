import type { DecisionMark, DecisionMarks } from '../../../src/plan/views/decisionMarks'
import type { Tally } from '../../../src/plan/views/storyMap/tally'
import type { ForecastDay } from '../../../src/forecast/results/outcome'
import type { Amount } from '../../../src/plan/views/burnUp'
import type { DayWords } from '../charts/useDayWords'
import { amount, count, daysText } from '../kit/amounts'
import { dateText } from '../whatIf/whatIfWords'
import type { Fan } from './drawPreview'

export const MARK_WORDS: Readonly<Record<DecisionMark['change'], string>> = {
  leaves: 'would leave',
  joins: 'would be added',
  resized: 'would be re-sized',
}

/** "from M to L": for those who do not see the arrow. */
export function sizeWords({ was, is }: NonNullable<DecisionMark['size']>): string {
  return `from ${was ?? 'no size'} to ${is ?? 'no size'}`
}

/** "2 stories would leave, 1 would be added and 1 re-sized." */
export function marksSentence(marks: DecisionMarks): string {
  const all = Object.values(marks)
  const of = (change: DecisionMark['change']): number => all.filter((mark) => mark.change === change).length
  const sized = all.filter(({ size }) => size !== null).length
  const parts = [
    ...(of('leaves') > 0 ? [`${count(of('leaves'), 'story', 'stories')} would leave the plan`] : []),
    ...(of('joins') > 0 ? [`${count(of('joins'), 'story', 'stories')} would be added`] : []),
    ...(sized > 0 ? [`${count(sized, 'story', 'stories')} would be re-sized`] : []),
  ]
  if (parts.length === 0) return 'Every story stays as it is.'
  return `${parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`}.`
}

/** "12 → 10 stories, 30–52 → 26–44 days": a slice before and after; once where nothing of it changes. */
export function sliceText(was: Tally, is: Tally): string {
  const days = ({ minDays, maxDays }: Tally): string => (maxDays > 0 ? daysText(minDays, maxDays) : '')
  const stories = was.stories === is.stories ? count(is.stories, 'story', 'stories') : `${was.stories} → ${count(is.stories, 'story', 'stories')}`
  const [from, to] = [days(was), days(is)]
  const work = from === to ? to : `${from === '' ? 'nothing' : from} → ${to === '' ? 'nothing' : to}`
  return work === '' ? stories : `${stories}, ${work}`
}

/** What stands in the same cell and stays as it is. */
export function othersText(others: number): string {
  return others === 0 ? '' : count(others, 'other stays', 'others stay')
}

/** "42 → 40 stories, 130 → 121 estimated days": the scope line before and after. */
export function scopeText(was: Amount, is: Amount): string {
  const stories = was.stories === is.stories ? `${count(is.stories, 'story', 'stories')}, as today` : `${was.stories} → ${count(is.stories, 'story', 'stories')}`
  if (was.days === is.days) return stories
  return `${was.stories === is.stories ? count(is.stories, 'story', 'stories') : stories}, ${amount(Math.round(was.days))} → ${amount(Math.round(is.days))} estimated days`
}

/** "by 12 March", "not within a year". */
export function byText(date: ForecastDay | null, words: DayWords): string {
  return date === null || date.day === null ? dateText(date, words) : `by ${dateText(date, words)}`
}

/** The small burn-up, for those who do not see it. */
export function burnUpText(was: Amount, is: Amount, now: Fan, then: Fan, words: DayWords): string {
  const dates = (fan: Fan): string => fan.map((date) => `${Math.round(date.confidence * 100)} % ${byText(date, words)}`).join(', ')
  const [today, later] = [dates(now), dates(then)]
  return [`Burn-up. Scope ${scopeText(was, is)}.`, ...(today === '' ? [] : [`All of it today: ${today}.`]), ...(later === '' ? [] : [`After the decision: ${later}.`])].join(' ')
}
