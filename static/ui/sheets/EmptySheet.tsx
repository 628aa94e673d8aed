import type { ReactNode } from 'react'
import type { PlanCommand } from '../../../src/plan/planState'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { useAction } from '../kit/useAction'
import '../story/Part.css'

interface EmptySheetProps {
  readonly title: string
  /** As the solar team filled it, in grey. */
  readonly example: ReactNode
  readonly mayEdit: boolean
  /** What it says to the plan to start from the example. */
  readonly toCommand: () => PlanCommand
  readonly said: string
  /** The way to start with something of one's own; without it, the example is the first choice. */
  readonly own?: ReactNode
  readonly others?: ReactNode
  /** What the sheet is for. */
  readonly children: ReactNode
}

/** A sheet that nobody has filled: what it is for, by an example that one can start from. */
export function EmptySheet({ title, example, mayEdit, toCommand, said, own, others, children }: EmptySheetProps) {
  const action = useAction()
  return (
    <EmptyState
      title={title}
      example={example}
      action={
        mayEdit && (
          <div className="fl-actions">
            {own}
            <Button kind={own === undefined ? 'primary' : 'default'} onClick={() => void action.run(toCommand(), said)}>
              Start from this example
            </Button>
            {others}
          </div>
        )
      }
    >
      <p>{children}</p>
      <ActionError action={action} />
    </EmptyState>
  )
}
