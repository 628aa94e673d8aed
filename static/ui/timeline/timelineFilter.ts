import type { AreaName } from '../../../src/plan/views/eventSentence'
import type { TimelineFilter } from '../../../src/plan/views/timeline'

/** What the areas are called; the order in which they are offered. */
export const AREA_NAMES: Readonly<Record<AreaName, string>> = {
  map: 'Map',
  estimates: 'Sizes',
  rounds: 'Estimation rounds',
  hypotheses: 'Hypotheses',
  learning: 'Decisions and dropped work',
  lifecycle: 'Lifecycle stages',
  prototypes: 'Prototypes',
  baselines: 'Baselines',
  iterations: 'Iterations',
  retrospectives: 'Retrospectives',
  iterationPlans: 'Goals, blockers and reviews',
  workKinds: 'Kinds of work',
  sheets: 'Sheets',
  opportunities: 'Opportunities',
  strategy: 'Strategy',
  dataSets: 'Data sets',
  feedback: 'Feedback',
  criteria: 'Criteria',
  audit: 'Audit',
  gates: 'Gates',
  deployment: 'Deployment',
  monitoring: 'Monitoring',
  architecture: 'Architecture',
  milestones: 'Milestones',
  capacity: 'Capacity',
  forecasts: 'Forecasts',
  jiraFacts: 'Jira',
  settings: 'Settings',
}

/** The filter as it stands in the page's address. */
export function paramsToFilter(params: Readonly<Record<string, string>>): TimelineFilter {
  const { area, by, hypothesis, of, text, from, to } = params
  return {
    ...(area !== undefined && Object.hasOwn(AREA_NAMES, area) ? { area: area as AreaName } : {}),
    ...(by === undefined ? {} : { by }),
    ...(hypothesis === undefined ? {} : { hypothesis }),
    ...(of === undefined ? {} : { story: of }),
    ...(text === undefined ? {} : { text }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

export const FILTER_PARAMS = ['area', 'by', 'hypothesis', 'of', 'text', 'from', 'to'] as const
