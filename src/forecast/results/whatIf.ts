import type { Day, LocalId, StoryId } from '../../plan/kernel/ids'
import type { Text } from '../../plan/kernel/text'
import type { Verdict } from '../../plan/areas/hypotheses/state'
import type { ForecastModel, ModelStory } from '../forecastModel'
import { dailyCapacity } from '../model/knowledge'
import type { Steps } from '../reckoning/steps'
import { finished } from '../reckoning/steps'
import { simulate } from '../simulation/simulate'
import { testedFirst } from './failFastOrder'
import type { PlanForecast } from './planForecast'
import { planForecast } from './planForecast'

/** Something that may be decided, tried out without an event. */
export type Change =
  | { readonly kind: 'verdict'; readonly hypothesis: LocalId; readonly verdict: Verdict }
  | { readonly kind: 'dropSlice'; readonly slice: LocalId }
  | { readonly kind: 'dropStories'; readonly stories: readonly StoryId[] }
  /** New stories at the end of a slice; `days` null: like those without a size. */
  | { readonly kind: 'addStories'; readonly slice: LocalId; readonly count: number; readonly days: readonly [min: number, max: number] | null }
  /** A new slice below another (null: below all), with stories in it. */
  | {
      readonly kind: 'addSlice'
      readonly slice: LocalId
      readonly name: Text
      readonly after: LocalId | null
      readonly count: number
      readonly days: readonly [min: number, max: number] | null
    }
  | { readonly kind: 'capacity'; readonly from: Day; readonly to: Day; readonly part: number }
  /** Decided after a verdict, to pivot, to stop or to go on all the same: these stories go, these come. */
  | {
      readonly kind: 'pivot'
      readonly hypothesis: LocalId
      readonly dropped: readonly StoryId[]
      readonly added: readonly { readonly slice: LocalId; readonly count: number; readonly days: readonly [min: number, max: number] | null }[]
    }
  | { readonly kind: 'testFirst'; readonly hypothesis: LocalId }

export interface WhatIf {
  readonly now: PlanForecast
  readonly then: PlanForecast
  /** Effort days of work expected to be done, now and then; null without sizes. */
  readonly costNow: number | null
  readonly costThen: number | null
  /** Open stories that the changes drop, by themselves or because a hypothesis fails, and effort days expected of them. */
  readonly droppedStories: readonly StoryId[]
  readonly droppedDays: number | null
}

/** Today's forecast and the one after the changes, on the same random numbers: what differs is their doing. */
export function whatIf(model: ForecastModel, changes: readonly Change[], options: WhatIfOptions): WhatIf {
  return finished(whatIfSteps(model, changes, options))
}

interface WhatIfOptions {
  readonly trials: number
  readonly seed: number
}

/** The same, with a rest between the simulations. */
export function* whatIfSteps(model: ForecastModel, changes: readonly Change[], options: WhatIfOptions): Steps<WhatIf> {
  const changed = changes.reduce(changedBy, model)
  const now = simulate(model, options)
  yield
  const then = changes.length === 0 ? now : simulate(changed, options)
  yield
  const gone = goneBetween(model, changed)
  const dropped = model.stories.filter(({ id }) => gone.has(id))
  const days = (values: Float64Array): number | null =>
    model.effortDays === null ? null : (values.reduce((sum, value) => sum + value, 0) / options.trials) * model.effortDays
  return {
    now: planForecast(model, now),
    then: planForecast(changed, then),
    costNow: days(now.work.done),
    costThen: days(then.work.done),
    droppedStories: dropped.map(({ id }) => id),
    droppedDays: days(simulate({ ...model, stories: dropped, hypotheses: [] }, options).work.planned),
  }
}

function goneBetween(model: ForecastModel, changed: ForecastModel): ReadonlySet<StoryId> {
  const left = new Set(changed.stories.map(({ id }) => id))
  const failedBefore = new Set(model.hypotheses.filter(({ isFailed }) => isFailed).map(({ id }) => id))
  const failed = changed.hypotheses.filter(({ id, isFailed }) => isFailed && !failedBefore.has(id))
  return new Set([...model.stories.filter(({ id }) => !left.has(id)).map(({ id }) => id), ...failed.flatMap(({ dependants }) => dependants)])
}

/** The model after a change; what it names and the model does not know changes nothing. */
export function changedBy(model: ForecastModel, change: Change): ForecastModel {
  switch (change.kind) {
    case 'verdict':
      return withVerdict(model, change.hypothesis, change.verdict)
    case 'dropSlice': {
      const rows = model.rows.map((row) => (row.slice === change.slice && row.growth ? { ...row, growth: { added: 0, dropped: 0 } } : row))
      return { ...model, rows, stories: model.stories.filter(({ row }) => model.rows[row]!.slice !== change.slice) }
    }
    case 'dropStories':
      return without(model, change.stories)
    case 'addStories':
      return withStories(model, change)
    case 'addSlice':
      return withStories(withSlice(model, change), change)
    case 'capacity': {
      const spans = [{ from: change.from, to: change.to, part: change.part }]
      const part = dailyCapacity(spans, model.origin, model.capacity.length)
      return { ...model, capacity: model.capacity.map((usual, day) => usual * part[day]!) }
    }
    case 'pivot': {
      const decided = { ...model, hypotheses: model.hypotheses.filter(({ id }) => id !== change.hypothesis) }
      return change.added.reduce(withStories, without(decided, change.dropped))
    }
    case 'testFirst':
      return testedFirst(model, [change.hypothesis])
  }
}

/** Validated, it no longer matters; invalidated, its dependants go; inconclusive, its test begins anew. */
function withVerdict(model: ForecastModel, id: LocalId, verdict: Verdict): ForecastModel {
  switch (verdict) {
    case 'validated':
      return { ...model, hypotheses: model.hypotheses.filter((one) => one.id !== id) }
    case 'invalidated':
      return { ...model, hypotheses: model.hypotheses.map((one) => (one.id === id ? { ...one, probability: 0, isFailed: true, isTesting: false } : one)) }
    case 'inconclusive':
      return { ...model, hypotheses: model.hypotheses.map((one) => (one.id === id ? { ...one, isTesting: true, leftDays: one.testDays } : one)) }
  }
}

function without(model: ForecastModel, stories: readonly StoryId[]): ForecastModel {
  const gone = new Set(stories)
  return { ...model, stories: model.stories.filter(({ id }) => !gone.has(id)) }
}

/** What stands below moves one row down; the new slice grows no more than it is told to. */
function withSlice(model: ForecastModel, { slice, name, after }: Extract<Change, { kind: 'addSlice' }>): ForecastModel {
  if (model.rows.some((row) => row.slice === slice)) return model
  const placed = model.rows.filter((row) => row.slice !== null).length
  const above = after === null ? -1 : model.rows.findIndex((row) => row.slice === after)
  const at = above === -1 ? placed : above + 1
  const investment = model.rows[at - 1]?.investment ?? null
  const growth = model.rows.some((row) => row.growth !== null) ? { added: 0, dropped: 0 } : null
  const moved = <T extends { readonly row: number }>(one: T): T => (one.row >= at ? { ...one, row: one.row + 1 } : one)
  return {
    ...model,
    rows: [...model.rows.slice(0, at), { slice, name, investment, growth, notBefore: 0 }, ...model.rows.slice(at)],
    stories: model.stories.map(moved),
    milestones: model.milestones.map(moved),
  }
}

function withStories(
  model: ForecastModel,
  { slice, count, days }: { readonly slice: LocalId; readonly count: number; readonly days: readonly [min: number, max: number] | null },
): ForecastModel {
  const row = model.rows.findIndex((one) => one.slice === slice)
  if (row === -1 || !(count > 0)) return model
  const { median, sigma } = model.calibration
  const unknown = model.stories.find(({ hasSize }) => !hasSize)?.size ?? { ranges: [{ min: 1, max: 1, weight: 1 }], median: 1, sigma }
  const size =
    days === null || model.effortDays === null ? unknown : { ranges: [{ min: days[0] / model.effortDays, max: days[1] / model.effortDays, weight: 1 }], median, sigma }
  const taken = model.stories.filter(({ id }) => id.startsWith('new-')).length
  const added = Array.from({ length: Math.floor(count) }, (_, index): ModelStory => ({ id: `new-${taken + index + 1}`, row, size, hasSize: days !== null, isDoing: false, needs: [] }))
  const last = model.stories.findLastIndex((story) => story.row <= row)
  return { ...model, stories: [...model.stories.slice(0, last + 1), ...added, ...model.stories.slice(last + 1)] }
}
