import type { ReactNode } from 'react'
import { Button } from './Button'
import type { Action } from './useAction'

interface ActionErrorProps {
  readonly action: Action
  /** What to do where somebody else was faster. */
  readonly onConflict?: ReactNode
}

/** The problem of an action that has no form: what happened, and the same again. */
export function ActionError({ action, onConflict }: ActionErrorProps) {
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
      {problem.code === 'conflict' && onConflict}
    </p>
  )
}
