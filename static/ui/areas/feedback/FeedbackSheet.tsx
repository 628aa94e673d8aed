import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { FEEDBACK_SOURCE_NAMES, FEEDBACK_SOURCES } from '../../../../src/playbook/feedbackSources'
import type { FeedbackRow } from '../../../../src/plan/views/feedbackList'
import { dayOf } from '../../../../src/plan/workCalendar'
import { ActionError } from '../../kit/ActionError'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Lozenge } from '../../kit/Lozenge'
import { Skeleton } from '../../kit/Skeleton'
import { useAction } from '../../kit/useAction'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { AboutWhat } from './AboutWhat'
import { CloseFeedback } from './CloseFeedback'
import { STANDING_NAMES, STANDING_TONES } from './feedbackWords'
import { FollowUp } from './FollowUp'

const EventHistory = lazy(() => import('../../history/EventHistory').then((module) => ({ default: module.EventHistory })))

interface FeedbackSheetProps {
  readonly row: FeedbackRow
  readonly mayEdit: boolean
}

/** One piece of feedback: what was said, what it is about, what was done about it, and what it becomes (L3). */
export function FeedbackSheet({ row, mayEdit }: FeedbackSheetProps) {
  const { id, feedback, standing } = row
  const { goTo } = usePage()
  const { state } = usePlanReady()
  const today = dayOf(useNow(), state.plan.settings.calendar)
  const action = useAction()
  const canEdit = mayEdit && !feedback.isClosed
  const [showsHistory, setShowsHistory] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [id])
  return (
    <article className="fl-record" aria-labelledby="fl-feedback-title">
      <div className="fl-between">
        <h2 id="fl-feedback-title" ref={heading} tabIndex={-1}>
          F-{feedback.number} <Lozenge tone={STANDING_TONES[standing]}>{STANDING_NAMES[standing]}</Lozenge>
        </h2>
        <Button kind="subtle" size="small" onClick={() => goTo('feedback')}>
          All feedback
        </Button>
      </div>
      <div className="fl-columns">
        <section className="fl-column" aria-label="What was said">
          <AutosaveMarkdown
            label="What was said"
            hint="In their words where you have them. Markdown."
            value={feedback.text}
            canEdit={canEdit}
            toCommand={(text) => ({ type: 'ReviseFeedback', feedback: id, change: { text } })}
            said="Text saved"
          />
          <div className="fl-form-row">
            <Field label="Source">
              {(control) => (
                <select
                  {...control}
                  disabled={!canEdit}
                  value={feedback.source}
                  onChange={(event) => {
                    const source = FEEDBACK_SOURCES.find((one) => one === event.target.value)
                    if (source) void action.run({ type: 'ReviseFeedback', feedback: id, change: { source } }, 'Source saved')
                  }}
                >
                  {FEEDBACK_SOURCES.map((source) => (
                    <option key={source} value={source}>
                      {FEEDBACK_SOURCE_NAMES[source]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label="On">
              {(control) => (
                <input
                  {...control}
                  type="date"
                  max={today}
                  disabled={!canEdit}
                  value={feedback.day}
                  onChange={(event) => event.target.value !== '' && void action.run({ type: 'ReviseFeedback', feedback: id, change: { day: event.target.value } }, 'Day saved')}
                />
              )}
            </Field>
          </div>
          <ActionError action={action} />
          <AutosaveMarkdown
            label="What was done about it"
            hint="A story, a change, or why nothing. Markdown."
            value={feedback.answer}
            canEdit={canEdit}
            toCommand={(answer) => ({ type: 'AnswerFeedback', feedback: id, answer })}
            said="Answer saved"
          />
          <CloseFeedback row={row} canEdit={mayEdit} />
        </section>
        <div className="fl-column">
          <AboutWhat row={row} canEdit={canEdit} />
          {canEdit && <FollowUp row={row} />}
          <details onToggle={(event) => setShowsHistory(event.currentTarget.open)}>
            <summary>History of this feedback</summary>
            {showsHistory && (
              <Suspense fallback={<Skeleton height="4rem" />}>
                <EventHistory field="feedback" id={id} what="the history of this feedback" />
              </Suspense>
            )}
          </details>
        </div>
      </div>
    </article>
  )
}
