import { suggestedOptions } from '../../../../src/playbook/exposure'
import { exposedIn } from '../../../../src/plan/views/deployment/deploymentBackground'
import { Button } from '../../kit/Button'
import { usePlanReady } from '../../page/usePlanReady'

interface FramingSuggestionProps {
  readonly sheet: string
  readonly field: string
  readonly labelOf: (option: string) => string
  /** Null where nobody may answer. */
  readonly onTake: ((options: readonly string[]) => void) | null
}

/** What framing suggests while nobody has answered; stored only when somebody takes it (F1, DEPLOY-10). */
export function FramingSuggestion({ sheet, field, labelOf, onTake }: FramingSuggestionProps) {
  const { sheets } = usePlanReady().state.plan
  const options = suggestedOptions(sheet, field, exposedIn(sheets))
  if (options.length === 0) return null
  return (
    <p className="fl-field-hint">
      Suggested by framing: {options.map(labelOf).join(', ')}.{' '}
      {onTake !== null && (
        <Button kind="link" onClick={() => onTake(options)}>
          Take it
        </Button>
      )}
    </p>
  )
}
