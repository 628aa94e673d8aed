/**
 * The issues of the demo project SOLAR: a smart-home application for solar energy.
 * Days count from the start of the project; a story without `finished` is still open.
 */
export type SolarStory = {
  /** The demo's own name for it; the order of this list is the order of the keys among stories created on one day. */
  readonly slug: string
  readonly title: string
  readonly epic: SolarEpic
  readonly activity: string
  readonly slice: 'MVP' | 'Growth' | 'Maturity' | null
  readonly type: 'Story' | 'Task' | 'Bug'
  readonly size?: 'XS' | 'S' | 'M' | 'L' | 'XL'
  readonly created: number
  readonly started?: number
  readonly finished?: number
  readonly resolution?: 'Done' | "Won't Do" | 'Duplicate'
  readonly blockedBy?: readonly string[]
}

export type SolarEpic = 'front' | 'content' | 'engine'

export const SOLAR_EPICS: readonly { readonly slug: SolarEpic; readonly title: string; readonly activities: readonly string[] }[] = [
  { slug: 'front', title: 'Front design', activities: ['Sign-in', 'Home'] },
  { slug: 'content', title: 'App content', activities: ['History', 'Prediction'] },
  { slug: 'engine', title: 'Recommendation engine', activities: ['Strategy', 'Feedback'] },
]

type Row = readonly [
  slug: string, title: string, size: SolarStory['size'] | null, created: number, started?: number | undefined, finished?: number | undefined,
  more?: { readonly resolution?: SolarStory['resolution']; readonly type?: SolarStory['type']; readonly blockedBy?: readonly string[] },
]

const stories = (epic: SolarEpic, activity: string, slice: SolarStory['slice'], rows: readonly Row[]): readonly SolarStory[] =>
  rows.map(([slug, title, size, created, started, finished, more]) => ({
    slug, title, epic, activity, slice, created,
    type: more?.type ?? 'Story',
    ...(size === null || size === undefined ? {} : { size }),
    ...(started === undefined ? {} : { started }),
    ...(finished === undefined ? {} : { finished }),
    ...(more?.resolution === undefined ? {} : { resolution: more.resolution }),
    ...(more?.blockedBy === undefined ? {} : { blockedBy: more.blockedBy }),
  }))

export const SOLAR_STORIES: readonly SolarStory[] = [
  ...stories('front', 'Sign-in', 'MVP', [
    ['sign-in', 'Sign in with the energy provider account', 'M', 0, 5, 12],
    ['pair-inverter', 'Pair the inverter over the local network', 'L', 0, 9, 24],
    ['consent', 'Ask for consent to use meter readings', 'S', 2, 12, 15],
  ]),
  ...stories('front', 'Sign-in', 'Growth', [
    ['household-members', 'Invite members of the household', 'M', 34],
    ['installer-access', 'Let the installer look in for a day', 'M', 96],
  ]),
  ...stories('front', 'Home', 'MVP', [
    ['home-screen', 'Home screen with production and consumption now', 'M', 0, 16, 30],
    ['home-offline', 'Say plainly when the inverter is out of reach', 'S', 8, 30, 34],
    ['first-run', 'First run without data explains what will come', 'S', 40, 58, 62],
  ]),
  ...stories('front', 'Home', 'Growth', [
    ['home-day', 'The day at a glance: sun, storage, grid', 'M', 30, 92, 101],
    ['widget', 'Widget for the phone’s home screen', 'L', 70],
    ['dark-home', 'Home screen at night: dark and quiet', 'XS', 88, 120, 121],
  ]),
  ...stories('front', 'Home', 'Maturity', [
    ['voice', 'Ask by voice how much sun is left today', 'XL', 110],
    ['accessibility', 'Home screen readable with a screen reader', 'M', 60, 142, 150],
  ]),
  ...stories('content', 'History', 'MVP', [
    ['meter-import', 'Import two years of smart-meter readings', 'L', 0, 6, 22, { type: 'Task' }],
    ['clean-gaps', 'Find and mark gaps in meter readings', 'M', 3, 22, 31, { type: 'Task', blockedBy: ['meter-import'] }],
    ['history-day', 'Consumption history by day', 'S', 4, 31, 36, { blockedBy: ['clean-gaps'] }],
    ['history-production', 'Production history by day', 'S', 4, 34, 40],
    ['holdout', 'Set aside the hold-out year 2025', 'S', 6, 24, 26, { type: 'Task' }],
  ]),
  ...stories('content', 'History', 'Growth', [
    ['history-compare', 'Compare this week with the same week last year', 'M', 44, 104, 112],
    ['history-export', 'Export the history as a table', 'S', 52, 121, 124],
    ['history-appliance', 'Tell large appliances apart in the history', 'XL', 80],
    ['format-conversion', 'Convert the new meter format each month', 'S', 90, 126, 129, { type: 'Task' }],
    ['tariff-history', 'Show what each day cost under the tariff', 'M', 96, 150, 160],
  ]),
  ...stories('content', 'History', 'Maturity', [
    ['history-neighbours', 'Compare with similar households nearby', 'L', 120],
    ['history-battery', 'History of the battery’s health', 'M', 130],
  ]),
  ...stories('content', 'Prediction', 'MVP', [
    ['baseline-persistence', 'Baseline: tomorrow is like today', 'S', 6, 26, 30, { type: 'Task', blockedBy: ['holdout'] }],
    ['consumption-model', 'Predict tomorrow’s consumption from the meter', 'L', 8, 30, 46, { blockedBy: ['baseline-persistence'] }],
    ['weather-feed', 'Collect the public weather forecast', 'M', 10, 36, 44, { type: 'Task' }],
    ['production-model', 'Predict tomorrow’s production from the weather', 'L', 14, 44, 78, { blockedBy: ['weather-feed'] }],
    ['weather-cache', 'Keep weather forecasts for re-training', 'S', 20, undefined, undefined, { type: 'Task' }],
    ['weather-alerts', 'Warn when the weather forecast is missing', 'S', 24],
    ['satellite-feed', 'Collect irradiance from satellite pictures', 'L', 80, 82, 96, { type: 'Task' }],
    ['satellite-model', 'Predict production from satellite irradiance', 'L', 80, 96, 116, { blockedBy: ['satellite-feed'] }],
    ['forecast-screen', 'Show tomorrow’s production and consumption', 'M', 18, 112, 122, { blockedBy: ['consumption-model'] }],
    ['forecast-uncertainty', 'Show how sure the prediction is', 'S', 60, 122, 126],
    ['serve-daily', 'Predict every evening as a batch', 'M', 48, 116, 124, { type: 'Task' }],
  ]),
  ...stories('content', 'Prediction', 'Growth', [
    ['forecast-hourly', 'Prediction by the hour', 'L', 56, 140, 158],
    ['forecast-household', 'One model for every kind of household', 'L', 64, 128, 148],
    ['retrain-pipeline', 'Re-train at a click, without the notebook', 'L', 86, 150, 170, { type: 'Task' }],
    ['monitor-drift', 'Watch for drift in meter readings', 'M', 98, 170, 180, { type: 'Task' }],
    ['forecast-week', 'Prediction for the coming week', 'L', 100, 182],
    ['segment-model', 'Models by kind of household', 'L', 150, 184],
    ['bias-heat-pumps', 'Error for households with heat pumps', 'M', 152, 188, 196, { type: 'Bug' }],
  ]),
  ...stories('content', 'Prediction', 'Maturity', [
    ['forecast-cloud-camera', 'Use a sky camera for the next hour', 'XL', 118],
    ['forecast-snow', 'Know when panels are under snow', 'M', 132],
    ['edge-model', 'Run the prediction on the gateway at home', 'L', 122, 162, 176],
  ]),
  ...stories('engine', 'Strategy', 'MVP', [
    ['rule-strategy', 'Store or consume: a simple rule first', 'M', 20, 124, 132, { blockedBy: ['forecast-screen'] }],
    ['recommend-card', 'Tell the user when to run the washing machine', 'M', 26, 132, 140, { blockedBy: ['rule-strategy'] }],
    ['tariff-feed', 'Read the provider’s tariff', 'S', 28, 126, 130, { type: 'Task' }],
    ['recommend-why', 'Say why something is recommended', 'S', 60, 140, 145],
  ]),
  ...stories('engine', 'Strategy', 'Growth', [
    ['optimise-storage', 'Plan charging of the battery for the next day', 'XL', 58, 186, undefined, { blockedBy: ['forecast-hourly'] }],
    ['dynamic-tariff', 'Follow a tariff that changes by the hour', 'L', 84, undefined, undefined, { blockedBy: ['optimise-storage'] }],
    ['car-charging', 'Charge the car when the sun shines', 'L', 94, undefined, undefined, { blockedBy: ['optimise-storage'] }],
    ['simulate-season', 'Simulate a season before changing the strategy', 'L', 102],
    ['heat-pump', 'Let the heat pump use surplus', null, 140],
  ]),
  ...stories('engine', 'Strategy', 'Maturity', [
    ['grid-service', 'Sell flexibility to the grid', 'XL', 126],
    ['learn-habits', 'Learn the habits of the household', 'XL', 128],
    ['community', 'Share surplus with neighbours', null, 144],
  ]),
  ...stories('engine', 'Feedback', 'MVP', [
    ['feedback-useful', 'Was this useful? One tap', 'S', 50, 145, 148],
  ]),
  ...stories('engine', 'Feedback', 'Growth', [
    ['follow-rate', 'Measure how often recommendations are followed', 'M', 72, 160, 168],
    ['feedback-diary', 'Interview ten households each month', 'S', 104, 172, 178, { type: 'Task' }],
    ['ab-test', 'Compare two strategies on two groups', 'L', 112, 190],
  ]),
  ...stories('engine', 'Feedback', 'Maturity', [
    ['reward', 'Reward households for shifted load', 'M', 134],
  ]),
  ...stories('content', 'History', null, [
    ['csv-duplicate', 'Export readings as CSV', null, 118, undefined, 125, { resolution: 'Duplicate' }],
    ['old-meters', 'Support meters from before 2012', null, 126],
    ['print-report', 'Print a yearly report', null, 160],
  ]),
]
