import { useMemo } from 'react'
import { BOARD_COLUMNS, hypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { usePage } from '../page/PageProvider'
import { ViewHead } from '../page/ViewHead'
import { useNow } from '../page/useNow'
import { usePlanReady } from '../page/usePlanReady'
import { HypothesisBoardCard } from './HypothesisBoardCard'
import { COLUMN_NAMES, answerSentence } from './hypothesisWords'
import './HypothesisBoardView.css'

/** Hypotheses as cards: stated, testing, verdict, learnt (F5). */
export function HypothesisBoardView() {
  const { state } = usePlanReady()
  const now = useNow()
  const board = useMemo(() => hypothesisBoard(state, now), [state, now])
  const { goTo } = usePage()
  const isEmpty = BOARD_COLUMNS.every((column) => board.columns[column].length === 0)
  return (
    <>
      <ViewHead answer={answerSentence(board)} />
      {isEmpty ? (
        <EmptyState
          title="What does the plan rest on that can fail?"
          example={
            <p>
              We believe that yesterday’s weather and the last two weeks of production are enough to predict tomorrow’s production. We will know it when
              the mean absolute error ≤ 0.42 kWh on the held-out year, within 10 days.
            </p>
          }
          action={<Button onClick={() => goTo('map')}>Choose a story on the map</Button>}
        >
          Open a story and state its hypothesis: what you believe, how you will know it, and how long you will try.
        </EmptyState>
      ) : (
        <div className="fl-hypothesis-board">
          {BOARD_COLUMNS.map((column) => (
            <section key={column} aria-labelledby={`fl-column-${column}`}>
              <h2 id={`fl-column-${column}`}>
                {COLUMN_NAMES[column]} <span className="fl-subtle">{board.columns[column].length}</span>
              </h2>
              <ul>
                {board.columns[column].map((card) => (
                  <HypothesisBoardCard key={card.id} card={card} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  )
}
