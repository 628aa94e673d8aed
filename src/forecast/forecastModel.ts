import type { WorkCalendar } from '../plan/areas/settings/state'
import type { InvestmentStage } from '../playbook/slices'
import type { Day, LocalId, Moment, StoryId } from '../plan/kernel/ids'
import type { Text } from '../plan/kernel/text'
import type { PlanState } from '../plan/planState'
import { backboneOf } from '../plan/views/storyMap/backbone'
import { mapStories } from '../plan/views/storyMap/mapStory'
import { dayOf } from '../plan/workCalendar'
import { linksOf } from '../plan/planning/dependencies'
import { workOrder } from '../plan/planning/workOrder'
import type { ConfidenceRecord } from './model/confidenceRecord'
import { NO_RECORD, confidenceRecord, judgedConfidences } from './model/confidenceRecord'
import { inBounds } from './model/inBounds'
import type { ForecastKnowledge } from './model/knowledge'
import { dailyCapacity } from './model/knowledge'
import type { OpenHypothesis } from './model/openHypotheses'
import { inconclusiveShare, openHypotheses } from './model/openHypotheses'
import type { PivotRecord } from './model/pivotRecord'
import { pivotRecord } from './model/pivotRecord'
import { scopeGrowth } from './model/scopeGrowth'
import type { Calibration } from './model/sizing'
import { calibrationOf, sizingOf } from './model/sizing'
import type { ModelPace } from './model/teamHistory'
import { paceOf, teamHistory } from './model/teamHistory'
import { calendarDayWeight, dayToNumber } from './pace/dayWeights'
import { HORIZON_DAYS } from './pace/paceForecast'
import type { Part } from './parts'
import type { SizeClass } from './simulation/sizeTable'

/** Said with every forecast that is issued: numbers of different versions are not compared. */
const MODEL_VERSION = 1

/** A row of the map with work left or without, in order; the last may be what stands nowhere (slice null). */
export interface ModelRow {
  readonly slice: LocalId | null
  readonly name: Text
  readonly investment: InvestmentStage | null
  /** Items per average day; null where nothing is known. */
  readonly growth: { readonly added: number; readonly dropped: number } | null
  /** Days from the origin before which it is not begun: a gate that is not passed. 0 = at once. */
  readonly notBefore: number
}

export interface ModelStory {
  readonly id: StoryId
  readonly row: number
  readonly size: SizeClass
  readonly hasSize: boolean
  readonly isDoing: boolean
  /** Open stories that it depends on. */
  readonly needs: readonly StoryId[]
}

/** Something about the input that the reader should know; each is a sentence in `noteSentence`. */
export type ModelNote =
  | { readonly kind: 'selfDependent'; readonly hypothesis: LocalId; readonly number: number }
  | { readonly kind: 'circular'; readonly stories: readonly StoryId[] }
  | { readonly kind: 'noGrowthKnown' }
  | { readonly kind: 'noCapacity' }

/** All that a simulation needs to know of a plan: plain JSON, so that a worker can take it. */
export interface ForecastModel {
  readonly version: number
  readonly at: Moment
  /** The first day that is not known: today. */
  readonly origin: Day
  readonly pace: ModelPace
  /** Per day from the origin on: its weight, and the planned part of the usual capacity. */
  readonly weights: readonly number[]
  readonly capacity: readonly number[]
  readonly rows: readonly ModelRow[]
  /** Open stories in the order of work. */
  readonly stories: readonly ModelStory[]
  readonly hypotheses: readonly OpenHypothesis[]
  readonly delivered: number
  readonly effortDays: number | null
  readonly workDaysAWeek: number
  readonly calibration: Calibration
  readonly record: ConfidenceRecord
  readonly pivots: PivotRecord
  readonly inconclusive: number
  readonly correlation: number
  readonly milestones: readonly { readonly id: string; readonly name: Text; readonly day: Day; readonly row: number }[]
  readonly notes: readonly ModelNote[]
}

const DEFAULT_CORRELATION = 0.3
/** What no plan means: beyond these a number counts as this much. */
const MOST_HANDS = 1000
const MOST_WIDENING = 10

/**
 * What is left of a plan, how fast it goes, and what may happen to it, as of `now`. Needs every story part. `off`:
 * parts that the model is built without.
 */
export function forecastModel(
  state: PlanState,
  calendar: WorkCalendar,
  now: Moment,
  knowledge: ForecastKnowledge = {},
  off: ReadonlySet<Part> = new Set(),
): ForecastModel {
  const { plan } = state
  const stories = mapStories(plan)
  const open = Object.fromEntries(Object.entries(stories).filter(([, story]) => story.state === 'todo' || story.state === 'doing'))
  const history = knowledge.history ?? teamHistory(state, calendar, now, knowledge.excluded)
  const calibration = calibrationOf(history.deliveries, plan)
  const sizing = sizingOf(plan, history.deliveries, off.has('calibration') ? null : calibration, Object.keys(open))
  const origin = dayOf(now, calendar)
  const weightOf = calendarDayWeight(calendar)
  const first = dayToNumber(origin)
  const capacity = off.has('capacity') ? undefined : knowledge.capacity
  const daily = dailyCapacity(capacity ?? [], origin, HORIZON_DAYS)

  const backbone = backboneOf(plan.map, () => false)
  const order = workOrder(plan, open, off.has('dependencies') ? null : linksOf(plan))
  const growth = off.has('scope') ? null : scopeGrowth(state, calendar, now, weightOf)
  const hasLoose = order.stories.some(({ slice }) => slice === null)
  const slices = [...backbone.slices, ...(hasLoose ? [{ id: null, name: 'Not placed', investment: null }] : [])]
  const rowOf = new Map<LocalId | null, number>(slices.map(({ id }, index) => [id, index]))
  const rows = slices.map(({ id, name, investment }): ModelRow => {
    const own = growth?.find(({ slice }) => slice === id)
    const gate = id === null || off.has('gates') ? undefined : knowledge.notBefore?.[id]
    return {
      slice: id,
      name,
      investment,
      growth: growth === null ? null : { added: own?.added ?? 0, dropped: own?.dropped ?? 0 },
      notBefore: gate === undefined ? 0 : Math.max(0, dayToNumber(gate) - first),
    }
  })
  const record = off.has('record') ? NO_RECORD : confidenceRecord(judgedConfidences(plan))
  const hypotheses = openHypotheses(state, now, record, knowledge.dataSets)
  const doing = Object.values(open).filter(({ state: delivery }) => delivery === 'doing').length

  return {
    version: MODEL_VERSION,
    at: now,
    origin,
    pace: knowledge.pace ?? paceOf(history, { sizing, hands: inBounds(knowledge.hands, 1, MOST_HANDS, Math.max(1, doing)), widening: inBounds(knowledge.paceWidening, 1, MOST_WIDENING, 1) }),
    weights: daily.map((_, day) => weightOf(first + day)),
    capacity: daily,
    rows,
    stories: order.stories.map(({ id, slice }) => ({
      id,
      row: rowOf.get(slice)!,
      size: sizing.classOf(id, off.has('widening') ? 1 : inBounds(knowledge.widenings?.[id], 1, MOST_WIDENING, 1)),
      hasSize: sizing.hasSize(id),
      isDoing: stories[id]?.state === 'doing',
      needs: off.has('dependencies') ? [] : (plan.jiraFacts.dependsOn[id] ?? []).filter((need) => need !== id && open[need] !== undefined),
    })),
    hypotheses: hypotheses.map((hypothesis) => ({ ...hypothesis, dependants: hypothesis.dependants.filter((id) => id !== hypothesis.story) })),
    delivered: Object.values(stories).filter(({ state: delivery }) => delivery === 'delivered').length,
    effortDays: sizing.effortDays,
    workDaysAWeek: Math.max(1, calendar.workDays.length),
    calibration,
    record,
    pivots: pivotRecord(plan),
    inconclusive: inconclusiveShare(state),
    correlation: inBounds(knowledge.correlation, 0, 1, DEFAULT_CORRELATION),
    milestones: (knowledge.milestones ?? []).flatMap(({ id, name, day, slice }) => {
      const row = rowOf.get(slice)
      return row === undefined ? [] : [{ id, name, day, row }]
    }),
    notes: [
      ...hypotheses.flatMap(({ id, number, story, dependants }): ModelNote[] => (dependants.includes(story) ? [{ kind: 'selfDependent', hypothesis: id, number }] : [])),
      ...(order.circular.length > 0 ? [{ kind: 'circular', stories: order.circular } as const] : []),
      ...(growth === null && !off.has('scope') ? [{ kind: 'noGrowthKnown' } as const] : []),
      ...(daily.every((part) => part === 0) ? [{ kind: 'noCapacity' } as const] : []),
    ],
  }
}
