import type { Role } from './solarScenario'

type Score = 1 | 2 | 3 | 4 | 5
type Dimension = 'availability' | 'quality' | 'volume' | 'access' | 'protection'

/** A data set of the SOLAR team: when it was registered, what is known of it, and who needs it. */
export type DataSetScript = {
  readonly id: string
  readonly day: number
  readonly name: string
  readonly labelling: 'inHouse' | 'outsourced' | 'crowdsourced' | 'none' | null
  readonly acquisition: 'own' | 'partner' | 'public' | 'bought' | 'toBuy' | null
  readonly fields: Readonly<Record<string, string>>
  readonly from: readonly (readonly [of: string, step: string])[]
  readonly assessed: readonly (readonly [day: number, by: Role, dimension: Dimension, score: Score, note: string])[]
  /** Slugs of stories; a story counts from the day it exists. */
  readonly neededBy: readonly string[]
  readonly testedBy: readonly string[]
}

export const SOLAR_DATA_SETS: readonly DataSetScript[] = [
  {
    id: 'meter', day: 3, name: 'Smart-meter readings', labelling: 'none', acquisition: 'partner',
    fields: {
      about: 'Consumption and production every 15 minutes, 240 households, since January 2024, kWh, CSV by month.',
      owner: 'Metering team of the energy provider',
      provenance: 'Sent by the meters over the gateway; the provider’s archive is the source.',
      access: 'Read access to the archive, granted for a year.',
      protection: 'Personal data: with consent, pseudonymous, deleted after three years.',
      training: 'Copied once a month, each copy kept with its date.',
      production: 'The same records over the provider’s stream, five minutes late.',
      monitoring: 'Share of missing quarters of an hour, households without readings.',
    },
    from: [],
    assessed: [[6, 'scientist', 'availability', 4, 'The monthly copy is a day late at times.'], [6, 'scientist', 'quality', 3, 'Gaps of hours after power cuts.'], [7, 'scientist', 'volume', 4, ''], [7, 'owner', 'access', 4, ''], [7, 'owner', 'protection', 4, 'Consent covers the forecast.']],
    neededBy: ['meter-import', 'clean-gaps'],
    testedBy: [],
  },
  {
    id: 'weather', day: 10, name: 'Public weather forecast', labelling: 'none', acquisition: 'public',
    fields: { about: 'Cloud cover and temperature by the hour, grid of 7 km, as it was issued.', owner: 'Data engineers', terms: 'Free; the source has to be named.', access: 'Open address, no key.' },
    from: [],
    assessed: [[46, 'scientist', 'availability', 5, ''], [76, 'scientist', 'quality', 2, 'The grid is too coarse for broken clouds.']],
    neededBy: ['weather-feed'],
    testedBy: ['h-weather'],
  },
  {
    id: 'satellite', day: 83, name: 'Satellite irradiance', labelling: 'none', acquisition: 'bought',
    fields: { about: 'Irradiance every 15 minutes, 1 km, two years back.', owner: 'Data engineers', terms: '310 euro a month; may not be passed on.', featureStore: 'Irradiance of the last day and its trend.' },
    from: [],
    assessed: [[98, 'scientist', 'availability', 4, ''], [98, 'scientist', 'quality', 4, 'December is weak.'], [98, 'scientist', 'volume', 5, ''], [98, 'owner', 'access', 5, ''], [98, 'owner', 'protection', 5, 'No personal data.']],
    neededBy: ['satellite-feed', 'forecast-hourly'],
    testedBy: ['h-satellite'],
  },
  {
    id: 'hourly', day: 24, name: 'Clean hourly readings', labelling: 'none', acquisition: 'own',
    fields: { about: 'One row for each household and hour; gaps marked, never filled.', owner: 'Data engineers', processing: 'Step 1: mark gaps. Step 2: sum by hour. Both in the repository, replayed every night.' },
    from: [['meter', 'Mark gaps, sum by hour']],
    assessed: [[34, 'scientist', 'quality', 4, ''], [34, 'scientist', 'volume', 4, '']],
    neededBy: ['history-day', 'consumption-model'],
    testedBy: [],
  },
  {
    id: 'holdout', day: 26, name: 'Hold-out year 2025', labelling: 'none', acquisition: 'own',
    fields: { about: 'The whole year 2025, set aside before any training; nobody looks at it but the evaluation.', owner: 'Data scientists', processing: 'Cut by date, never by household.' },
    from: [['hourly', 'Set aside by date']],
    assessed: [[40, 'scientist', 'availability', 5, ''], [40, 'scientist', 'quality', 4, ''], [40, 'scientist', 'volume', 3, 'Eleven households with heat pumps.'], [40, 'owner', 'access', 5, ''], [40, 'owner', 'protection', 4, '']],
    neededBy: ['baseline-persistence'],
    testedBy: ['h-consumption', 'h-one-model', 'h-segments'],
  },
  {
    id: 'training', day: 92, name: 'Training table of production', labelling: 'none', acquisition: 'own',
    fields: { processing: 'Joined in the pipeline, one version a day.', training: 'Rebuilt at a click since the pipeline is there.', owner: 'Data engineers' },
    from: [['hourly', 'Production by hour'], ['satellite', 'Join by hour and roof'], ['weather', 'Temperature by hour']],
    assessed: [[100, 'scientist', 'quality', 3, 'The angle of the roof is missing for a tenth.'], [100, 'scientist', 'volume', 4, '']],
    neededBy: ['satellite-model', 'forecast-week'],
    testedBy: [],
  },
  {
    id: 'diary', day: 152, name: 'Diaries of appliances', labelling: 'crowdsourced', acquisition: 'own',
    fields: {
      about: 'When a washing machine, a car or a heat pump ran, written down by hand.',
      labels: 'Households label their own days; two people check one day in ten.',
      owner: 'Product owner',
      protection: 'Personal data: tells when somebody is at home. A new consent is being drafted.',
    },
    from: [],
    assessed: [[160, 'scientist', 'availability', 3, ''], [160, 'scientist', 'quality', 2, 'Every third day was written down from memory.'], [162, 'scientist', 'volume', 1, 'Fourteen households, none with a car.'], [165, 'owner', 'protection', 2, 'The consent does not cover training.']],
    neededBy: ['learn-habits', 'history-appliance'],
    testedBy: ['h-habits'],
  },
]
