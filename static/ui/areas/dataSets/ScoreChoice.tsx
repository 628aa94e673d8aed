import type { DataScore } from '../../../../src/playbook/dataQuestions'
import { DATA_SCORES, SCORE_WORDS } from '../../../../src/playbook/dataQuestions'
import { moveByArrows } from '../../kit/moveByArrows'

interface ScoreChoiceProps {
  readonly label: string
  readonly current: DataScore | null
  readonly isDisabled: boolean
  readonly onChoose: (score: DataScore) => void
}

/** 1 to 5 in words. Arrow keys move without choosing, because each choice is a fact; Space, Enter or a click chooses. */
export function ScoreChoice({ label, current, isDisabled, onChoose }: ScoreChoiceProps) {
  return (
    <div className="fl-score-choice" role="radiogroup" aria-label={label} tabIndex={-1} onKeyDown={moveByArrows}>
      {DATA_SCORES.map((score) => (
        <button
          key={score}
          type="button"
          role="radio"
          aria-checked={score === current}
          tabIndex={score === (current ?? 1) ? 0 : -1}
          disabled={isDisabled}
          onClick={() => onChoose(score)}
        >
          {score} <span>{SCORE_WORDS[score]}</span>
        </button>
      ))}
    </div>
  )
}
