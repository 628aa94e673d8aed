import type { Feasibility, OpportunityField } from './opportunityFields'

export interface ExampleOpportunity {
  readonly name: string
  readonly gain: number
  readonly cost: number
  readonly currency: string
  readonly feasibility: Feasibility
  readonly probability: number
  readonly notes: Readonly<Record<OpportunityField, string>>
}

/** What an opportunity may look like: the first one is the product as a whole, a smart-home application for solar energy. */
export const OPPORTUNITY_EXAMPLE: readonly [ExampleOpportunity, ...ExampleOpportunity[]] = [
  {
    name: 'Plan as a whole',
    gain: 900_000,
    cost: 310_000,
    currency: 'EUR',
    feasibility: 4,
    probability: 60,
    notes: {
      method: 'Gradient-boosted trees on hourly readings; a rule for storing first.',
      market: '38,000 households of the provider have panels and a meter.',
      source: 'Business case of the provider, over three years: 24 EUR a household and year, one in three takes part.',
    },
  },
  {
    name: 'Predict production and consumption',
    gain: 420_000,
    cost: 140_000,
    currency: 'EUR',
    feasibility: 4,
    probability: 70,
    notes: { method: 'Gradient-boosted trees', market: '', source: 'Business case, over three years' },
  },
]
