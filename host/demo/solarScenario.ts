/**
 * What the SOLAR team decided, in the order of days: sent as commands through the app's own resolvers while
 * the clock of the demo runs. Stories are named by their slug; H-ids are the demo's own.
 */
export type Role = 'owner' | 'scientist'

export type HypothesisScript = {
  readonly id: string
  readonly story: string
  readonly by: Role
  readonly stated: number
  readonly belief: string
  readonly metric: string
  readonly comparison: '<=' | '>='
  readonly target: number
  readonly unit: string
  readonly dataSet: string
  readonly timeBoxDays: number
  readonly confidence: number
  readonly kind?: 'process'
  readonly dependants: readonly string[]
  readonly testing?: number
  readonly evidence: readonly (readonly [day: number, value: number, note: string])[]
  readonly verdict?: readonly [day: number, verdict: 'validated' | 'invalidated' | 'inconclusive', reason: string]
  readonly decision?: DecisionScript
}

export type DecisionScript =
  | { readonly day: number; readonly kind: 'Persevere'; readonly why: string }
  | {
      readonly day: number
      readonly kind: 'Pivot'
      readonly from: string
      readonly to: string
      readonly why: string
      readonly dropped: readonly string[]
      readonly added: readonly string[]
    }

export const SOLAR_HYPOTHESES: readonly HypothesisScript[] = [
  {
    id: 'h-consumption', story: 'consumption-model', by: 'scientist', stated: 10,
    belief: 'two years of meter readings are enough to predict the consumption of the next day',
    metric: 'MAE', comparison: '<=', target: 0.42, unit: 'kWh', dataSet: 'holdout-2025', timeBoxDays: 12, confidence: 0.7,
    dependants: ['forecast-screen', 'optimise-storage'], testing: 30,
    evidence: [[34, 0.55, 'Linear regression on lagged hours.'], [38, 0.47, 'Gradient-boosted trees, no holidays yet.'], [43, 0.41, 'Trees with the holiday calendar.']],
    verdict: [44, 'validated', 'Below the target in three of four seasons, and on average over the year.'],
    decision: { day: 45, kind: 'Persevere', why: 'Good enough to show; winter holidays stay on the list.' },
  },
  {
    id: 'h-weather', story: 'production-model', by: 'scientist', stated: 15,
    belief: 'the public weather forecast is good enough to predict production',
    metric: 'MAPE', comparison: '<=', target: 15, unit: '%', dataSet: 'holdout-2025', timeBoxDays: 20, confidence: 0.6,
    dependants: ['weather-cache', 'weather-alerts', 'forecast-screen'], testing: 46,
    evidence: [[56, 24.1, 'Linear model on cloud cover.'], [66, 21.8, 'Trees; broken clouds are the trouble.'], [76, 20.9, 'More features, no further gain.']],
    verdict: [78, 'invalidated', 'The forecast’s grid is too coarse for broken clouds; no model can mend that.'],
    decision: {
      day: 81, kind: 'Pivot', from: 'public weather forecast', to: 'irradiance from satellite pictures',
      why: 'The error comes from the input, not from the model.', dropped: ['weather-cache', 'weather-alerts'], added: ['satellite-feed', 'satellite-model'],
    },
  },
  {
    id: 'h-satellite', story: 'satellite-model', by: 'scientist', stated: 83,
    belief: 'irradiance from satellite pictures predicts production well enough to plan with',
    metric: 'MAPE', comparison: '<=', target: 15, unit: '%', dataSet: 'holdout-2025', timeBoxDays: 15, confidence: 0.55,
    dependants: ['forecast-screen', 'forecast-hourly'], testing: 98,
    evidence: [[104, 17.2, 'Raw irradiance.'], [112, 13.9, 'With the angle of the roof.']],
    verdict: [114, 'validated', 'Below 15 % on every month but December.'],
    decision: { day: 115, kind: 'Persevere', why: 'December carries two per cent of the year’s production.' },
  },
  {
    id: 'h-one-model', story: 'forecast-household', by: 'scientist', stated: 66,
    belief: 'one model serves every kind of household',
    metric: 'worst-segment MAE', comparison: '<=', target: 0.5, unit: 'kWh', dataSet: 'holdout-2025', timeBoxDays: 12, confidence: 0.5,
    dependants: ['forecast-week'], testing: 130,
    evidence: [[138, 0.52, 'Heat pumps are the worst segment.'], [145, 0.49, 'With a heat-pump flag; few such households.']],
    verdict: [146, 'inconclusive', 'Eleven households with heat pumps are too few to tell.'],
    decision: { day: 147, kind: 'Persevere', why: 'Kept for now; models by kind of household are tested next.' },
  },
  {
    id: 'h-edge', story: 'edge-model', by: 'scientist', stated: 124,
    belief: 'the gateway at home can run the prediction itself',
    metric: 'p95 latency', comparison: '<=', target: 300, unit: 'ms', dataSet: 'gateway bench', timeBoxDays: 8, confidence: 0.75,
    dependants: ['forecast-cloud-camera'], testing: 164,
    evidence: [[170, 410, 'Unpruned trees.'], [173, 210, 'Pruned to depth six, no loss of accuracy.']],
    verdict: [174, 'validated', 'Fast enough with pruned trees.'],
    decision: { day: 175, kind: 'Persevere', why: 'Readings need not leave the house.' },
  },
  {
    id: 'h-interviews', story: 'feedback-diary', by: 'owner', stated: 110, kind: 'process',
    belief: 'talking with ten households each month changes at least one story',
    metric: 'stories changed', comparison: '>=', target: 1, unit: 'a month', dataSet: 'interview notes', timeBoxDays: 10, confidence: 0.8,
    dependants: [], testing: 172,
    evidence: [[177, 3, 'Three stories changed after the first round.']],
    verdict: [179, 'validated', 'Three stories changed, one of them dropped from the slice.'],
    decision: { day: 180, kind: 'Persevere', why: 'Every month from now on.' },
  },
  {
    id: 'h-follow', story: 'follow-rate', by: 'owner', stated: 74,
    belief: 'households follow a recommendation that says why',
    metric: 'followed within a day', comparison: '>=', target: 30, unit: '%', dataSet: 'pilot households', timeBoxDays: 20, confidence: 0.5,
    dependants: ['dynamic-tariff', 'reward'], testing: 170,
    evidence: [[184, 26, 'First two weeks.'], [197, 28, 'After the wording was changed.']],
  },
  {
    id: 'h-segments', story: 'segment-model', by: 'scientist', stated: 186,
    belief: 'models by kind of household halve the error of the worst kind',
    metric: 'worst-segment MAE', comparison: '<=', target: 0.42, unit: 'kWh', dataSet: 'holdout-2025', timeBoxDays: 18, confidence: 0.6,
    dependants: ['forecast-week', 'learn-habits'], testing: 198,
    evidence: [[205, 0.47, 'Three segments.']],
  },
  {
    id: 'h-storage', story: 'optimise-storage', by: 'owner', stated: 108,
    belief: 'charging the battery by a plan for the next day lowers what is drawn from the grid',
    metric: 'grid draw saved', comparison: '>=', target: 8, unit: '%', dataSet: 'simulated year', timeBoxDays: 15, confidence: 0.45,
    dependants: ['dynamic-tariff', 'car-charging', 'grid-service', 'simulate-season'],
    evidence: [],
  },
  {
    id: 'h-habits', story: 'learn-habits', by: 'scientist', stated: 150,
    belief: 'habits can be learnt from the meter alone',
    metric: 'F1', comparison: '>=', target: 0.7, unit: '', dataSet: 'diary households', timeBoxDays: 20, confidence: 0.35,
    dependants: ['community', 'voice'],
    evidence: [],
  },
]

export type BaselineScript = {
  readonly day: number
  readonly story: string
  readonly metric: string
  readonly kind: 'human' | 'literature' | 'quickAndDirty' | 'olderSystem'
  readonly value: number
  readonly unit: string
  readonly learnt: string
}

export const SOLAR_BASELINES: readonly BaselineScript[] = [
  { day: 28, story: 'consumption-model', metric: 'MAE', kind: 'olderSystem', value: 0.61, unit: 'kWh', learnt: 'The provider’s own estimate; it knows no holidays.' },
  { day: 29, story: 'consumption-model', metric: 'MAE', kind: 'quickAndDirty', value: 0.58, unit: 'kWh', learnt: 'Tomorrow is like today: half a day of work.' },
  { day: 31, story: 'consumption-model', metric: 'MAE', kind: 'literature', value: 0.39, unit: 'kWh', learnt: 'Reached with five years of readings; we have two.' },
  { day: 45, story: 'production-model', metric: 'MAPE', kind: 'quickAndDirty', value: 28, unit: '%', learnt: 'Yesterday’s curve, scaled by cloud cover.' },
  { day: 97, story: 'satellite-model', metric: 'MAPE', kind: 'literature', value: 11, unit: '%', learnt: 'Needs pictures every five minutes; ours come every fifteen.' },
  { day: 99, story: 'satellite-model', metric: 'MAPE', kind: 'olderSystem', value: 20.9, unit: '%', learnt: 'What the public forecast reached at best.' },
  { day: 129, story: 'forecast-household', metric: 'worst-segment MAE', kind: 'quickAndDirty', value: 0.58, unit: 'kWh', learnt: 'The model of the MVP, as it is.' },
  { day: 199, story: 'segment-model', metric: 'worst-segment MAE', kind: 'olderSystem', value: 0.52, unit: 'kWh', learnt: 'One model for all.' },
]

/** Sizes that were given first and corrected later: day, story, the first size, why it changed. */
export const SOLAR_RE_ESTIMATES: readonly (readonly [first: number, changed: number, story: string, was: string, why: string])[] = [
  [1, 14, 'pair-inverter', 'M', 'Two inverter makers answer in their own way.'],
  [9, 29, 'consumption-model', 'M', 'Holidays and heating seasons have to be modelled.'],
  [81, 90, 'satellite-feed', 'M', 'Pictures come in tiles that must be joined.'],
  [57, 139, 'forecast-hourly', 'XL', 'The daily model’s features can be used again.'],
  [59, 120, 'optimise-storage', 'L', 'Two kinds of battery must be planned for.'],
]

/** Stories whose way through the lifecycle stages is recorded: the model work. */
export const SOLAR_LIFECYCLE: readonly string[] = [
  'consumption-model', 'production-model', 'satellite-model', 'forecast-household', 'forecast-hourly', 'edge-model',
  'rule-strategy', 'segment-model', 'optimise-storage', 'monitor-drift',
]

/** Moves on the map after the first placing: day, story, the slice it came from. */
export const SOLAR_MOVES: readonly (readonly [day: number, story: string, from: string, why: string])[] = [
  [64, 'forecast-uncertainty', 'Growth', 'A prediction without its certainty misleads.'],
  [70, 'recommend-why', 'Growth', 'Interviews: nobody follows without a reason.'],
  [156, 'accessibility', 'Growth', 'Done early by the front team.'],
]

/** Days that slices are wished for by; the first one moved, with its reason. */
export const SOLAR_MILESTONES: readonly {
  readonly id: string
  readonly name: string
  readonly slice: 'MVP' | 'Growth'
  readonly set: readonly [day: number, target: number]
  readonly moved?: readonly [day: number, target: number, why: string]
}[] = [
  { id: 'm-trial', name: 'Field trial with ten households', slice: 'MVP', set: [20, 126], moved: [82, 152, 'The feed of satellite pictures has to be built first.'] },
  { id: 'm-season', name: 'Start of the solar season', slice: 'Growth', set: [160, 300] },
]

/** The day on which the sprint after the last one begun is planned in Jira; some will be away. */
export const SOLAR_NEXT_SPRINT = 201
export const SOLAR_CAPACITY = { day: 209, part: 0.6, cause: 'holidays', note: 'Two of five are away.' } as const

export const SOLAR_ITERATION_DAYS = 14
export const SOLAR_FIRST_ITERATION = 5
export const SOLAR_LAST_DAY = 213
