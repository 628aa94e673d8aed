import type { Size } from '../../../../src/playbook/sizes'
import { daysText } from '../../kit/amounts'
import { moveByArrows } from '../../kit/moveByArrows'

interface SizeChoiceProps {
  readonly sizes: readonly Size[]
  readonly current: string | null
  readonly isDisabled: boolean
  readonly label?: string
  readonly onChoose: (size: string) => void
}

/**
 * The sizes as one radio group. Arrow keys move between them without choosing, because each choice is a fact
 * in the plan's history; Space, Enter or a click chooses.
 */
export function SizeChoice({ sizes, current, isDisabled, label = 'Size', onChoose }: SizeChoiceProps) {
  const tabStop = Math.max(0, sizes.findIndex(({ id }) => id === current))
  return (
    <div className="fl-size-choice" role="radiogroup" aria-label={label} tabIndex={-1} onKeyDown={moveByArrows}>
      {sizes.map(({ id, minDays, maxDays }, index) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === current}
          aria-label={`${id}, ${daysText(minDays, maxDays)}`}
          title={daysText(minDays, maxDays)}
          tabIndex={index === tabStop ? 0 : -1}
          disabled={isDisabled}
          onClick={() => onChoose(id)}
        >
          {id}
        </button>
      ))}
    </div>
  )
}
