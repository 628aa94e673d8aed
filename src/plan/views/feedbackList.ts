import type { FeedbackSource } from '../../playbook/feedbackSources'
import type { Feedback, HeardFeedback } from '../areas/feedback/state'
import type { LocalId, StoryId } from '../kernel/ids'
import { isEmpty } from '../kernel/text'
import type { PlanParts, PlanState } from '../planState'

/** Nobody said what is done about it; somebody did, and it goes on; nothing more is to be done. */
const FEEDBACK_STATES = ['unanswered', 'answered', 'closed'] as const
export type FeedbackStanding = (typeof FEEDBACK_STATES)[number]

export interface FeedbackRow {
  readonly id: LocalId
  readonly feedback: Feedback
  readonly standing: FeedbackStanding
  /** The stories that it is about itself, or by a hypothesis that was taken back since. */
  readonly stories: readonly StoryId[]
  readonly hypotheses: readonly { readonly id: LocalId; readonly number: number; readonly story: StoryId }[]
}

export interface FeedbackList {
  /** Unanswered first, the oldest of them first; then answered and closed ones, the newest first. */
  readonly rows: readonly FeedbackRow[]
  readonly unanswered: readonly FeedbackRow[]
  readonly bySource: Readonly<Partial<Record<FeedbackSource, number>>>
}

/** What people said, and what became of it (L3). */
export function feedbackList(plan: PlanParts): FeedbackList {
  const rows = Object.entries(plan.feedback.byId).map(([id, feedback]) => rowOf(id, feedback, plan))
  const of = (standing: FeedbackStanding) => rows.filter((row) => row.standing === standing).toSorted(byDay)
  const unanswered = of('unanswered')
  const bySource: Partial<Record<FeedbackSource, number>> = {}
  for (const { feedback } of rows) bySource[feedback.source] = (bySource[feedback.source] ?? 0) + 1
  return { rows: [...unanswered, ...of('answered').toReversed(), ...of('closed').toReversed()], unanswered, bySource }
}

/** What was heard about a story and its hypotheses, from its own part alone: unanswered first, then the newest. */
export function heardOn({ plan, stories }: PlanState, story: StoryId): readonly HeardFeedback[] {
  return (stories[story]?.areas.feedback?.heard ?? [])
    .map((one) => (one.hypothesis === null || plan.hypotheses.rows[one.hypothesis] ? one : { ...one, hypothesis: null }))
    .filter((one, index, all) => all.findIndex((other) => other.feedback === one.feedback && other.hypothesis === one.hypothesis) === index)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.day < b.day ? 1 : a.day > b.day ? -1 : b.number - a.number))
}

export const standingOf = ({ answer, isClosed }: Pick<Feedback, 'answer' | 'isClosed'>): FeedbackStanding => (isClosed ? 'closed' : isEmpty(answer) ? 'unanswered' : 'answered')

function rowOf(id: LocalId, feedback: Feedback, { hypotheses }: PlanParts): FeedbackRow {
  const own = feedback.links.filter(({ hypothesis }) => hypothesis === null || !hypotheses.rows[hypothesis])
  return {
    id,
    feedback,
    standing: standingOf(feedback),
    stories: [...new Set(own.map(({ story }) => story))],
    hypotheses: feedback.links.flatMap(({ story, hypothesis }) => {
      const row = hypothesis === null ? undefined : hypotheses.rows[hypothesis]
      return hypothesis === null || !row ? [] : [{ id: hypothesis, number: row.number, story }]
    }),
  }
}

const byDay = (a: FeedbackRow, b: FeedbackRow): number => (a.feedback.day < b.feedback.day ? -1 : a.feedback.day > b.feedback.day ? 1 : a.feedback.number - b.feedback.number)
const rankOf = (one: HeardFeedback): number => FEEDBACK_STATES.indexOf(standingOf(one))
