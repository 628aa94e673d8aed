/** What is written down beside the figures of an opportunity (F6), in the order of the sheet. */
export const OPPORTUNITY_FIELDS = ['method', 'market', 'source'] as const
export type OpportunityField = (typeof OPPORTUNITY_FIELDS)[number]

export const OPPORTUNITY_QUESTIONS: Readonly<Record<OpportunityField, { readonly label: string; readonly hint: string }>> = {
  method: { label: 'Feasible method', hint: 'Which kind of model can do it, and what speaks for that: for example gradient-boosted trees on hourly readings.' },
  market: { label: 'Size of the market', hint: 'Who it is for and how many there are: for example 38,000 households with panels and a meter.' },
  source: { label: 'Where the figures are from', hint: 'The calculation or study behind gain and cost, and the years that they cover.' },
}

export const FEASIBILITIES = [1, 2, 3, 4, 5] as const
export type Feasibility = (typeof FEASIBILITIES)[number]

export const FEASIBILITY_WORDS: Readonly<Record<Feasibility, string>> = {
  1: 'Open research',
  2: 'Hard',
  3: 'Demanding',
  4: 'Known to work',
  5: 'Routine',
}
