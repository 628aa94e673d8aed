import type { ReactNode } from 'react'
import { ActionError } from '../kit/ActionError'
import type { Saving } from './useSaving'

const WORDS = { idle: '', saving: 'Saving', saved: 'Saved', failed: '' } as const

interface SaveStateProps {
  readonly saving: Saving
  /** What to do where somebody else was faster. */
  readonly onConflict?: ReactNode
}

/** Beside a field: saved, or why not and what to do. */
export function SaveState({ saving: { state, action }, onConflict }: SaveStateProps) {
  return (
    <>
      <span className="fl-save-state" role="status">
        {WORDS[state]}
      </span>
      <ActionError action={action} onConflict={onConflict} />
    </>
  )
}
