import { Field } from '../kit/Field'
import { count } from '../kit/amounts'
import type { ScopeCount } from '../jira/useScopeCount'

interface ScopeStepProps {
  readonly scope: string
  readonly found: ScopeCount
  readonly onChange: (scope: string) => void
}

/** Which issues take part, as JQL, with how many that are. */
export function ScopeStep({ scope, found, onChange }: ScopeStepProps) {
  return (
    <>
      <Field
        label="Which issues take part (JQL)"
        hint="Stories on the standard level count; epics group them and sub-tasks are a progress count. You can change this later."
        error={found.kind === 'wrong' ? found.message : found.kind === 'empty' ? 'Say which issues take part.' : undefined}
      >
        {(control) => <textarea {...control} rows={2} maxLength={4000} spellCheck={false} value={scope} onChange={(event) => onChange(event.target.value)} />}
      </Field>
      <p role="status">{foundText(found)}</p>
    </>
  )
}

function foundText(found: ScopeCount): string {
  switch (found.kind) {
    case 'empty':
    case 'wrong':
      return ''
    case 'counting':
      return 'Counting'
    case 'counted':
      return found.count === 0
        ? 'It finds no issue yet. You can start all the same; issues join as they are created.'
        : `It finds ${count(found.count, 'issue', 'issues')}.`
  }
}
