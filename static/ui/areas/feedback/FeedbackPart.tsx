import { FEEDBACK_SOURCE_NAMES } from '../../../../src/playbook/feedbackSources'
import { heardOn, standingOf } from '../../../../src/plan/views/feedbackList'
import { dayOf } from '../../../../src/plan/workCalendar'
import { useDayWords } from '../../charts/useDayWords'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useClient, useFrame } from '../../plan/PlanProvider'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { FeedbackForm } from './FeedbackForm'
import './FeedbackPart.css'
import { excerpt, STANDING_NAMES, STANDING_TONES } from './feedbackWords'

interface FeedbackPartProps {
  readonly plan: ReadySnapshot
  readonly story: string
  readonly canPlan: boolean
}

/** What people said about a story and its hypotheses, and what was done about it (L3). */
export default function FeedbackPart({ plan, story, canPlan }: FeedbackPartProps) {
  const heard = heardOn(plan.state, story)
  const words = useDayWords()
  const client = useClient()
  const { projectKey } = useFrame()
  const action = useAction('feedback')
  const { open, toggle, close } = useOpener<'new'>()
  const today = dayOf(Date.now(), plan.state.plan.settings.calendar)
  return (
    <>
      <ul className="fl-heard">
        {heard.map((one) => (
          <li key={`${one.feedback}/${one.hypothesis ?? ''}`}>
            <p>
              <Button kind="link" onClick={() => projectKey !== null && void client.openProjectPage(projectKey, `feedback?feedback=${one.feedback}`)}>
                F-{one.number}
              </Button>
              {one.hypothesis !== null && ` on H-${plan.state.plan.hypotheses.rows[one.hypothesis]?.number ?? '?'}`} <q dir="auto">{excerpt(one.text)}</q>
            </p>
            <p className="fl-note">
              {FEEDBACK_SOURCE_NAMES[one.source]}, {words.day(one.day)} <Lozenge tone={STANDING_TONES[standingOf(one)]}>{STANDING_NAMES[standingOf(one)]}</Lozenge>
            </p>
            {one.answer !== '' && <p className="fl-note">{excerpt(one.answer)}</p>}
          </li>
        ))}
      </ul>
      {heard.length === 0 && <p className="fl-note">Nobody has said anything about it yet.</p>}
      {canPlan && open === null && (
        <div className="fl-actions">
          <Button size="small" onClick={() => toggle('new')}>
            Record feedback
          </Button>
        </div>
      )}
      {open === 'new' && <FeedbackForm today={today} links={[{ story, hypothesis: null }]} action={action} onClose={close} />}
    </>
  )
}
