import type { IssuePanel } from '../../../src/plan/views/issuePanel'
import { SizeChoice } from '../areas/estimates/SizeChoice'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { lazyForm } from '../kit/lazyForm'
import { useAction } from '../kit/useAction'
import { useOpener } from '../kit/useOpener'
import { Part } from './Part'

const HypothesisForm = lazyForm(() => import('../areas/hypotheses/HypothesisForm').then((module) => module.HypothesisForm))

interface FirstQuestionsProps {
  readonly panel: IssuePanel
  /** Shows all parts, for those who want to begin elsewhere. */
  readonly onMore: () => void
}

/** A story that nobody has said anything about: how big is it, and does it rest on something that can fail? */
export function FirstQuestions({ panel, onMore }: FirstQuestionsProps) {
  const size = useAction('size')
  const hypothesis = useAction('hypothesis')
  const { open, toggle, close, heading } = useOpener<'state'>()
  const { story } = panel
  return (
    <div className="fl-first">
      <Part title="How big is it?" place="size">
        <div className="fl-sizes">
          <SizeChoice
            sizes={panel.size.sizes}
            current={null}
            isDisabled={false}
            onChoose={(chosen) =>
              void size.run({ type: 'EstimateStory', story, estimate: { size: chosen, people: 1 } }, `Size set to ${chosen}`)
            }
          />
        </div>
        <ActionError action={size} />
      </Part>
      <Part title="Does it rest on something that can fail?" place="hypothesis" heading={heading}>
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'state'} onClick={() => toggle('state')}>
            Yes, state a hypothesis
          </Button>
          <Button size="small" kind="subtle" onClick={onMore}>
            No
          </Button>
        </div>
        {open === 'state' && <HypothesisForm story={story} action={hypothesis} onClose={close} />}
      </Part>
    </div>
  )
}
