import type { Size } from '../../../playbook/sizes'
import type { Estimate, EstimateEntry } from '../../areas/estimates/state'
import type { StoryId } from '../../kernel/ids'
import type { PlanState } from '../../planState'
import { sizeOf } from '../../sizeRange'

export interface SizePanel {
  /** The sizes on offer, smallest first. */
  readonly sizes: readonly Size[]
  readonly current: Estimate | null
  /** Working days of duration; null where the size was never known to this plan. */
  readonly range: Size | null
  /** The size is no longer offered: choose another when you next estimate. */
  readonly isRetired: boolean
  /** Duration × people, in person-days; null without an estimate or where one person works on it. */
  readonly effort: { readonly min: number; readonly max: number } | null
  /** The estimate before this one that said something else. */
  readonly before: EstimateEntry | null
  readonly history: readonly EstimateEntry[]
}

/** A size stands for the expected duration, and keeps its history (E1, S4). */
export function sizePanel({ plan, stories }: PlanState, story: StoryId): SizePanel {
  const current = plan.estimates.byStory[story] ?? null
  const history = stories[story]?.areas.estimates?.history ?? []
  const range = current === null ? null : sizeOf(current.size, plan.settings)
  return {
    sizes: plan.settings.sizes,
    current,
    range,
    isRetired: current !== null && !plan.settings.sizes.some(({ id }) => id === current.size),
    effort:
      current === null || range === null || current.people === 1
        ? null
        : { min: range.minDays * current.people, max: range.maxDays * current.people },
    before: history.findLast(({ estimate }) => estimate !== null && estimate.size !== current?.size) ?? null,
    history,
  }
}
