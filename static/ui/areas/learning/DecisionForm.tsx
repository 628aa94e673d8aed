import { Suspense, lazy } from 'react'
import type { DecisionKind } from '../../../../src/plan/areas/learning/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { commandOf } from '../../decision/decisionWish'
import { StorySearch } from '../../jira/StorySearch'
import { ErrorBoundary } from '../../kit/ErrorBoundary'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Skeleton } from '../../kit/Skeleton'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { ConsideredStories } from './ConsideredStories'
import { PlaceFields } from './PlaceFields'
import { useDecisionDraft } from './useDecisionDraft'

// Map, burn-up and forecast come when somebody is about to decide, and not before.
const DecisionConsequence = lazy(() => import('../../decision/DecisionConsequence'))

interface DecisionFormProps {
  readonly kind: DecisionKind
  readonly plan: ReadySnapshot
  readonly hypothesis: HypothesisPanel
  readonly action: Action
  readonly onClose: () => void
}

const TITLES: Readonly<Record<DecisionKind, string>> = { persevere: 'Persevere', pivot: 'Pivot', stop: 'Stop the work' }

/** Why, and for a pivot from what to what; which stories go, come or change their size, with what that does drawn below. */
export function DecisionForm({ kind, plan, hypothesis, action, onClose }: DecisionFormProps) {
  const { state } = plan
  const draft = useDecisionDraft(kind, hypothesis, state)
  const { wish, offered } = draft
  const { problem } = action
  return (
    <InlineForm
      label={TITLES[kind]}
      submit={TITLES[kind]}
      problem={problem}
      fields={['why', 'from', 'to', 'place', 'added']}
      onSave={(data) => action.run(commandOf(wish, { why: textIn(data, 'why'), from: textIn(data, 'from'), to: textIn(data, 'to') }), `Decided: ${TITLES[kind].toLowerCase()}`)}
      onClose={onClose}
    >
      {kind === 'pivot' && (
        <>
          <Field label="From" error={errorAt(problem, 'from')}>
            {(control) => <textarea {...control} name="from" rows={2} maxLength={2000} defaultValue={textOr(hypothesis.statement.belief, '')} />}
          </Field>
          <Field label="To" error={errorAt(problem, 'to')}>
            {(control) => <textarea {...control} name="to" rows={2} maxLength={2000} />}
          </Field>
        </>
      )}
      <Field label="Why" error={errorAt(problem, 'why')}>
        {(control) => <textarea {...control} name="why" rows={2} maxLength={5000} />}
      </Field>
      {offered.length > 0 && (
        <ConsideredStories
          legend={kind === 'persevere' ? 'What goes on, and how big it is now' : 'Drop what depended on it'}
          plan={state.plan}
          stories={offered}
          {...(kind !== 'persevere' && { dropped: wish.dropped })}
          resized={draft.resized}
          onDrop={draft.drop}
          onResize={draft.resize}
        />
      )}
      {kind === 'pivot' && (
        <>
          <StorySearch
            label="Add a story that takes its place"
            scope={state.plan.settings.scope}
            isOffered={(other) => state.plan.jiraFacts.rows[other] !== undefined && ![...wish.added, ...offered].includes(other)}
            onChoose={draft.add}
            error={errorAt(problem, 'added')}
          />
          {wish.added.length > 0 && (
            <ConsideredStories
              legend="Stories that take its place"
              plan={state.plan}
              stories={wish.added}
              resized={draft.resized}
              onResize={draft.resize}
              onRemove={draft.remove}
            />
          )}
          {draft.asksForPlace && <PlaceFields map={state.plan.map} place={wish.place} error={errorAt(problem, 'place')} onChange={draft.setPlace} />}
        </>
      )}
      <ErrorBoundary what="What follows from it">
        <Suspense fallback={<Skeleton height="12rem" />}>
          <DecisionConsequence wish={wish} inPanel={plan.storyId !== null} />
        </Suspense>
      </ErrorBoundary>
    </InlineForm>
  )
}
