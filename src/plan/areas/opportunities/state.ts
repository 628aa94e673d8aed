import type { Feasibility, OpportunityField } from '../../../playbook/opportunityFields'
import type { ActorKey, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export type { Feasibility, OpportunityField }

/** What somebody takes an opportunity to be worth. */
export interface Figures {
  /** Money to be gained if it succeeds, in whole units of the currency. */
  readonly gain: number
  readonly cost: number
  /** ISO 4217. */
  readonly currency: string
  /** 1 open research … 5 routine. */
  readonly feasibility: Feasibility
  /** Of success, 1 to 99 %. */
  readonly probability: number
}

export interface Opportunity {
  readonly figures: Figures
  readonly notes: Readonly<Partial<Record<OpportunityField, Text>>>
  readonly discarded?: { readonly at: Moment; readonly by: ActorKey; readonly why: Text }
  /** When something of it was said last, and by whom. */
  readonly at: Moment
  readonly by: ActorKey
}

/** One for the plan as a whole, one a vertical (F6). */
export interface OpportunitiesState {
  readonly whole: Opportunity | null
  readonly byVertical: Readonly<Record<LocalId, Opportunity>>
}

export const initialOpportunities = (): OpportunitiesState => ({ whole: null, byVertical: {} })

/** That of a vertical; null: that of the plan as a whole. */
export function opportunityOf({ whole, byVertical }: OpportunitiesState, vertical: LocalId | null): Opportunity | null {
  return vertical === null ? whole : (byVertical[vertical] ?? null)
}
