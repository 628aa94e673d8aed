import { useState } from 'react'
import type { IterationPlan } from '../../../../src/plan/areas/iterationPlans/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { Text } from '../../../../src/plan/kernel/text'
import { textOr } from '../../../../src/plan/kernel/text'
import { createIssue, untilPlanned } from '../../jira/createIssue'
import { ActionError } from '../../kit/ActionError'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { textIn } from '../../kit/formValues'
import { errorAt, useAction } from '../../kit/useAction'
import { StoryOpener } from '../../page/StoryOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'
import { useClient, usePlanNow, useRefresh } from '../../plan/PlanProvider'

interface ReviewProps {
  readonly iteration: LocalId
  readonly plan: IterationPlan
  readonly canPlan: boolean
}

/** What the review showed, and what came out of it: an outcome becomes a story in Jira at a click. */
export function Review({ iteration, plan, canPlan }: ReviewProps) {
  const action = useAction()
  const taking = useTakeOutcome(iteration)
  const [isNoting, setNoting] = useState(false)
  const note = (data: FormData): Promise<boolean> => action.run({ type: 'NoteOutcome', iteration, outcome: newId(), text: textIn(data, 'text') }, 'Outcome noted')
  return (
    <section aria-label="Review">
      <h3>Review</h3>
      <AutosaveMarkdown
        label="What it showed"
        hint="Who was there, what they saw, what they said."
        value={plan.texts.review ?? ''}
        canEdit={canPlan}
        toCommand={(value) => ({ type: 'DescribeIteration', iteration, field: 'review', value })}
        said="Review saved"
      />
      <ul className="fl-blockers">
        {Object.entries(plan.outcomes).map(([id, { text, story }]) => (
          <li key={id}>
            <bdi>{textOr(text, 'withheld')}</bdi>
            {story !== null ? (
              <StoryOpener story={story} isShort />
            ) : (
              canPlan && (
                <span className="fl-blocker-actions">
                  <Button size="small" disabled={taking.busy !== null || typeof text !== 'string'} onClick={() => void taking.take(id, text)}>
                    {taking.busy === id ? 'Making a story …' : 'Make it a story'}
                  </Button>
                  <Button size="small" kind="subtle" onClick={() => void action.run({ type: 'RemoveOutcome', iteration, outcome: id }, 'Outcome removed')}>
                    Remove
                  </Button>
                </span>
              )
            )}
          </li>
        ))}
      </ul>
      {taking.problem !== null && (
        <p className="fl-field-error" role="alert">
          {taking.problem}
        </p>
      )}
      {isNoting ? (
        <InlineForm label="Note an outcome" submit="Note it" problem={action.problem} fields={['text']} onSave={note} onClose={() => {
            action.clear()
            setNoting(false)
          }}>
          <Field label="What came out of it" error={errorAt(action.problem, 'text')}>
            {(control) => <input {...control} name="text" type="text" dir="auto" autoComplete="off" maxLength={250} placeholder="Show the prediction in the evening, too" />}
          </Field>
        </InlineForm>
      ) : (
        canPlan && (
          <Button size="small" onClick={() => setNoting(true)}>
            Note an outcome
          </Button>
        )
      )}
      {!isNoting && <ActionError action={action} />}
    </section>
  )
}

/** Makes the issue in Jira, waits until the plan has read it, and ties the outcome to it. */
function useTakeOutcome(iteration: LocalId) {
  const { projectId } = usePlanReady()
  const client = useClient()
  const refresh = useRefresh()
  const planNow = usePlanNow()
  const action = useAction()
  const [busy, setBusy] = useState<LocalId | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  async function take(outcome: LocalId, text: Text): Promise<void> {
    if (typeof text !== 'string') return
    setBusy(outcome)
    setProblem(null)
    const title = text.replaceAll(/\s+/g, ' ').trim().slice(0, 250)
    const made = await createIssue(client, { projectId, title })
    if (made.ok) {
      const isThere = (): boolean => {
        const plan = planNow()
        return plan.status === 'ready' && plan.state.plan.jiraFacts.rows[made.id] !== undefined
      }
      if (await untilPlanned({ client, refresh, isThere })) await action.run({ type: 'TakeOutcome', iteration, outcome, story: made.id }, `${made.key} made of the outcome`)
      else setProblem(`${made.key} is in Jira, but the plan has not read it yet. It will wait in the tray of the map.`)
    } else setProblem(made.message)
    setBusy(null)
  }
  return { busy, problem: problem ?? action.problem?.message ?? null, take }
}
