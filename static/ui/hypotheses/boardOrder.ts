import type { LocalId } from '../../../src/plan/kernel/ids'
import type { HypothesisBoard, HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { BOARD_COLUMNS } from '../../../src/plan/views/hypothesisBoard'

export const BOARD_SORTS = [
  { id: 'fail-fast', label: 'Fail fast' },
  { id: 'number', label: 'Number' },
  { id: 'state', label: 'State' },
] as const
export type BoardSort = (typeof BOARD_SORTS)[number]['id']

/** The sort that an address names; the fail-fast order unless it names another. */
export function toBoardSort(named: string | undefined): BoardSort {
  return BOARD_SORTS.find(({ id }) => id === named)?.id ?? 'fail-fast'
}

export const BOARD_KINDS = [
  { id: 'all', label: 'All' },
  { id: 'product', label: 'Product' },
  { id: 'process', label: 'Our way of working' },
] as const
export type BoardKind = (typeof BOARD_KINDS)[number]['id']

export const toBoardKind = (named: string | undefined): BoardKind => BOARD_KINDS.find(({ id }) => id === named)?.id ?? 'all'

/** Only the hypotheses about the product, or only the experiments with the team's own practice (L3). */
export function ofKind({ columns }: HypothesisBoard, kind: BoardKind): HypothesisBoard {
  const of = (cards: readonly HypothesisCard[]) => cards.filter((card) => kind === 'all' || card.kind === kind)
  const kept = { stated: of(columns.stated), testing: of(columns.testing), verdict: of(columns.verdict), learnt: of(columns.learnt) }
  return { columns: kept, overrun: Object.values(kept).flat().filter(({ timeBox }) => timeBox.over > 0).length }
}

export interface RankedCards {
  /** Still to be tested, or once more after an inconclusive verdict. */
  readonly toTest: readonly HypothesisCard[]
  /** With a verdict that nobody has drawn the consequence from. */
  readonly toDecide: readonly HypothesisCard[]
  readonly learnt: readonly HypothesisCard[]
}

/** The board as lists; `order` names hypotheses from the first to the last, those it does not name follow by number. */
export function rankedCards(board: HypothesisBoard, order: readonly LocalId[]): RankedCards {
  const place = new Map(order.map((id, index) => [id, index]))
  const placeOf = ({ id }: HypothesisCard): number => place.get(id) ?? order.length
  const cards = BOARD_COLUMNS.flatMap((column) => board.columns[column]).toSorted((a, b) => a.number - b.number)
  const isToTest = ({ column, verdict }: HypothesisCard): boolean => column === 'stated' || column === 'testing' || (column === 'verdict' && verdict === 'inconclusive')
  return {
    toTest: cards.filter(isToTest).sort((a, b) => placeOf(a) - placeOf(b)),
    toDecide: cards.filter((card) => card.column === 'verdict' && !isToTest(card)),
    learnt: cards.filter(({ column }) => column === 'learnt'),
  }
}
