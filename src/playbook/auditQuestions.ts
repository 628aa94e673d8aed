/** Ways to go wrong, as an audit asks for them (A1, PhazeRo). */
export const RISK_KINDS = ['accuracy', 'fairness', 'bias', 'falsePositive', 'falseNegative', 'rareClass', 'other'] as const
export type RiskKind = (typeof RISK_KINDS)[number]

export const RISK_KIND_NAMES: Readonly<Record<RiskKind, string>> = {
  accuracy: 'Accuracy',
  fairness: 'Fairness',
  bias: 'Bias',
  falsePositive: 'False positive',
  falseNegative: 'False negative',
  rareClass: 'Rare class',
  other: 'Other',
}

/** What to ask in the room, so that each kind is thought of. */
export const RISK_PROMPTS: Readonly<Record<RiskKind, string>> = {
  accuracy: 'Where is it plainly wrong, and who notices?',
  fairness: 'Whom does it serve worse than the others?',
  bias: 'Whom do the training data leave out, or show in the wrong light?',
  falsePositive: 'What happens when it says yes and the truth is no?',
  falseNegative: 'What happens when it says no and the truth is yes?',
  rareClass: 'What is rare, matters, and is hardly in the data?',
  other: 'What else could go wrong?',
}

export const RISK_LEVELS = [1, 2, 3] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

export const RISK_LEVEL_WORDS: Readonly<Record<RiskLevel, string>> = { 1: 'Low', 2: 'Medium', 3: 'High' }
