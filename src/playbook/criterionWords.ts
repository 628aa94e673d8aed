/** What a success criterion is about (PhazeRo: ML, software and business metrics). */
export const CRITERION_KINDS = ['ml', 'software', 'business'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]
export const CRITERION_KIND_NAMES: Readonly<Record<CriterionKind, string>> = { ml: 'ML', software: 'Software', business: 'Business' }

/** How firmly it is promised; the closer to the business metric, the harder a guarantee (PhazeRo). */
export const COMMITMENTS = ['guarantee', 'target', 'hope'] as const
export type Commitment = (typeof COMMITMENTS)[number]
export const COMMITMENT_NAMES: Readonly<Record<Commitment, string>> = { guarantee: 'Guarantee', target: 'Target', hope: 'Hope' }

/** Both have to agree, each for itself. */
export const SIDES = ['technical', 'business'] as const
export type Side = (typeof SIDES)[number]

/** How often what a point is worth comes in. */
export const WORTH_PERIODS = ['once', 'day', 'month', 'year'] as const
export type WorthPeriod = (typeof WORTH_PERIODS)[number]
export const WORTH_PERIOD_NAMES: Readonly<Record<WorthPeriod, string>> = { once: 'once', day: 'a day', month: 'a month', year: 'a year' }

/** Why a better metric may not matter (Lean: four reasons). */
export const AGAINST_REASONS = ['dataDrift', 'noInfrastructure', 'notRequiredYet', 'notLinked'] as const
export type AgainstReason = (typeof AGAINST_REASONS)[number]
export const AGAINST_NAMES: Readonly<Record<AgainstReason, string>> = {
  dataDrift: 'Data drift',
  noInfrastructure: 'Missing infrastructure',
  notRequiredYet: 'Not required yet',
  notLinked: 'Not linked to a business metric',
}
export const AGAINST_SAYS: Readonly<Record<AgainstReason, string>> = {
  dataDrift: 'the data will have moved on before it pays',
  noInfrastructure: 'what would serve it is not there',
  notRequiredYet: 'nobody needs it to be better now',
  notLinked: 'nobody has said what it does for the business',
}
