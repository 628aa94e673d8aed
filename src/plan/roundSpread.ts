import type { Spread } from './areas/rounds/state'
import type { StoryId } from './kernel/ids'
import type { PlanParts } from './planState'

/** Per size that lay between the smallest and the largest: our own choice, not calibrated. */
const PER_STEP = 0.2
const MOST = 2

/** The factor on the spread of a story's size in the forecast: 1 where the team was of one mind, or one person alone gave a size (E3). */
export function wideningOfSpread({ steps, people }: Spread): number {
  return people < 2 || steps === 0 ? 1 : Math.min(MOST, 1 + PER_STEP * steps)
}

/** Factors by story; 1 is left out. */
export function spreadWidenings({ rounds }: PlanParts): Readonly<Record<StoryId, number>> {
  return Object.fromEntries(Object.entries(rounds.spreads).flatMap(([story, spread]) => (wideningOfSpread(spread) === 1 ? [] : [[story, wideningOfSpread(spread)]])))
}
