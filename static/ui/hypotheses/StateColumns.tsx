import type { FailFastOrder } from '../../../src/forecast/results/failFastOrder'
import type { HypothesisBoard } from '../../../src/plan/views/hypothesisBoard'
import { BOARD_COLUMNS } from '../../../src/plan/views/hypothesisBoard'
import { HypothesisBoardCard } from './HypothesisBoardCard'
import { COLUMN_NAMES } from './hypothesisWords'

interface StateColumnsProps {
  readonly board: HypothesisBoard
  readonly order: FailFastOrder | null
  readonly isReckoning: boolean
}

/** Hypotheses in four columns: stated, testing, verdict, learnt (F5). */
export function StateColumns({ board, order, isReckoning }: StateColumnsProps) {
  return (
    <div className="fl-hypothesis-board">
      {BOARD_COLUMNS.map((column) => (
        <section key={column} aria-labelledby={`fl-column-${column}`}>
          <h2 id={`fl-column-${column}`}>
            {COLUMN_NAMES[column]} <span className="fl-subtle">{board.columns[column].length}</span>
          </h2>
          <ul>
            {board.columns[column].map((card) => (
              <HypothesisBoardCard key={card.id} card={card} order={order} isReckoning={isReckoning} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
