import type { WorkKind } from './workKinds'

/** What an iteration of an ML project is mostly about: early ones data, middle ones prototypes, later ones tuning and deployment (I1, Sadiq). */
export interface IterationPhase {
  readonly id: 'data' | 'prototype' | 'tuning' | 'deployment'
  readonly name: string
  /** Kinds of work that belong to it. */
  readonly kinds: readonly WorkKind[]
  /** The least share of the iteration's work of a known kind that is expected to be of these kinds: a stated assumption. */
  readonly least: number
}

export const ITERATION_PHASES = [
  { id: 'data', name: 'Data', kinds: ['data', 'features'], least: 0.4 },
  { id: 'prototype', name: 'Prototype', kinds: ['training', 'features', 'evaluation'], least: 0.4 },
  { id: 'tuning', name: 'Tuning', kinds: ['training', 'evaluation', 'deployment'], least: 0.4 },
  { id: 'deployment', name: 'Deployment', kinds: ['deployment', 'evaluation', 'documentation'], least: 0.4 },
] as const satisfies readonly IterationPhase[]

export type Phase = IterationPhase['id']
export const PHASE_IDS = ITERATION_PHASES.map(({ id }) => id) as [Phase, ...Phase[]]

/** The phase that is expected while this share of the plan's stories is delivered, 0 to 1. */
export function expectedPhase(delivered: number): Phase {
  return delivered < 0.25 ? 'data' : delivered < 0.6 ? 'prototype' : delivered < 0.85 ? 'tuning' : 'deployment'
}
