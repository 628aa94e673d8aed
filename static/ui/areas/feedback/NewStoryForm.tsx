import { useState } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { createIssue, untilPlanned } from '../../jira/createIssue'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { usePlanReady } from '../../page/usePlanReady'
import { useClient, usePlanNow, useRefresh } from '../../plan/PlanProvider'

interface NewStoryFormProps {
  readonly feedback: LocalId
  readonly title: string
  readonly text: string
  readonly onClose: () => void
}

/** Makes a story in Jira, as the user, with what was said in it; once the plan knows it, the feedback is linked to it. */
export function NewStoryForm({ feedback, title, text, onClose }: NewStoryFormProps) {
  const action = useAction()
  const client = useClient()
  const refresh = useRefresh()
  const planNow = usePlanNow()
  const { projectId } = usePlanReady()
  const [isWaiting, setWaiting] = useState(false)
  async function make(data: FormData): Promise<boolean> {
    const wanted = textIn(data, 'title')
    if (wanted === '') return action.refuse('title', 'Give the story a title.')
    setWaiting(true)
    const made = await createIssue(client, { projectId, title: wanted, description: text.split('\n') })
    if (!made.ok) {
      setWaiting(false)
      return action.refuse('title', made.message)
    }
    const isThere = await untilPlanned({
      client,
      refresh,
      isThere: () => {
        const plan = planNow()
        return plan.status === 'ready' && plan.state.plan.jiraFacts.rows[made.id] !== undefined
      },
    })
    setWaiting(false)
    if (!isThere) return action.refuse('title', `${made.key} is in Jira, but the plan has not read it yet: link it here once it is in the tray.`)
    return action.run({ type: 'LinkFeedback', feedback, story: made.id, hypothesis: null }, `${made.key} made in Jira, and linked`)
  }
  return (
    <>
      {isWaiting && (
        <p className="fl-note" role="status">
          The story is made in Jira, and the plan reads it …
        </p>
      )}
      <InlineForm
        label="Make a story of it"
        submit="Make it in Jira"
        problem={action.problem}
        fields={['title']}
        onSave={make}
        onClose={() => {
          action.clear()
          onClose()
        }}
      >
        <Field label="Title" hint="What was said goes into its description." error={errorAt(action.problem, 'title')}>
          {(control) => <input {...control} name="title" type="text" dir="auto" maxLength={255} defaultValue={title} />}
        </Field>
      </InlineForm>
    </>
  )
}
