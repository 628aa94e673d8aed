import { useState } from 'react'
import type { PlanCommand } from '../../../src/plan/planState'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { HypothesisForm } from '../areas/hypotheses/HypothesisForm'
import { criterionText } from '../areas/hypotheses/status'
import { StoryLink } from '../jira/StoryLink'
import { StorySearch } from '../jira/StorySearch'
import { Button } from '../kit/Button'
import type { Action, ActionProblem } from '../kit/useAction'

export type FirstHypothesis = Extract<PlanCommand, { type: 'StateHypothesis' }>

interface FirstHypothesisStepProps {
  readonly scope: string
  readonly hypothesis: FirstHypothesis | null
  readonly onChange: (hypothesis: FirstHypothesis | null) => void
}

/** What the plan rests on that can fail: optional, stated on one story as soon as the plan has read it. */
export function FirstHypothesisStep({ scope, hypothesis, onChange }: FirstHypothesisStepProps) {
  const [story, setStory] = useState<StoryId | null>(hypothesis?.story ?? null)
  const action = useKept(onChange)
  if (hypothesis !== null)
    return (
      <div className="fl-card fl-start-hypothesis">
        <p>We believe that {textOr(hypothesis.statement.belief, '')}</p>
        <p>{criterionText(hypothesis.statement)}</p>
        <p className="fl-field-hint">
          It will be stated on <StoryLink id={hypothesis.story} /> when the plan has started.
        </p>
        <Button kind="link" onClick={() => onChange(null)}>
          Take it out again
        </Button>
      </div>
    )
  return (
    <>
      <p>Which story would be lost work if something you believe turned out wrong? You can leave this out and do it later on any story.</p>
      <StorySearch label="Story that rests on it" scope={scope} isOffered={() => true} onChoose={setStory} />
      {story !== null && (
        <>
          <p>
            Stated on <StoryLink id={story} />
          </p>
          <HypothesisForm key={story} story={story} action={action} onClose={() => setStory(null)} />
        </>
      )}
    </>
  )
}

/** The panel's form, whose wish is kept for later instead of being sent. */
function useKept(keep: (hypothesis: FirstHypothesis) => void): Action {
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  return {
    problem,
    run: async (command) => {
      if (command.type === 'StateHypothesis') keep(command)
      return true
    },
    retry: async () => true,
    refuse(at, message) {
      setProblem({ at, message, code: 'invalid' })
      return false
    },
    clear: () => setProblem(null),
  }
}
