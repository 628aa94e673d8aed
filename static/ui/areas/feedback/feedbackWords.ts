import { textOr } from '../../../../src/plan/kernel/text'
import type { Text } from '../../../../src/plan/kernel/text'
import type { FeedbackList, FeedbackRow, FeedbackStanding } from '../../../../src/plan/views/feedbackList'
import { count } from '../../kit/amounts'
import type { Tone } from '../../kit/Lozenge'

export const STANDING_NAMES: Readonly<Record<FeedbackStanding, string>> = { unanswered: 'Not answered', answered: 'Answered', closed: 'Closed' }
export const STANDING_TONES: Readonly<Record<FeedbackStanding, Tone>> = { unanswered: 'warning', answered: 'information', closed: 'neutral' }

/** The first line without its marks, so long that one sees what it is about. */
export function excerpt(text: Text, letters = 140): string {
  const first = textOr(text, 'Withheld').split('\n').find((one) => one.trim() !== '') ?? ''
  const line = first.replace(/^\s*(#+|>|[-*])\s/, '').replaceAll(/\*\*|__|`/g, '')
  return line.length > letters ? `${line.slice(0, letters - 1).trimEnd()}…` : line
}

/** The view's answer: how much was heard, and what waits. */
export function feedbackSentence({ rows, unanswered }: FeedbackList): string {
  const all = count(rows.length, 'piece of feedback', 'pieces of feedback')
  const [oldest] = unanswered
  if (!oldest) return `${all}, every one answered.`
  return `${unanswered.length} of ${all} ${unanswered.length === 1 ? 'waits' : 'wait'} for an answer, F-${oldest.feedback.number} longest.`
}

/** "2 stories and H-3". */
export function aboutText({ stories, hypotheses }: FeedbackRow): string {
  const parts = [...(stories.length > 0 ? [count(stories.length, 'story', 'stories')] : []), ...hypotheses.map(({ number }) => `H-${number}`)]
  return parts.length === 0 ? 'nothing yet' : parts.join(', ')
}
