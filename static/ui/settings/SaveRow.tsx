import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import type { Action } from '../kit/useAction'

interface SaveRowProps {
  readonly action: Action
  readonly isChanged: boolean
  readonly mayChange: boolean
  readonly onSave: () => void
  readonly onRevert: () => void
}

/** Save and Revert appear when there is something to save; what went wrong stands beside them. */
export function SaveRow({ action, isChanged, mayChange, onSave, onRevert }: SaveRowProps) {
  return (
    <>
      {isChanged && mayChange && (
        <div className="fl-settings-foot">
          <Button kind="primary" onClick={onSave}>
            Save
          </Button>
          <Button kind="subtle" onClick={onRevert}>
            Revert
          </Button>
        </div>
      )}
      <ActionError action={action} />
    </>
  )
}
