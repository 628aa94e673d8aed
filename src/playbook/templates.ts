import { WORK_KINDS } from './workKinds'

/** A first map to start from: verticals from left to right, each with its activities, or none. */
export interface StarterMap {
  readonly id: string
  readonly name: string
  /** When to choose it. */
  readonly about: string
  readonly verticals: readonly { readonly name: string; readonly activities: readonly string[] }[]
}

const vertical = (name: string, ...activities: readonly string[]) => ({ name, activities })

/** Functional verticals are the skeleton of a project (S1, Saagie); every one can be renamed, moved and retired. */
export const STARTER_MAPS: readonly StarterMap[] = [
  {
    id: 'ml-product',
    name: 'Machine-learning product',
    about: 'A product that people use, with a model inside.',
    verticals: [
      vertical('Product', 'See the result', 'Act on it', 'Give feedback'),
      vertical('Model', 'Prepare features', 'Train', 'Evaluate'),
      vertical('Serving', 'Expose the model', 'Watch it in production'),
      vertical('Data', 'Collect', 'Clean and label', 'Keep up to date'),
    ],
  },
  {
    id: 'prediction-service',
    name: 'Prediction service',
    about: 'An interface that other software calls.',
    verticals: [
      vertical('Interface', 'Ask for a prediction', 'Understand it'),
      vertical('Model', 'Train', 'Evaluate', 'Release'),
      vertical('Data', 'Collect', 'Prepare'),
      vertical('Operations', 'Deploy', 'Monitor', 'Fall back'),
    ],
  },
  {
    id: 'decision-support',
    name: 'Decision support',
    about: 'Analyses, simulations and dashboards for people who decide.',
    verticals: [
      vertical('Visualisation', 'Explore the past', 'Compare'),
      vertical('Prediction', 'Forecast', 'Explain'),
      vertical('Simulation', 'Set up a scenario', 'Run it', 'Compare scenarios'),
      vertical('Data', 'Connect sources', 'Check quality'),
    ],
  },
  {
    id: 'work-kinds',
    name: 'By kind of work',
    about: 'For a team that thinks in steps of the work rather than in what users do.',
    verticals: WORK_KINDS.map(({ name }) => vertical(name)),
  },
]
