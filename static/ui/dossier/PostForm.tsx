import { useState } from 'react'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { InlineForm } from '../kit/InlineForm'
import type { ActionProblem } from '../kit/useAction'
import { errorAt } from '../kit/useAction'
import { useMessages } from '../kit/MessageHost'
import { useClient } from '../plan/PlanProvider'

interface PostFormProps {
  readonly project: string
  /** The moment of the past that the page shows; undefined: now. */
  readonly at: number | undefined
  readonly onClose: () => void
}

/** Posts the dossier to an issue, as the user; Foldline's function writes it anew from the log. */
export function PostForm({ project, at, onClose }: PostFormProps) {
  const client = useClient()
  const messages = useMessages()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const [begun, setBegun] = useState<{ readonly issue: string; readonly from: number } | null>(null)
  async function post(issue: string, from: number): Promise<boolean> {
    setProblem(null)
    const answer = await client.call('plan.postDossier', { issue, project, ...(at === undefined ? {} : { at: Math.floor(at) }), ...(from > 1 ? { from } : {}) })
    if (!answer.ok) {
      setProblem({ code: 'failed', message: answer.failure.message, ...(answer.failure.at === undefined ? {} : { at: answer.failure.at }) })
      return false
    }
    const { parts, posted } = answer.value
    if (posted < parts) {
      setBegun({ issue, from: posted + 1 })
      setProblem({ code: 'failed', message: `${posted} of ${parts} parts are posted to ${issue}; Jira did not take the next one.` })
      return false
    }
    messages.done(`Posted to ${issue}${parts > 1 ? ` in ${parts} comments` : ''}`)
    return true
  }
  return (
    <InlineForm
      label="Post the dossier to an issue"
      submit="Post as a comment"
      problem={problem}
      fields={['issue']}
      onClose={onClose}
      onSave={async (data) => {
        const issue = String(data.get('issue') ?? '').trim().toUpperCase()
        if (/^[A-Z][A-Z0-9_]*-\d+$/.test(issue)) return post(issue, begun?.issue === issue ? begun.from : 1)
        setProblem({ code: 'invalid', at: 'issue', message: `Type the key of an issue, such as ${project}-1.` })
        return false
      }}
    >
      <Field label="Issue" hint="Everybody who sees the issue can read it. Texts of stories with a security level are left out; it names no people." error={errorAt(problem, 'issue')}>
        {(control) => <input {...control} name="issue" autoComplete="off" placeholder={`${project}-1`} />}
      </Field>
      {begun !== null && (
        <Button kind="link" onClick={() => setBegun(null)}>
          Begin with the first part again
        </Button>
      )}
    </InlineForm>
  )
}
