import type { Figures } from '../../../../src/plan/areas/opportunities/state'

/** One opportunity as the picture shows it. */
export interface Mark {
  readonly id: string
  readonly name: string
  readonly figures: Figures
  /** The reader may move it. */
  readonly canMove: boolean
}

/** The area of a mark is its feasibility, px. */
export const radiusOf = ({ figures }: Mark): number => 6 * Math.sqrt(figures.feasibility)
