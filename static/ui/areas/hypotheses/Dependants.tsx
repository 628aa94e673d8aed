import { useState } from 'react'
import type { StoryId } from '../../../../src/plan/kernel/ids'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { Button } from '../../kit/Button'
import type { Action } from '../../kit/useAction'
import { StoryLink } from '../../jira/StoryLink'
import { StorySearch } from '../../jira/StorySearch'

interface DependantsProps {
  readonly hypothesis: HypothesisPanel
  readonly scope: string
  readonly isInPlan: (id: StoryId) => boolean
  readonly canPlan: boolean
  readonly action: Action
}

/** The stories whose work is only worth doing if the hypothesis holds: found by words, linked at once (H1). */
export function Dependants({ hypothesis, scope, isInPlan, canPlan, action }: DependantsProps) {
  const { id, number, story, dependants } = hypothesis
  const [chosen, setChosen] = useState('')
  return (
    <div className="fl-form" role="group" aria-label={`Stories that depend on H-${number}`}>
      {canPlan && (
        <StorySearch
          label={`Add a story that depends on H-${number}`}
          scope={scope}
          isOffered={(other) => other !== story && !dependants.includes(other) && isInPlan(other)}
          error={action.problem?.message === undefined ? undefined : `${chosen}: ${action.problem.message}`}
          onChoose={(other, key) => {
            setChosen(key)
            void action.run({ type: 'LinkDependants', hypothesis: id, story, stories: [other] }, `${key} depends on H-${number}`)
          }}
        />
      )}
      {dependants.length === 0 ? (
        <p className="fl-note">No story depends on it yet.</p>
      ) : (
        <ul className="fl-story-rows">
          {dependants.map((other) => (
            <li key={other}>
              <StoryLink id={other} />
              {canPlan && (
                <Button
                  kind="subtle"
                  size="small"
                  aria-label="Unlink this story"
                  onClick={() => void action.run({ type: 'UnlinkDependants', hypothesis: id, story, stories: [other] }, 'Story unlinked')}
                >
                  Unlink
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
