/** What a full circle goes through (L1, Lean). */
export const LOOP_LINKS = ['data', 'model', 'deployment', 'measurement'] as const
export type LoopLink = (typeof LOOP_LINKS)[number]
