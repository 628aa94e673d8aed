import type { Role } from './solarScenario'

/** What the SOLAR team was told: when, by whom, what it is about, and what came of it. */
export type FeedbackScript = {
  readonly id: string
  readonly day: number
  readonly by: Role
  readonly source: 'interview' | 'support' | 'stakeholder' | 'review' | 'survey' | 'ownPractice'
  readonly text: string
  readonly stories: readonly string[]
  /** Hypotheses with the stories they are stated on. */
  readonly hypotheses?: readonly (readonly [hypothesis: string, story: string])[]
  readonly answered?: readonly [day: number, text: string]
  readonly closed?: readonly [day: number, why: string]
}

const SOLAR_FEEDBACK: readonly FeedbackScript[] = [
  {
    id: 'f-why', day: 62, by: 'owner', source: 'interview', stories: ['recommend-why'], hypotheses: [['h-follow', 'follow-rate']],
    text: 'A hint without a reason is ignored: **“why now?”** was asked in seven of ten homes.',
    answered: [70, 'The reason became a story of the MVP, and of the wording of every hint.'], closed: [146, ''],
  },
  {
    id: 'f-sure', day: 63, by: 'owner', source: 'review', stories: ['forecast-uncertainty'],
    text: 'The provider’s board: a prediction that is wrong twice is not looked at a third time. Say how sure it is.',
    answered: [64, 'Moved from Growth to the MVP.'], closed: [127, ''],
  },
  {
    id: 'f-diary', day: 108, by: 'scientist', source: 'ownPractice', stories: ['feedback-diary'], hypotheses: [['h-interviews', 'feedback-diary']],
    text: 'We hear from households only after a story is built: three stories were changed in their last week.',
    answered: [111, 'An experiment: ten households each month, before the iteration is planned.'], closed: [181, ''],
  },
  {
    id: 'f-cut', day: 151, by: 'scientist', source: 'support', stories: ['clean-gaps'],
    text: 'The prediction is missing on mornings after a power cut; four calls in one week.',
    answered: [153, 'Gaps of a night are filled by the day before, and marked as such.'], closed: [158, ''],
  },
  {
    id: 'f-heat', day: 172, by: 'owner', source: 'interview', stories: ['bias-heat-pumps'], hypotheses: [['h-segments', 'segment-model']],
    text: 'Households with a heat pump say that the prediction is “always wrong in the morning”. Two of them have stopped looking.',
    answered: [188, 'Measured as a slice of the audit; models by kind of household are under test.'],
  },
  {
    id: 'f-tariff', day: 190, by: 'owner', source: 'survey', stories: ['tariff-history'],
    text: 'Eleven of forty ask what a day has cost, not how much electricity it took.',
    closed: [195, 'Shown since the last release: the survey was sent before it.'],
  },
  {
    id: 'f-week', day: 193, by: 'owner', source: 'stakeholder', stories: ['forecast-week'],
    text: 'The grid operator would pay for a prediction of the week by district. Is that in reach?',
  },
  {
    id: 'f-review', day: 206, by: 'scientist', source: 'ownPractice', stories: [],
    text: 'Pull requests of the model code wait for three days on average; nobody feels asked.',
  },
]

type Step = { readonly role: Role; readonly command: { readonly type: string; readonly [field: string]: unknown } }

/** What was recorded, answered and closed on one day. */
export function feedbackSteps(day: number, today: string, storyId: (slug: string) => string): readonly Step[] {
  return SOLAR_FEEDBACK.flatMap((each): readonly Step[] => {
    const { id: feedback, by: role, source, text } = each
    const steps: Step[] = []
    if (each.day === day) steps.push({ role, command: { type: 'RecordFeedback', entries: [{ feedback, source, text, day: today, links: each.stories.map((story) => ({ story: storyId(story), hypothesis: null })) }] } })
    if (each.answered?.[0] === day) steps.push({ role, command: { type: 'AnswerFeedback', feedback, answer: each.answered[1] } })
    // By then each of them is stated.
    for (const [hypothesis, story] of each.hypotheses ?? []) if (each.answered?.[0] === day - 5) steps.push({ role, command: { type: 'LinkFeedback', feedback, story: storyId(story), hypothesis } })
    if (each.closed?.[0] === day) steps.push({ role, command: { type: 'CloseFeedback', feedback, why: each.closed[1] } })
    return steps
  })
}
