/** `more`: time was over; what was made stands, call again to go on. `progress` from 0 to 1. */
export type UpkeepOutcome = { readonly kind: 'done' } | { readonly kind: 'more'; readonly progress: number }

export const DONE: UpkeepOutcome = { kind: 'done' }
