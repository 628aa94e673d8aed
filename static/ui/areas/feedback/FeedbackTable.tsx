import { FEEDBACK_SOURCE_NAMES } from '../../../../src/playbook/feedbackSources'
import type { FeedbackRow } from '../../../../src/plan/views/feedbackList'
import { useDayWords } from '../../charts/useDayWords'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { usePage } from '../../page/PageProvider'
import { aboutText, excerpt, STANDING_NAMES, STANDING_TONES } from './feedbackWords'

/** What was said, by whom, about what, and whether somebody answered. */
export function FeedbackTable({ rows }: { readonly rows: readonly FeedbackRow[] }) {
  const { goTo } = usePage()
  const words = useDayWords()
  return (
    <ul className="fl-feedback" aria-label="Feedback">
      {rows.map(({ id, feedback, standing, ...row }) => (
        <li key={id}>
          <p className="fl-feedback-said">
            <Button kind="link" onClick={() => goTo('feedback', { feedback: id })}>
              F-{feedback.number}
            </Button>{' '}
            <q>{excerpt(feedback.text)}</q>
          </p>
          <p className="fl-note">
            {FEEDBACK_SOURCE_NAMES[feedback.source]}, {words.day(feedback.day)} · about {aboutText({ id, feedback, standing, ...row })} <Lozenge tone={STANDING_TONES[standing]}>{STANDING_NAMES[standing]}</Lozenge>
          </p>
          {feedback.answer !== '' && <p className="fl-feedback-answer">{excerpt(feedback.answer)}</p>}
        </li>
      ))}
    </ul>
  )
}
