import { Button } from './Button'
import type { Action } from './useAction'

/** The problem of an action that has no form: what happened, and the same again. */
export function ActionError({ action }: { readonly action: Action }) {
  const { problem } = action
  if (problem === null) return null
  return (
    <p className="fl-field-error" role="alert">
      {problem.message}{' '}
      {problem.code === 'failed' && (
        <Button kind="link" onClick={() => void action.retry()}>
          Try again
        </Button>
      )}
    </p>
  )
}
