import { useState } from 'react'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { FeedbackRow } from '../../../../src/plan/views/feedbackList'
import { HypothesisForm } from '../hypotheses/HypothesisForm'
import { useIssues } from '../../jira/issues'
import { StorySearch } from '../../jira/StorySearch'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { excerpt } from './feedbackWords'
import { NewStoryForm } from './NewStoryForm'

/** Feedback becomes a hypothesis or a story, and is linked to it; that of the team's own practice an experiment with it (L3). */
export function FollowUp({ row: { id, feedback, stories } }: { readonly row: FeedbackRow }) {
  const isOwn = feedback.source === 'ownPractice'
  const { state } = usePlanReady()
  const { settings, jiraFacts } = state.plan
  const action = useAction()
  const link = useAction()
  const { open, toggle, close, heading } = useOpener<'hypothesis' | 'story'>()
  const [story, setStory] = useState<StoryId | null>(stories[0] ?? null)
  const issues = useIssues(stories)
  const finish = (): void => {
    action.clear()
    close()
  }
  return (
    <section className="fl-section" aria-labelledby="fl-feedback-next">
      <h3 id="fl-feedback-next" ref={heading} tabIndex={-1}>
        What it becomes
      </h3>
      <p className="fl-note">{isOwn ? 'An experiment with your own way of working is a hypothesis like any other: time-boxed, with a verdict.' : 'What may be wrong becomes a hypothesis, what has to be done a story.'}</p>
      {open === null && (
        <div className="fl-actions">
          <Button size="small" onClick={() => toggle('hypothesis')}>
            {isOwn ? 'Start an experiment' : 'State a hypothesis'}
          </Button>
          <Button size="small" onClick={() => toggle('story')}>
            Make a story of it
          </Button>
        </div>
      )}
      {open === 'story' && <NewStoryForm feedback={id} title={excerpt(feedback.text, 200)} text={textOr(feedback.text, '')} onClose={close} />}
      {open === 'hypothesis' && (
        <>
          {stories.length > 0 && (
            <Field label="State it on">
              {(control) => (
                <select {...control} value={story ?? ''} onChange={(event) => setStory(event.target.value === '' ? null : event.target.value)}>
                  {stories.map((one) => (
                    <option key={one} value={one}>
                      {issues[one] ? `${issues[one].key} ${issues[one].summary}` : one}
                    </option>
                  ))}
                  <option value="">Another story</option>
                </select>
              )}
            </Field>
          )}
          {(story === null || !stories.includes(story)) && (
            <StorySearch label={story === null ? 'The story to state it on' : 'Another story'} scope={settings.scope} isOffered={(one) => jiraFacts.rows[one] !== undefined} onChoose={(one) => setStory(one)} />
          )}
          {story === null ? (
            <div className="fl-actions">
              <Button kind="subtle" size="small" onClick={finish}>
                Cancel
              </Button>
            </div>
          ) : (
            <HypothesisForm
              key={story}
              story={story}
              draft={{ belief: excerpt(feedback.text, 1000), kind: isOwn ? 'process' : 'product' }}
              action={action}
              onStated={(hypothesis) => void link.run({ type: 'LinkFeedback', feedback: id, story, hypothesis }, 'Hypothesis stated, and linked')}
              onClose={finish}
            />
          )}
        </>
      )}
    </section>
  )
}
