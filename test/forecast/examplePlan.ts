import type { ForecastModel } from '../../src/forecast/forecastModel'
import { forecastModel } from '../../src/forecast/forecastModel'
import type { ForecastKnowledge } from '../../src/forecast/model/knowledge'
import type { Part } from '../../src/forecast/parts'
import type { PlanEvent } from '../../src/plan/planState'
import type { Happened } from '../support/planCommits'
import { STARTED, entered, on, stateOf } from '../support/planCommits'
import { MAP, delivering, ids, linked, placed, sizes, stated } from './forecastPlan'

const TODAY = '2026-06-15'
/** Delivered since January, one each second working day. */
const DONE = ids(101, 154)
const OPEN = ids(31, 70)
/** Story 31 waits for what rests on H-2; 34 and 35 stand before the test that they rest on. */
const HYPOTHESES: readonly PlanEvent[] = [
  stated('h1', 1, '33', 0.7, 'Meter readings'),
  linked('h1', '33', ...ids(38, 45)),
  stated('h2', 2, '36', 0.6, 'Meter readings'),
  linked('h2', '36', ...ids(46, 50), '61', '62'),
  stated('h3', 3, '52', 0.5),
  linked('h3', '52', '34', '35', '37'),
]

/** What became of earlier ones: people were too sure. */
const PAST: readonly PlanEvent[] = [0, 1, 2, 3].flatMap((index): readonly PlanEvent[] => [
  stated(`p${index}`, 10 + index, DONE[index]!, 0.9),
  { type: index === 0 ? 'HypothesisValidated' : 'HypothesisInvalidated', hypothesis: `p${index}`, story: DONE[index]!, reason: 'measured' },
  { type: 'PlanPersevered', hypothesis: `p${index}`, story: DONE[index]!, why: 'said' },
])

const SETUP: readonly PlanEvent[] = [
  ...MAP,
  entered('2026-01-05', ...DONE, ...OPEN),
  placed('mvp', [...DONE, ...ids(31, 52)]),
  placed('growth', ids(53, 70)),
  ...[...DONE, ...OPEN].flatMap((story, index) => (index % 6 === 5 ? [] : sizes(['S', 'M', 'S', 'L', 'M'][index % 5]!, story))),
  ...HYPOTHESES,
  ...PAST,
  { type: 'DependenciesObserved', stories: [{ story: '31', dependsOn: ['46'], was: [] }] },
]

const KNOWLEDGE: ForecastKnowledge = {
  capacity: [{ from: '2026-07-13', to: '2026-08-16', part: 0.4 }],
  notBefore: { growth: '2026-12-15' },
  widenings: Object.fromEntries(ids(53, 60).map((story) => [story, 1.5])),
  milestones: [{ id: 'm1', name: 'Fair', day: '2026-10-01', slice: 'mvp' }],
}

/** A plan in which every part of the forecast has something to do; `off` as in the model. */
export function exampleModel(off: ReadonlySet<Part> = new Set()): ForecastModel {
  const growing = ids(71, 78).map((story, index): Happened => {
    const at = on('2026-04-06') + index * 8 * 86_400_000
    return { at, events: [entered(new Date(at).toISOString().slice(0, 10), story), placed(index % 2 === 0 ? 'mvp' : 'growth', [story])] }
  })
  const happened = [{ at: on('2026-01-05'), events: [...STARTED, ...SETUP] }, ...delivering(DONE, 2, '2026-01-12'), ...growing]
  const state = stateOf(happened.toSorted((a, b) => a.at - b.at))
  return forecastModel(state, state.plan.settings.calendar, on(TODAY), KNOWLEDGE, off)
}
