import type { IssuePanel } from '../../../../src/plan/views/issuePanel'
import { Button } from '../../kit/Button'
import { lazyForm } from '../../kit/lazyForm'
import { Lozenge } from '../../kit/Lozenge'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { StoryLink } from '../../jira/StoryLink'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { Part } from '../../story/Part'
import { HypothesisCard } from './HypothesisCard'
import './HypothesisPart.css'
import { STATUS_TONES } from './status'

const HypothesisForm = lazyForm(() => import('./HypothesisForm').then((module) => module.HypothesisForm))

interface HypothesisPartProps {
  readonly plan: ReadySnapshot
  readonly panel: IssuePanel
  readonly canPlan: boolean
}

/** What the story rests on: hypotheses stated on it, and those of other stories that it depends on (H1). */
export function HypothesisPart({ plan, panel, canPlan }: HypothesisPartProps) {
  const action = useAction('hypothesis')
  const { open, toggle, close, heading } = useOpener<'state'>()
  const { hypotheses, dependsOn, story } = panel
  const nextId = hypotheses.find(({ next }) => next !== null)?.id
  return (
    <Part title="Hypothesis" place="hypothesis" heading={heading}>
      {hypotheses.map((hypothesis) => (
        <HypothesisCard key={hypothesis.id} plan={plan} hypothesis={hypothesis} canPlan={canPlan} isNext={hypothesis.id === nextId} />
      ))}
      {dependsOn.length > 0 && (
        <ul className="fl-story-rows" aria-label="Depends on">
          {dependsOn.map(({ id, number, story: other, status }) => (
            <li key={id}>
              <span>
                Depends on H-{number} of <StoryLink id={other} />
              </span>
              <Lozenge tone={STATUS_TONES[status]}>{status}</Lozenge>
            </li>
          ))}
        </ul>
      )}
      {hypotheses.length === 0 && dependsOn.length === 0 && (
        <p className="fl-note">{canPlan ? 'Does it rest on something that can fail?' : 'Nobody stated what it rests on.'}</p>
      )}
      {canPlan && (
        <div className="fl-note">
          <Button
            size="small"
            kind={hypotheses.length > 0 ? 'link' : 'default'}
            aria-expanded={open === 'state'}
            onClick={() => toggle('state')}
          >
            {hypotheses.length > 0 ? 'State another hypothesis' : 'State a hypothesis'}
          </Button>
        </div>
      )}
      {open === 'state' && (
        <HypothesisForm
          story={story}
          action={action}
          onClose={() => {
            action.clear()
            close()
          }}
        />
      )}
    </Part>
  )
}
