import { useState } from 'react'
import type { LowCase } from '../../../../src/plan/areas/monitoring/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { createIssue, untilPlanned } from '../../jira/createIssue'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePlanReady } from '../../page/usePlanReady'
import { useClient, usePlanNow, useRefresh } from '../../plan/PlanProvider'

/** Makes a story in Jira that brings the chosen cases into the test set, and notes that it does. */
export function TakeCases({ chosen }: { readonly chosen: readonly (readonly [LocalId, LowCase])[] }) {
  const action = useAction()
  const client = useClient()
  const refresh = useRefresh()
  const planNow = usePlanNow()
  const { projectId } = usePlanReady()
  const { open, toggle, close } = useOpener<'take'>()
  /** Made, but not linked yet: trying again makes no second one. */
  const [made, setMade] = useState<{ readonly id: string; readonly key: string } | null>(null)

  async function take(title: string): Promise<boolean> {
    let story = made
    if (story === null) {
      const answer = await createIssue(client, { projectId, title, description: chosen.map(([, low]) => lineOf(low)) })
      if (!answer.ok) return action.refuse('title', answer.message)
      story = { id: answer.id, key: answer.key }
      setMade(story)
    }
    const { id, key } = story
    const isThere = (): boolean => {
      const plan = planNow()
      return plan.status === 'ready' && plan.state.plan.jiraFacts.rows[id] !== undefined
    }
    if (!(await untilPlanned({ client, refresh, isThere }))) return action.refuse('title', `${key} is in Jira, but the plan has not read it yet. Try again in a moment: no second one is made.`)
    const isDone = await action.run({ type: 'TakeCases', story: id, cases: chosen.map(([of]) => of) }, `${key} brings them into the test set`)
    if (isDone) setMade(null)
    return isDone
  }
  if (open === null)
    return (
      <Button size="small" onClick={() => toggle('take')}>
        Make a story for the test set
      </Button>
    )
  return (
    <InlineForm
      label="Make a story for the test set"
      submit="Create in Jira"
      problem={action.problem}
      fields={['title']}
      onSave={async (data) => {
        const title = textIn(data, 'title')
        return title === '' ? action.refuse('title', 'Give the story a title.') : take(title)
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="Title" hint="The chosen cases become its description." error={errorAt(action.problem, 'title')}>
        {(control) => <input {...control} name="title" type="text" dir="auto" maxLength={255} autoComplete="off" defaultValue={`Add ${count(chosen.length, 'case', 'cases')} of low accuracy to the test set`} />}
      </Field>
    </InlineForm>
  )
}

function lineOf({ text, link, count: seen }: LowCase): string {
  return [textOr(text, 'withheld'), textOr(link, ''), seen > 1 ? `(seen ${seen} times)` : ''].filter((part) => part !== '').join(' ')
}
