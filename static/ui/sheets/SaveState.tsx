import type { ReactNode } from 'react'
import { Button } from '../kit/Button'
import type { Saving } from './useSaving'

const WORDS = { idle: '', saving: 'Saving', saved: 'Saved', failed: '' } as const

interface SaveStateProps {
  readonly saving: Saving
  /** What to do where somebody else was faster. */
  readonly onConflict?: ReactNode
}

/** Beside a field: saved, or why not and what to do. */
export function SaveState({ saving: { state, action }, onConflict }: SaveStateProps) {
  const { problem } = action
  return (
    <>
      <span className="fl-save-state" role="status">
        {WORDS[state]}
      </span>
      {problem !== null && (
        <p className="fl-field-error" role="alert">
          {problem.message}{' '}
          {problem.code === 'failed' && (
            <Button kind="link" onClick={() => void action.retry()}>
              Try again
            </Button>
          )}
          {problem.code === 'conflict' && onConflict}
        </p>
      )}
    </>
  )
}
