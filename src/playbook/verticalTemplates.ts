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
    id: 'pipeline',
    name: 'A model from data to monitoring',
    verticals: [
      'Data collection and preprocessing',
      'Feature engineering',
      'Training and experiments',
      'Evaluation and validation',
      'Deployment and monitoring',
      'Documentation and reporting',
    ],
  },
  {
    id: 'service',
    name: 'A prediction service for other systems',
    verticals: ['Data', 'Model', 'Interface', 'Serving', 'Monitoring'],
  },
]
