import { textOr } from '../../../../src/plan/kernel/text'
import type { LocalId, StoryId } from '../../../../src/plan/kernel/ids'
import type { FeedbackRow } from '../../../../src/plan/views/feedbackList'
import { HypothesisChoice } from '../../hypotheses/HypothesisChoice'
import { StorySearch } from '../../jira/StorySearch'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'

/** The stories and hypotheses that it is about: their panels tell it (L3). */
export function AboutWhat({ row: { id, feedback, stories, hypotheses }, canEdit }: { readonly row: FeedbackRow; readonly canEdit: boolean }) {
  const { state } = usePlanReady()
  const { settings, jiraFacts, hypotheses: board } = state.plan
  const action = useAction()
  const unlink = (story: StoryId, hypothesis: LocalId | null): void => {
    // A hypothesis that was taken back still stands behind the story's own link.
    const link = feedback.links.find((one) => one.story === story && (hypothesis === null ? one.hypothesis === null || !board.rows[one.hypothesis] : one.hypothesis === hypothesis))
    if (link) void action.run({ type: 'UnlinkFeedback', feedback: id, ...link }, 'Link taken back')
  }
  const beliefOf = (hypothesis: LocalId, story: StoryId): string => textOr(state.stories[story]?.areas.hypotheses?.byId[hypothesis]?.statement.belief ?? '', 'withheld')
  return (
    <section className="fl-section" aria-labelledby="fl-feedback-about">
      <h3 id="fl-feedback-about">What it is about</h3>
      {stories.length + hypotheses.length === 0 && <p className="fl-note">Nothing yet. Name the stories or hypotheses: whoever works on them reads it there.</p>}
      <ul className="fl-rows">
        {stories.map((story) => (
          <li key={story} className="fl-between">
            <StoryOpener story={story} />
            {canEdit && (
              <Button kind="subtle" size="small" onClick={() => unlink(story, null)}>
                Not about it
              </Button>
            )}
          </li>
        ))}
        {hypotheses.map(({ id: hypothesis, number, story }) => (
          <li key={hypothesis} className="fl-between">
            <span>
              ◆ H-{number}: {beliefOf(hypothesis, story).slice(0, 120)} {board.rows[hypothesis]?.kind === 'process' && <Lozenge>process</Lozenge>}
            </span>
            {canEdit && (
              <Button kind="subtle" size="small" aria-label={`It is not about H-${number}`} onClick={() => unlink(story, hypothesis)}>
                Not about it
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <>
          <StorySearch
            label="Add a story that it is about"
            scope={settings.scope}
            isOffered={(story) => jiraFacts.rows[story] !== undefined && !stories.includes(story)}
            onChoose={(story, key) => void action.run({ type: 'LinkFeedback', feedback: id, story, hypothesis: null }, `It is about ${key}`)}
          />
          <HypothesisChoice
            label="Add a hypothesis that it is about"
            isOffered={(hypothesis) => !hypotheses.some((one) => one.id === hypothesis)}
            onChoose={(hypothesis, { story, number }) => void action.run({ type: 'LinkFeedback', feedback: id, story, hypothesis }, `It is about H-${number}`)}
          />
        </>
      )}
      <ActionError action={action} />
    </section>
  )
}
