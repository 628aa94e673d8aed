import type { Size } from '../../playbook/sizes'
import type { Moment, StoryId } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { sizeOf } from '../../plan/sizeRange'
import { deliveriesOf } from '../model/deliveries'
import type { Calibration } from '../model/sizing'
import { calibrationOf } from '../model/sizing'

/** A delivered story with a size and a known duration. */
export interface CalibratedStory {
  readonly story: StoryId
  /** Working days from its first being worked on until it was delivered for good. */
  readonly days: number
  readonly at: Moment
}

/** What stories of one size took. */
export interface SizeRow {
  readonly size: Size
  /** It is offered for new estimates. */
  readonly isOffered: boolean
  /** Oldest first. */
  readonly stories: readonly CalibratedStory[]
  /** Working days that eight of ten stories took, and the middle one; null without stories. */
  readonly real: { readonly p10: number; readonly p50: number; readonly p90: number } | null
  /** How many took what the size says. */
  readonly within: number
  /** Its real range in half days; null with too few stories, or where the size says the same already. */
  readonly proposed: Size | null
}

export interface SizeCalibration {
  readonly rows: readonly SizeRow[]
  /** What the forecast counts with: the very numbers of its model. */
  readonly overall: Calibration
  /** Sizes as they would be: the proposed ranges, the others as they are; null where nothing would change. */
  readonly proposed: readonly Size[] | null
  /** Delivered stories that say nothing about sizes. */
  readonly unsized: number
  readonly unknownDuration: number
  /** A larger size that took no longer than the one before it, in the median of at least `LEAST_STORIES` each. */
  readonly mixedUp: readonly (readonly [smaller: string, larger: string])[]
  /** Sizes that stay as they are and would stand below a smaller one's proposed range. */
  readonly overtaken: readonly (readonly [smaller: string, larger: string])[]
}

/** Fewer say nothing about a range. */
export const LEAST_STORIES = 5

/** What delivered stories really took against their sizes (E2). A story that was re-opened counts once, as it was delivered for good. */
export function sizeCalibration(state: PlanState, now: Moment): SizeCalibration {
  const { settings, estimates } = state.plan
  const { all } = deliveriesOf(state, settings.calendar, now)
  const bySize = new Map<string, CalibratedStory[]>(settings.sizes.map(({ id }) => [id, []]))
  let unsized = 0
  let unknownDuration = 0
  for (const { story, days, at } of all) {
    const size = estimates.byStory[story]?.size
    if (size === undefined) unsized += 1
    else if (days === null) unknownDuration += 1
    else bySize.set(size, [...(bySize.get(size) ?? []), { story, days, at }])
  }
  const rows = [...bySize].flatMap(([id, stories]) => {
    const size = sizeOf(id, settings)
    return size === null ? [] : [toRow(size, settings.sizes.some((one) => one.id === id), stories)]
  })
  const proposals = new Map(rows.flatMap(({ proposed }) => (proposed === null ? [] : [[proposed.id, proposed] as const])))
  const proposed = settings.sizes.map((size) => proposals.get(size.id) ?? size)
  return {
    rows,
    overall: calibrationOf(all, state.plan),
    proposed: proposals.size === 0 ? null : proposed,
    overtaken: overtaken(settings.sizes, proposed),
    unsized,
    unknownDuration,
    mixedUp: mixedUp(rows),
  }
}

function toRow(size: Size, isOffered: boolean, stories: readonly CalibratedStory[]): SizeRow {
  const days = stories.map((one) => one.days).toSorted((a, b) => a - b)
  const real = days.length === 0 ? null : { p10: quantile(days, 0.1), p50: quantile(days, 0.5), p90: quantile(days, 0.9) }
  return {
    size,
    isOffered,
    stories,
    real,
    within: days.filter((one) => one >= size.minDays && one <= size.maxDays).length,
    proposed: real === null || !isOffered || days.length < LEAST_STORIES ? null : proposedOf(size, real.p10, real.p90),
  }
}

function proposedOf({ id, minDays, maxDays }: Size, p10: number, p90: number): Size | null {
  const low = toHalves(p10)
  const high = Math.max(low, toHalves(p90))
  return low === minDays && high === maxDays ? null : { id, minDays: low, maxDays: high }
}

const toHalves = (days: number): number => Math.round(days * 2) / 2

/** Between the two nearest values, in proportion (Hyndman and Fan, 1996, type 7). `sorted` is not empty. */
function quantile(sorted: readonly number[], probability: number): number {
  const place = (sorted.length - 1) * probability
  const below = Math.floor(place)
  const low = sorted[below]!
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}

function mixedUp(rows: readonly SizeRow[]): readonly (readonly [string, string])[] {
  const known = rows.filter(({ stories, isOffered }) => isOffered && stories.length >= LEAST_STORIES).toSorted((a, b) => middle(a.size) - middle(b.size))
  return known.flatMap((row, index) => {
    const before = known[index - 1]
    return before?.real && row.real && row.real.p50 <= before.real.p50 ? [[before.size.id, row.size.id] as const] : []
  })
}

function overtaken(sizes: readonly Size[], proposed: readonly Size[]): SizeCalibration['overtaken'] {
  const order = sizes.map((size, index) => ({ was: size, next: proposed[index]! })).toSorted((a, b) => middle(a.was) - middle(b.was))
  return order.flatMap(({ was, next }, index) => {
    const before = order[index - 1]
    return before && middle(before.was) < middle(was) && middle(next) <= middle(before.next) ? [[before.was.id, was.id] as const] : []
  })
}

const middle = ({ minDays, maxDays }: Size): number => (minDays + maxDays) / 2
