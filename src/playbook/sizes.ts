/** A T-shirt size: how long a story is expected to take, in working days of duration (S4, E1). */
export interface Size {
  readonly id: string
  readonly minDays: number
  readonly maxDays: number
}

/** L and XL overlap, as in the source (Saagie). */
export const DEFAULT_SIZES: readonly Size[] = [
  { id: 'XS', minDays: 0, maxDays: 1 },
  { id: 'S', minDays: 1, maxDays: 3 },
  { id: 'M', minDays: 3, maxDays: 5 },
  { id: 'L', minDays: 5, maxDays: 8 },
  { id: 'XL', minDays: 7, maxDays: 12 },
]
