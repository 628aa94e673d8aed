import type { Acquisition, DataField, Labelling } from './dataQuestions'

export interface ExampleDataSet {
  readonly name: string
  readonly labelling: Labelling
  readonly acquisition: Acquisition
  readonly fields: Readonly<Partial<Record<DataField, string>>>
  /** What it is made from, by name, and by which step. */
  readonly from: readonly { readonly name: string; readonly step: string }[]
}

/** What a register may look like: a smart-home application for solar energy. */
export const DATA_EXAMPLE: readonly ExampleDataSet[] = [
  {
    name: 'Meter readings',
    labelling: 'none',
    acquisition: 'partner',
    fields: {
      about: 'Consumption and production every 15 minutes, 240 households, two years, kWh.',
      owner: 'Metering team of the energy provider',
      access: 'Read access to the provider’s archive; asked for once a year.',
      protection: 'Personal data: with consent, pseudonymous, deleted after three years.',
    },
    from: [],
  },
  {
    name: 'Weather archive',
    labelling: 'none',
    acquisition: 'public',
    fields: { about: 'Public forecasts as they were issued, 7 km grid.', owner: 'Data engineers', terms: 'Free, the source has to be named.' },
    from: [],
  },
  {
    name: 'Hourly training table',
    labelling: 'inHouse',
    acquisition: 'own',
    fields: { processing: 'One row for each household and hour; gaps marked, never filled.', training: 'Rebuilt every night by the pipeline.' },
    from: [
      { name: 'Meter readings', step: 'Clean gaps, sum by hour' },
      { name: 'Weather archive', step: 'Join by hour and place' },
    ],
  },
]
