/** The stages of investment (G1, Benveniste): each is motivated by the success of the one before. */
export const INVESTMENT_STAGES = ['MVP', 'Growth', 'Maturity'] as const
export type InvestmentStage = (typeof INVESTMENT_STAGES)[number]
