/** What the register asks of each data set, in words (D1, D2, D4, F7). */
export interface DataQuestion {
  readonly id: DataField
  readonly label: string
  readonly hint: string
  readonly practices: readonly string[]
}

export const DATA_FIELDS = [
  'about',
  'labels',
  'provenance',
  'processing',
  'terms',
  'access',
  'protection',
  'owner',
  'featureStore',
  'training',
  'production',
  'monitoring',
] as const
export type DataField = (typeof DATA_FIELDS)[number]

/** How the labels come about (D1, PhazeRo); `none`: it needs no labels. */
export const LABELLINGS = ['inHouse', 'outsourced', 'crowdsourced', 'none'] as const
export type Labelling = (typeof LABELLINGS)[number]

export const LABELLING_NAMES: Readonly<Record<Labelling, string>> = {
  inHouse: 'In-house',
  outsourced: 'Outsourced',
  crowdsourced: 'Crowdsourced',
  none: 'No labels needed',
}

/** Where it is had from: must data be bought? (D4, Benveniste) */
export const ACQUISITIONS = ['own', 'partner', 'public', 'bought', 'toBuy'] as const
export type Acquisition = (typeof ACQUISITIONS)[number]

export const ACQUISITION_NAMES: Readonly<Record<Acquisition, string>> = {
  own: 'Our own',
  partner: 'From a partner or customer',
  public: 'Public',
  bought: 'Bought',
  toBuy: 'Has to be bought',
}

export interface DataSection {
  readonly title: string
  readonly questions: readonly DataQuestion[]
}

export const DATA_SECTIONS: readonly DataSection[] = [
  {
    title: 'What it is',
    questions: [
      { id: 'about', label: 'Metadata', hint: 'What is in it: period, size, format, units, version.', practices: ['D1'] },
      { id: 'labels', label: 'Labelling strategy', hint: 'Who labels, by which rules, and how agreement is checked.', practices: ['D1'] },
      { id: 'owner', label: 'Owner', hint: 'The team or role that answers for it; no names of persons.', practices: ['F7'] },
    ],
  },
  {
    title: 'Where it comes from',
    questions: [
      { id: 'provenance', label: 'Provenance', hint: 'Who collected it, from what, when, and how far it can be traced.', practices: ['D2'] },
      { id: 'processing', label: 'Processing steps', hint: 'What is done to it, by which code, and whether it can be replayed.', practices: ['D2'] },
      { id: 'terms', label: 'Licence and price', hint: 'What its use costs and what its terms allow.', practices: ['D4'] },
    ],
  },
  {
    title: 'Access and protection',
    questions: [
      { id: 'access', label: 'Access', hint: 'Who may read it, how they get in, and how long that takes.', practices: ['F7'] },
      { id: 'protection', label: 'Data protection', hint: 'Personal data in it, legal basis, how long it is kept, how it is deleted.', practices: ['D4'] },
    ],
  },
  {
    title: 'Into training and production',
    questions: [
      { id: 'featureStore', label: 'Feature store', hint: 'Which of its features stand in a feature store, or why none is needed.', practices: ['D4'] },
      { id: 'training', label: 'Into training', hint: 'How it is piped into training, and how a training run is repeated.', practices: ['D4', 'D5'] },
      { id: 'production', label: 'Into production', hint: 'How the same data reaches the served model, how fresh it is then.', practices: ['D4', 'D6'] },
      { id: 'monitoring', label: 'What to monitor', hint: 'What is watched: volume, gaps, ranges, drift; and who is told.', practices: ['D4'] },
    ],
  },
]

/** What a data set is assessed by, 1 to 5 each (F7, Benveniste). */
export const DATA_DIMENSIONS = ['availability', 'quality', 'volume', 'access', 'protection'] as const
export type DataDimension = (typeof DATA_DIMENSIONS)[number]

export const DIMENSION_QUESTIONS: Readonly<Record<DataDimension, { readonly name: string; readonly question: string }>> = {
  availability: { name: 'Availability', question: 'Is it there, whole and in time?' },
  quality: { name: 'Quality', question: 'Is it right: few gaps, few errors, sound labels?' },
  volume: { name: 'Volume', question: 'Is it enough, rare cases among it?' },
  access: { name: 'Access', question: 'Can those who need it get at it?' },
  protection: { name: 'Protection', question: 'May it be used for this?' },
}

/** What 1 to 5 mean, for every dimension alike. */
export const SCORE_WORDS: Readonly<Record<DataScore, string>> = { 1: 'Very poor', 2: 'Poor', 3: 'Workable', 4: 'Good', 5: 'Excellent' }
export const DATA_SCORES = [1, 2, 3, 4, 5] as const
export type DataScore = (typeof DATA_SCORES)[number]
