import type { FailFastOrder } from '../../../src/forecast/results/failFastOrder'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { StoryOpener } from '../page/StoryOpener'
import { HypothesisFacts, HypothesisHead } from './HypothesisFacts'
import { NextStep } from './NextStep'
import { Saving } from './Saving'

interface HypothesisBoardCardProps {
  readonly card: HypothesisCard
  readonly order: FailFastOrder | null
  readonly isReckoning: boolean
}

/** One hypothesis on the board of states: what is believed, what testing it first saves, what to do next. */
export function HypothesisBoardCard({ card, order, isReckoning }: HypothesisBoardCardProps) {
  const step = order?.steps.find(({ hypothesis }) => hypothesis === card.id) ?? null
  return (
    <li className="fl-card fl-hypothesis-card">
      <HypothesisHead card={card} hasState={false} />
      <HypothesisFacts card={card} />
      {step !== null && <Saving step={step} order={order} number={card.number} isUnderTest={card.column === 'testing'} isReckoning={isReckoning} />}
      <StoryOpener story={card.story} />
      <NextStep card={card} />
    </li>
  )
}
