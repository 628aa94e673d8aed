import type { NeededData } from '../areas/dataSets/state'
import type { DataQuality } from '../dataQuality'
import { isPoor, qualityOf, widened, wideningBy } from '../dataQuality'
import type { StoryId } from '../kernel/ids'
import type { PlanState } from '../planState'
import { sizeOf } from '../sizeRange'

export interface PanelData extends NeededData {
  readonly quality: DataQuality | null
}

export interface DataPanel {
  /** What the story needs, each data set once for itself and once for each hypothesis, by number. */
  readonly needed: readonly PanelData[]
  readonly factor: number
  readonly isPoor: boolean
  /** Working days as totals count them; null without a size. */
  readonly days: { readonly min: number; readonly max: number } | null
}

/** The data that one story needs, from its own part alone: a panel's plan comes without the register (F7). */
export function dataPanel({ plan, stories }: PlanState, story: StoryId): DataPanel {
  const needed = (stories[story]?.areas.dataSets?.needed ?? [])
    .filter(({ hypothesis }) => hypothesis === null || plan.hypotheses.rows[hypothesis] !== undefined)
    .map((one): PanelData => ({ ...one, quality: qualityOf(one.scores) }))
    .toSorted((a, b) => a.number - b.number)
  const factor = wideningBy(needed.map(({ quality }) => quality))
  const estimate = plan.estimates.byStory[story]
  const size = estimate ? sizeOf(estimate.size, plan.settings) : null
  return {
    needed,
    factor,
    isPoor: needed.some(({ quality }) => isPoor(quality)),
    days: size && widened({ min: size.minDays, max: size.maxDays }, factor),
  }
}
