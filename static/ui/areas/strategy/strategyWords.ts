import type { StageClash, StageGap, StagePlanView } from '../../../../src/plan/views/stagePlan'
import type { StrategyBudget } from '../../../../src/plan/views/strategyBudget'
import type { DayWords } from '../../charts/useDayWords'
import { amount, count } from '../../kit/amounts'
import type { Money } from '../../kit/money'

/** The one sentence of the sheet: what is burnt against what was planned, and whether the stages fit together. */
export function strategySentence(budget: StrategyBudget, tactics: StagePlanView, money: Money, words: DayWords): string {
  return [budgetSentence(budget, money, words), tacticsSentence(tactics)].filter((part) => part !== '').join(' ')
}

export function budgetSentence({ burnt, planned, over, upTo, currency }: StrategyBudget, money: Money, words: DayWords): string {
  if (upTo === null) return planned > 0 ? `${money.full(planned, currency)} is planned, and nothing is burnt yet.` : ''
  const against = over === 0 ? 'as planned' : `${money.full(Math.abs(over), currency)} ${over > 0 ? 'more' : 'less'} than planned`
  return `${money.full(burnt, currency)} is burnt up to ${monthText(upTo, words)}, ${against}${planned > 0 ? `, of ${money.full(planned, currency)} in all` : ''}.`
}

/** Of the latest month that says so. */
export function headsText(heads: number | null, planned: number | null): string {
  if (heads === null) return planned === null ? '' : `${people(planned)} planned.`
  return planned === null ? `${people(heads)}.` : `${amount(heads)} of ${people(planned)} planned.`
}

const people = (heads: number): string => `${amount(heads)} ${heads === 1 ? 'person' : 'people'}`

function tacticsSentence({ clashes, gaps, isEmpty }: StagePlanView): string {
  if (isEmpty) return 'Nobody is named for any lifecycle stage yet.'
  if (clashes.length === 0 && gaps.length === 0) return 'Every lifecycle stage has an owner and days, and none clashes.'
  const parts = [...(clashes.length > 0 ? [count(clashes.length, 'clash', 'clashes')] : []), ...(gaps.length > 0 ? [count(gaps.length, 'gap', 'gaps')] : [])]
  return `${parts.join(' and ')} between the lifecycle stages.`
}

export const monthText = (month: string, words: DayWords): string => words.month(`${month}-01`, true)

export function clashSentence(clash: StageClash, nameOf: (actor: string) => string, words: DayWords): string {
  const [first, second] = clash.stages
  const when = spanText(clash.overlap, words)
  switch (clash.kind) {
    case 'twoPlaces':
      return `${worksOn(clash.who.map(nameOf))} ${first.name} and ${second.name} at once, ${when}.`
    case 'endsLate':
      return `${first.name} ends after ${second.name} has started: both are under way ${when}.`
  }
}

/** "A", "A and B", "A, B and C". */
export const namesText = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

export const worksOn = (names: readonly string[]): string => `${namesText(names)} ${names.length === 1 ? 'works' : 'work'} on`

export function gapSentence(gap: StageGap, words: DayWords): string {
  switch (gap.kind) {
    case 'noOwner':
      return `${gap.stage.name} has no owner.`
    case 'noDays':
      return `${gap.stage.name} has no days.`
    case 'between':
      return `Nothing is planned for ${count(gap.days, 'working day', 'working days')} between ${gap.stages[0].name} and ${gap.stages[1].name}, ${spanText(gap.span, words)}.`
  }
}

export function spanText({ from, to }: { readonly from: string; readonly to: string }, words: DayWords): string {
  return from === to ? `on ${words.day(from)}` : `from ${words.day(from)} to ${words.day(to)}`
}
