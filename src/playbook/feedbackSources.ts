/** Whom a piece of feedback comes from (Lean: interviews, surveys, support; the team's own practice is one of them). */
export const FEEDBACK_SOURCES = ['interview', 'support', 'stakeholder', 'review', 'survey', 'ownPractice'] as const
export type FeedbackSource = (typeof FEEDBACK_SOURCES)[number]
export const FEEDBACK_SOURCE_NAMES: Readonly<Record<FeedbackSource, string>> = {
  interview: 'User interview',
  support: 'Support',
  stakeholder: 'Stakeholder',
  review: 'Review',
  survey: 'Survey',
  ownPractice: 'Our own practice',
}

/** What people may say: a smart-home application for solar energy. */
export const FEEDBACK_EXAMPLE: readonly { readonly source: FeedbackSource; readonly text: string }[] = [
  { source: 'interview', text: 'A hint without a reason is ignored: “why now?” was asked in seven of ten homes.' },
  { source: 'support', text: 'The prediction is missing on mornings after a power cut.' },
  { source: 'ownPractice', text: 'We talk with households too late: the story is built by then.' },
]
