import { Suspense, lazy, useState } from 'react'
import type { DecisionKind } from '../../../../src/plan/areas/learning/state'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { Button } from '../../kit/Button'
import { ErrorBoundary } from '../../kit/ErrorBoundary'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Skeleton } from '../../kit/Skeleton'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { StoryLink } from '../../jira/StoryLink'
import { StorySearch } from '../../jira/StorySearch'
import type { ReadySnapshot } from '../../plan/planSnapshot'

// The forecast behind it comes when somebody is about to decide, and not before.
const DecisionConsequence = lazy(() => import('../../whatIf/DecisionConsequence'))

interface DecisionFormProps {
  readonly kind: DecisionKind
  readonly plan: ReadySnapshot
  readonly hypothesis: HypothesisPanel
  readonly action: Action
  readonly onClose: () => void
}

const TITLES: Readonly<Record<DecisionKind, string>> = { persevere: 'Persevere', pivot: 'Pivot', stop: 'Stop the work' }

/** Why, and for a pivot from what to what; the stories that depended on the hypothesis are offered for dropping. */
export function DecisionForm({ kind, plan, hypothesis, action, onClose }: DecisionFormProps) {
  const { id, story, statement, openDependants } = hypothesis
  const [kept, setKept] = useState<readonly StoryId[]>([])
  const [added, setAdded] = useState<readonly StoryId[]>([])
  const { problem } = action
  const dropped = openDependants.filter((other) => !kept.includes(other))

  function toCommand(data: FormData): PlanCommand {
    const about = { hypothesis: id, story, why: textIn(data, 'why') }
    switch (kind) {
      case 'persevere':
        return { type: 'Persevere', ...about }
      case 'pivot':
        return { type: 'Pivot', ...about, from: textIn(data, 'from'), to: textIn(data, 'to'), dropped, added: [...added] }
      case 'stop':
        return { type: 'Stop', ...about, dropped }
    }
  }
  return (
    <InlineForm
      label={TITLES[kind]}
      submit={TITLES[kind]}
      problem={problem}
      fields={['why', 'from', 'to']}
      onSave={(data) => action.run(toCommand(data), `Decided: ${TITLES[kind].toLowerCase()}`)}
      onClose={onClose}
    >
      {kind === 'pivot' && (
        <>
          <Field label="From" error={errorAt(problem, 'from')}>
            {(control) => <textarea {...control} name="from" rows={2} maxLength={2000} defaultValue={textOr(statement.belief, '')} />}
          </Field>
          <Field label="To" error={errorAt(problem, 'to')}>
            {(control) => <textarea {...control} name="to" rows={2} maxLength={2000} />}
          </Field>
        </>
      )}
      <Field label="Why" error={errorAt(problem, 'why')}>
        {(control) => <textarea {...control} name="why" rows={2} maxLength={5000} />}
      </Field>
      {kind !== 'persevere' && openDependants.length > 0 && (
        <fieldset className="fl-field">
          <legend>Drop what depended on it</legend>
          <div className="fl-choices">
            {openDependants.map((other) => (
              <label key={other}>
                <input
                  type="checkbox"
                  checked={!kept.includes(other)}
                  onChange={(event) => setKept(event.target.checked ? kept.filter((one) => one !== other) : [...kept, other])}
                />
                <StoryLink id={other} />
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {kind === 'pivot' && (
        <>
          <StorySearch
            label="Add a story that takes its place"
            scope={plan.state.plan.settings.scope}
            isOffered={(other) => plan.state.plan.jiraFacts.rows[other] !== undefined && !added.includes(other) && !dropped.includes(other)}
            onChoose={(other) => setAdded([...added, other])}
          />
          {added.length > 0 && (
            <ul className="fl-story-rows" aria-label="Stories that take its place">
              {added.map((other) => (
                <li key={other}>
                  <StoryLink id={other} />
                  <Button kind="subtle" size="small" onClick={() => setAdded(added.filter((one) => one !== other))}>
                    Remove
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <ErrorBoundary what="What follows from it">
        <Suspense fallback={<Skeleton height="5rem" />}>
          <DecisionConsequence
            kind={kind}
            hypothesis={id}
            dropped={kind === 'persevere' ? [] : dropped}
            added={kind === 'pivot' ? added : []}
            inPanel={plan.storyId !== null}
          />
        </Suspense>
      </ErrorBoundary>
    </InlineForm>
  )
}
