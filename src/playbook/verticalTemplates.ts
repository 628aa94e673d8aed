import { WORK_KINDS } from './workKinds'

/** Verticals to start a map with: a functional skeleton for a kind of ML product (S1, Saagie; S8, Sadiq). */
export interface VerticalTemplate {
  readonly id: string
  readonly name: string
  readonly verticals: readonly string[]
}

export const VERTICAL_TEMPLATES: readonly VerticalTemplate[] = [
  {
    id: 'application',
    name: 'An application with predictions in it',
    verticals: ['Front design', 'App content', 'Predictions', 'Recommendations'],
  },
  {
    id: 'work-kinds',
    name: 'By kind of work: a model from data to monitoring',
    verticals: WORK_KINDS.map(({ name }) => name),
  },
  {
    id: 'service',
    name: 'A prediction service for other systems',
    verticals: ['Data', 'Model', 'Interface', 'Serving', 'Monitoring'],
  },
]
