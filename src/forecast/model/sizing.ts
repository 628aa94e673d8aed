import type { Estimate } from '../../plan/areas/estimates/state'
import type { StoryId } from '../../plan/kernel/ids'
import type { PlanParts } from '../../plan/planState'
import { sizeOf } from '../../plan/sizeRange'
import { exp, ln } from '../exactMath'
import type { SizeClass } from '../simulation/sizeTable'
import type { Delivery } from './deliveries'

/** How what stories took compares with the middle of their sizes (E2): log-normal, shrunk to the pooled prior. */
export interface Calibration {
  readonly median: number
  readonly sigma: number
  /** Delivered stories with a size and a known duration: what it rests on. */
  readonly stories: number
}

/** Pooled prior: sizes are right in the median, and off by half on either side; it weighs as much as eight stories. */
const PRIOR_SIGMA = 0.5
const PRIOR_STORIES = 8

export function calibrationOf(deliveries: readonly Delivery[], plan: PlanParts): Calibration {
  const logs = deliveries.flatMap(({ story, days }) => {
    const range = rangeOf(plan.estimates.byStory[story], plan)
    return days === null || range === null || range.min + range.max <= 0 ? [] : [ln(days / ((range.min + range.max) / 2))]
  })
  const weight = logs.length + PRIOR_STORIES
  const mean = logs.reduce((sum, log) => sum + log, 0) / weight
  const spread = logs.reduce((sum, log) => sum + (log - mean) * (log - mean), 0) + PRIOR_STORIES * (PRIOR_SIGMA * PRIOR_SIGMA + mean * mean)
  return { median: exp(mean), sigma: Math.sqrt(spread / weight), stories: logs.length }
}

/** Sizes turned into story equivalents: the average delivered story is 1. */
export interface Sizing {
  /** Effort days (working days × people) of one story equivalent; null where no size and no duration is known. */
  readonly effortDays: number | null
  readonly hasSize: (story: StoryId) => boolean
  readonly classOf: (story: StoryId, widening: number) => SizeClass
  /** What a delivered story counted, by what it took or by its size; 1 where neither is known. */
  readonly equivalentsOf: (delivery: Delivery) => number
}

const ONE: SizeClass = { ranges: [{ min: 1, max: 1, weight: 1 }], median: 1, sigma: 0 }

/** `calibration` null: sizes are taken as they are. */
export function sizingOf(plan: PlanParts, deliveries: readonly Delivery[], calibration: Calibration | null, open: readonly StoryId[]): Sizing {
  const { median, sigma } = calibration ?? { median: 1, sigma: 0 }
  const lift = median * exp((sigma * sigma) / 2)
  const middleOf = (story: StoryId): number | null => {
    const range = rangeOf(plan.estimates.byStory[story], plan)
    return range && ((range.min + range.max) / 2) * range.people * lift
  }
  const taken = deliveries.flatMap(({ story, days }) => (days === null ? [] : [days * (plan.estimates.byStory[story]?.people ?? 1)]))
  const sizedOpen = open.map(middleOf).filter((days) => days !== null)
  const sized = [...deliveries.map(({ story }) => middleOf(story)).filter((days) => days !== null), ...sizedOpen]
  const effortDays = effortDaysOf(taken, sized)
  const mix = effortDays === null ? null : mixOf(plan, open, effortDays)

  return {
    effortDays,
    hasSize: (story) => rangeOf(plan.estimates.byStory[story], plan) !== null,
    classOf(story, widening) {
      const range = rangeOf(plan.estimates.byStory[story], plan)
      const wide = sigma * widening
      if (effortDays === null) return ONE
      if (range === null) return mix === null ? { ...ONE, sigma: wide } : { ranges: mix, median, sigma: wide }
      const scale = range.people / effortDays
      return { ranges: [{ min: range.min * scale, max: range.max * scale, weight: 1 }], median, sigma: wide }
    },
    equivalentsOf({ story, days }) {
      if (effortDays === null) return 1
      if (days !== null) return (days * (plan.estimates.byStory[story]?.people ?? 1)) / effortDays
      const middle = middleOf(story)
      return middle === null ? 1 : middle / effortDays
    },
  }
}

/** Mean effort of what was delivered, shrunk to the mean of the plan's sizes as if that were eight stories more. */
function effortDaysOf(taken: readonly number[], sized: readonly number[]): number | null {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const mean = sized.length === 0 ? (taken.length === 0 ? null : sum(taken) / taken.length) : sum(sized) / sized.length
  if (mean === null) return null
  const days = (sum(taken) + PRIOR_STORIES * mean) / (taken.length + PRIOR_STORIES)
  return days > 0 ? days : null
}

/** The plan's own mix of sizes stands in for a size that nobody gave; null where no open story has one. */
function mixOf(plan: PlanParts, open: readonly StoryId[], effortDays: number): SizeClass['ranges'] | null {
  const byRange = new Map<string, { min: number; max: number; weight: number }>()
  for (const story of open) {
    const range = rangeOf(plan.estimates.byStory[story], plan)
    if (range === null) continue
    const min = (range.min * range.people) / effortDays
    const max = (range.max * range.people) / effortDays
    const known = byRange.get(`${min}/${max}`)
    if (known) known.weight += 1
    else byRange.set(`${min}/${max}`, { min, max, weight: 1 })
  }
  return byRange.size === 0 ? null : [...byRange.values()]
}

/** Null without a size, or where the size's range is none that work could have. */
function rangeOf(estimate: Estimate | undefined, plan: PlanParts): { readonly min: number; readonly max: number; readonly people: number } | null {
  const size = estimate === undefined ? null : sizeOf(estimate.size, plan.settings)
  if (estimate === undefined || size === null) return null
  const { minDays: min, maxDays: max } = size
  return Number.isFinite(min) && Number.isFinite(max) && min >= 0 && max >= min ? { min, max, people: estimate.people } : null
}
