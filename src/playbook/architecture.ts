/** What an architecture consists of at the first three levels of C4 (R1, Sadiq); the fourth is the code itself. */
export const ELEMENT_KINDS = ['person', 'system', 'external', 'container', 'component'] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

export interface KindWords {
  readonly name: string
  /** What it stands for, for whoever never drew such a picture. */
  readonly about: string
  /** The kind that it is a part of; null: it stands on its own. */
  readonly within: ElementKind | null
}

export const KIND_WORDS: Readonly<Record<ElementKind, KindWords>> = {
  person: { name: 'Person', about: 'A role that uses it; no names of persons.', within: null },
  system: { name: 'System', about: 'What this team builds and answers for.', within: null },
  external: { name: 'External system', about: 'What it works with and others answer for.', within: null },
  container: { name: 'Container', about: 'A part that runs on its own: an app, a service, a job, a store.', within: 'system' },
  component: { name: 'Component', about: 'A part of a container with a task of its own.', within: 'container' },
}

/** The first three levels, from far to near. */
export const LEVEL_NAMES = { context: 'Context', container: 'Containers', component: 'Components' } as const
export type Level = keyof typeof LEVEL_NAMES

/**
 * What an architecture may look like, as the list that it is written as: a smart-home application for solar energy.
 * A container belongs to the system above it, a component to the container above it.
 */
export const ARCHITECTURE_EXAMPLE = `person Resident: Lives with solar panels
system Solar home: Shows and predicts solar energy
container App [Kotlin]: What residents see
container Prediction service [Python]: Production and consumption of the next day
component Feature builder [pandas]: Weather and meter readings by hour
component Model [LightGBM]: Quantiles for each hour
container Readings store [PostgreSQL]: Meter readings and forecasts
external Weather service: Forecasts every six hours
external Smart meter: Readings every 15 minutes
Resident -> App: looks at tomorrow
App -> Prediction service: asks for a prediction [HTTPS]
Feature builder -> Readings store: reads
Feature builder -> Weather service: fetches forecasts [HTTPS]
Feature builder -> Model: hands over features
Smart meter -> Readings store: delivers readings [MQTT]`
