import type { Size } from '../../playbook/sizes'
import type { EstimatesState } from '../areas/estimates/state'
import type { StoryId } from '../kernel/ids'

/** A total as a range of working days of duration (S4); stories without a size are counted apart. */
export interface RangeTotal {
  readonly stories: number
  readonly minDays: number
  readonly maxDays: number
  readonly unestimated: number
}

export function rangeTotal(stories: readonly StoryId[], estimates: EstimatesState, sizes: readonly Size[]): RangeTotal {
  let minDays = 0
  let maxDays = 0
  let unestimated = 0
  for (const story of stories) {
    const id = estimates.byStory[story]?.size
    const size = id === undefined ? undefined : sizes.find((entry) => entry.id === id)
    if (!size) {
      unestimated += 1
      continue
    }
    minDays += size.minDays
    maxDays += size.maxDays
  }
  return { stories: stories.length, minDays, maxDays, unestimated }
}
