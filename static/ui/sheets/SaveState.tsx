import type { ReactNode } from 'react'
import { ActionError } from '../kit/ActionError'
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
  return (
    <>
      <SaveWord state={state} />
      <ActionError action={action} onConflict={onConflict} />
    </>
  )
}

export const SaveWord = ({ state }: Pick<Saving, 'state'>) => (
  <span className="fl-save-state" role="status">
    {WORDS[state]}
  </span>
)

/** Somebody was faster: mine all the same, or theirs. */
export const MineOrTheirs = ({ onMine, onTheirs }: { readonly onMine: () => void; readonly onTheirs: () => void }) => (
  <>
    <Button kind="link" onClick={onMine}>
      Save mine
    </Button>{' '}
    <Button kind="link" onClick={onTheirs}>
      Take theirs
    </Button>
  </>
)
