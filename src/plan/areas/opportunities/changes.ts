import type { OpportunitiesEvent } from './events'
import type { Figures } from './state'

type Changes = Extract<OpportunitiesEvent, { type: 'OpportunityChanged' }>['figures']

/** Of the figures wished for, those that differ from how they stand, and how those stand. */
export function differing(stands: Figures, wished: Changes): { readonly figures: Changes; readonly was: Changes } {
  const changed = KEYS.filter((key) => wished[key] !== undefined && wished[key] !== stands[key])
  return { figures: picked(wished, changed), was: picked(stands, changed) }
}

export function changedFigures(stands: Figures, { gain = stands.gain, cost = stands.cost, currency = stands.currency, feasibility = stands.feasibility, probability = stands.probability }: Changes): Figures {
  return { gain, cost, currency, feasibility, probability }
}

/** Whether the figures still say all of this. */
export function isStill(stands: Figures, said: Changes): boolean {
  return KEYS.every((key) => said[key] === undefined || said[key] === stands[key])
}

const KEYS = ['gain', 'cost', 'currency', 'feasibility', 'probability'] as const satisfies readonly (keyof Figures)[]

const picked = (from: Changes, keys: readonly (keyof Figures)[]): Changes => Object.fromEntries(keys.map((key) => [key, from[key]]))
