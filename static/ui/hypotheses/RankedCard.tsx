import type { FailFastOrder } from '../../../src/forecast/results/failFastOrder'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'
import { StoryOpener } from '../page/StoryOpener'
import { paramOfChanges } from '../whatIf/whatIfAddress'
import { HypothesisFacts, HypothesisHead } from './HypothesisFacts'
import { MoveTestFirst } from './MoveTestFirst'
import { NextStep } from './NextStep'
import { Saving } from './Saving'
import { confidenceText, togetherText } from './failFastWords'

interface RankedCardProps {
  readonly card: HypothesisCard
  /** 1 = to be tested first; null where the list says nothing of an order. */
  readonly rank: number | null
  readonly order: FailFastOrder | null
  readonly isReckoning: boolean
}

/** A correction of less than two points says nothing. */
const WORTH_CORRECTING = 0.02

/** One hypothesis that is still to be tested, in one line of the order: what it is, what it saves, what to do. */
export function RankedCard({ card, rank, order, isReckoning }: RankedCardProps) {
  const { goTo } = usePage()
  const step = order?.steps.find(({ hypothesis }) => hypothesis === card.id) ?? null
  const together = step === null || order === null ? '' : togetherText(step, order)
  const isUnderTest = card.column === 'testing'
  return (
    <li className="fl-card fl-ranked" data-ranked={rank !== null}>
      {rank !== null && (
        <span className="fl-rank">
          <span className="fl-visually-hidden">Place </span>
          {rank}
        </span>
      )}
      <div className="fl-ranked-facts">
        <HypothesisHead card={card} hasState />
        <HypothesisFacts card={card} />
        <StoryOpener story={card.story} />
      </div>
      <div className="fl-ranked-saving">
        <Saving step={step} order={order} number={card.number} isUnderTest={isUnderTest} isReckoning={isReckoning} />
        {step !== null && order !== null && Math.abs(step.stated - step.probability) >= WORTH_CORRECTING && (
          <p className="fl-ranked-note">{capital(confidenceText(step, order))}.</p>
        )}
        {together !== '' && <p className="fl-ranked-note">{together}.</p>}
        <div className="fl-ranked-actions">
          <MoveTestFirst card={card} isPrimary={rank === 1} />
          <NextStep card={card} />
          <Button size="small" kind="subtle" onClick={() => goTo('what-if', { do: paramOfChanges([{ kind: 'verdict', hypothesis: card.id, verdict: 'invalidated' }]) })}>
            What if it fails?<span className="fl-visually-hidden"> H-{card.number}</span>
          </Button>
        </div>
      </div>
    </li>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
