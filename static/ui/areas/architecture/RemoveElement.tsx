import { Button } from '../../kit/Button'
import { InlineForm } from '../../kit/InlineForm'
import { useAction } from '../../kit/useAction'

interface RemoveElementProps {
  readonly id: string
  readonly name: string
  readonly onDone: () => void
}

/** Takes it out of the list; one with parts or relations says first what goes with it. */
export function RemoveElement({ id, name, onDone }: RemoveElementProps) {
  const action = useAction()
  async function remove(confirmed: boolean): Promise<boolean> {
    const isDone = await action.run({ type: 'RemoveElement', element: id, ...(confirmed && { confirmed }) }, `${name} removed`)
    if (isDone) onDone()
    return isDone
  }
  if (action.problem?.code === 'confirm') return <InlineForm label="Remove it with all that goes with it" submit="Remove all of it" submitKind="danger" problem={action.problem} onSave={() => remove(true)} onClose={action.clear}>{null}</InlineForm>
  return (
    <div className="fl-actions">
      <Button kind="subtle" size="small" onClick={() => void remove(false)}>
        Remove this element
      </Button>
      {action.problem !== null && (
        <p className="fl-form-error" role="alert">
          {action.problem.message}
        </p>
      )}
    </div>
  )
}
