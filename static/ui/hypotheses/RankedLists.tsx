import { useRef } from 'react'
import type { FailFastOrder } from '../../../src/forecast/results/failFastOrder'
import type { HypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { usePlanReady } from '../page/usePlanReady'
import { HypothesisBoardCard } from './HypothesisBoardCard'
import { RankedCard } from './RankedCard'
import { rankedCards } from './boardOrder'
import { useShownOrder } from './useShownOrder'

interface RankedListsProps {
  readonly board: HypothesisBoard
  readonly order: FailFastOrder | null
  readonly isReckoning: boolean
  /** By number instead, without places. */
  readonly byNumber: boolean
}

/** What is to be tested, in the order of what it saves (H3); below it what waits for a decision, and what was learnt. */
export function RankedLists({ board, order, isReckoning, byNumber }: RankedListsProps) {
  const { projectId } = usePlanReady()
  const list = useRef<HTMLOListElement>(null)
  const shown = useShownOrder(projectId, order === null ? null : order.steps.map(({ hypothesis }) => hypothesis), list)
  const { toTest, toDecide, learnt } = rankedCards(board, byNumber ? [] : shown)
  return (
    <div className="fl-ranked-lists">
      {toTest.length > 0 && (
        <section aria-labelledby="fl-to-test">
          <h2 id="fl-to-test">
            To test <span className="fl-subtle">{toTest.length}</span>
          </h2>
          <ol ref={list} className="fl-ranked-list">
            {toTest.map((card, index) => (
              <RankedCard key={card.id} card={card} rank={byNumber ? null : index + 1} order={order} isReckoning={isReckoning} />
            ))}
          </ol>
        </section>
      )}
      {(
        [
          ['fl-to-decide', 'Waits for a decision', toDecide],
          ['fl-learnt', 'Learnt', learnt],
        ] as const
      ).map(
        ([id, title, cards]) =>
          cards.length > 0 && (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>
                {title} <span className="fl-subtle">{cards.length}</span>
              </h2>
              <ul className="fl-settled-list">
                {cards.map((card) => (
                  <HypothesisBoardCard key={card.id} card={card} order={order} isReckoning={isReckoning} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
