import type { PlanCommand } from '../../src/plan/planState'
import type { FakeClient, FakeIssue } from './fakeClient'
import { createFakeClient } from './fakeClient'

export const STORY = '10001'
export const OTHER = '10002'
export const THIRD = '10003'

export const ISSUES: Readonly<Record<string, FakeIssue>> = {
  [STORY]: { key: 'SOL-1', summary: 'Predict tomorrow’s production' },
  [OTHER]: { key: 'SOL-2', summary: 'Advise when to store' },
  [THIRD]: { key: 'SOL-3', summary: 'Home screen' },
}

export const STATEMENT = {
  belief: 'weather data makes production predictable',
  metric: 'MAE',
  comparison: '<=' as const,
  target: 0.42,
  unit: 'kWh',
  dataSet: 'holdout-2025',
  timeBoxDays: 10,
  confidence: 0.6,
  kind: 'product' as const,
}

export const HYPOTHESIS = 'h-weather'
export const STATED = { type: 'StateHypothesis', hypothesis: HYPOTHESIS, story: STORY, statement: STATEMENT } satisfies PlanCommand
export const ESTIMATED = { type: 'EstimateStory', story: STORY, estimate: { size: 'M', people: 1 } } satisfies PlanCommand
export const EVIDENCE = {
  type: 'LogEvidence',
  hypothesis: HYPOTHESIS,
  story: STORY,
  evidence: 'e-1',
  value: 0.47,
  dataSet: 'holdout-2025',
  runLink: '',
  note: '',
} satisfies PlanCommand
export const INVALIDATED = {
  type: 'GiveVerdict',
  hypothesis: HYPOTHESIS,
  story: STORY,
  verdict: 'invalidated',
  reason: 'too far off',
} satisfies PlanCommand

/** A client whose plan is started and knows three stories, the panel standing on the first. */
export function createStartedClient(options: Parameters<typeof createFakeClient>[0] = {}, ...did: readonly PlanCommand[]): FakeClient {
  const client = createFakeClient({ storyId: STORY, issues: ISSUES, ...options })
  client.did({ type: 'StartPlan', logId: 'log-1', scope: 'project = SOLAR' })
  client.did({ type: 'MapStatuses', statuses: { '1': 'todo', '2': 'doing', '3': 'delivered' }, resolutions: {} })
  client.did({ type: 'RecordObservations', stories: Object.keys(ISSUES).map((story) => observation(story)) })
  for (const command of did) client.did(command)
  return client
}

function observation(story: string) {
  const status = '1'
  return { story, enteredAt: Date.UTC(2026, 0, 5), status, resolution: null, transitions: [], epic: null, dependsOn: [], subtasks: null }
}
