import { useState } from 'react'
import { count } from '../kit/amounts'
import { Field } from '../kit/Field'
import { InlineForm } from '../kit/InlineForm'
import type { ActionProblem } from '../kit/useAction'
import { errorAt } from '../kit/useAction'
import { useMessages } from '../kit/MessageHost'
import { useClient } from '../plan/PlanProvider'

interface PostFormProps {
  readonly project: string
  readonly onClose: () => void
}

/** Posts the dossier to an issue, as the user; Foldline's function writes it anew from the log. */
export function PostForm({ project, onClose }: PostFormProps) {
  const client = useClient()
  const messages = useMessages()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  async function post(issue: string): Promise<boolean> {
    setProblem(null)
    const answer = await client.call('plan.postDossier', { issue, project })
    if (!answer.ok) {
      setProblem({ code: 'failed', message: answer.failure.message, ...(answer.failure.at === undefined ? {} : { at: answer.failure.at }) })
      return false
    }
    const { parts, posted, missing } = answer.value
    if (missing > 0) {
      setProblem({ code: 'failed', message: `${parts - missing} of ${count(parts, 'part', 'parts')} stand in ${issue}; Jira did not take the next one. Post again to go on from there.` })
      return false
    }
    messages.done(postedSentence(issue, parts, posted))
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
        if (/^[A-Z][A-Z0-9_]*-\d+$/.test(issue)) return post(issue)
        setProblem({ code: 'invalid', at: 'issue', message: `Type the key of an issue, such as ${project}-1.` })
        return false
      }}
    >
      <Field label="Issue" hint="Everybody who sees the issue can read it. Texts of stories with a security level are left out; it names no people." error={errorAt(problem, 'issue')}>
        {(control) => <input {...control} name="issue" autoComplete="off" placeholder={`${project}-1`} />}
      </Field>
    </InlineForm>
  )
}

function postedSentence(issue: string, parts: number, posted: number): string {
  if (posted === 0) return `${issue} says this already; nothing was posted`
  if (posted < parts) return `Posted to ${issue}: the ${posted === 1 ? 'part' : `${posted} parts`} that it lacked`
  return `Posted to ${issue}${parts > 1 ? ` in ${parts} comments` : ''}`
}
