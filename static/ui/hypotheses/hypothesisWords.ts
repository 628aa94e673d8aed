import type { BoardColumn, HypothesisBoard, HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { amount, count, daysText } from '../kit/amounts'

export const COLUMN_NAMES: Readonly<Record<BoardColumn, string>> = {
  stated: 'Stated',
  testing: 'Testing',
  verdict: 'Verdict',
  learnt: 'Learnt',
}

/** "day 9 of 10", "over its time box by 3 days". */
export function timeBoxText({ timeBox }: Pick<HypothesisCard, 'timeBox'>): string {
  if (timeBox.day === null) return `time box ${daysText(timeBox.days)}`
  return timeBox.over > 0 ? `over its time box by ${daysText(timeBox.over)}` : `day ${timeBox.day} of ${amount(timeBox.days)}`
}

/** "3 stories depend on it, 12–18 days at stake". */
export function stakeText({ dependants, atStake }: Pick<HypothesisCard, 'dependants' | 'atStake'>): string {
  if (dependants.length === 0) return 'No story depends on it'
  const depend = `${count(dependants.length, 'story depends', 'stories depend')} on it`
  if (atStake.stories === 0) return `${depend}, none of them open`
  const sized = atStake.maxDays > 0 ? `, ${daysText(atStake.minDays, atStake.maxDays)} at stake` : ''
  return `${depend}${sized}${atStake.unestimated > 0 ? `, ${atStake.unestimated} without a size` : ''}`
}

/** What the board says in one sentence. */
export function answerSentence({ columns }: HypothesisBoard): string {
  const all = Object.values(columns).flat()
  if (all.length === 0) return 'No hypothesis is stated yet.'
  const over = columns.testing.filter((card) => card.timeBox.over > 0)
  const first = over[0]
  const overrun = first
    ? ` H-${first.number} is ${timeBoxText(first)}${over.length > 1 ? `, and ${over.length - 1} more ${over.length === 2 ? 'is' : 'are'} over theirs` : ''}.`
    : ''
  const open = columns.verdict.length
  const undecided = open === 0 ? '' : ` ${count(open, 'verdict waits', 'verdicts wait')} for a decision.`
  return `${columns.testing.length} of ${count(all.length, 'hypothesis is', 'hypotheses are')} being tested, ${columns.stated.length} not started.${overrun}${undecided}`
}
