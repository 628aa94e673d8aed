import type { DataSet, Need } from './areas/dataSets/state'
import type { DataQuality } from './dataQuality'
import { qualityOf, wideningBy } from './dataQuality'
import type { LocalId, StoryId } from './kernel/ids'
import type { PlanParts } from './planState'

/** What a story needs by now: the need of a hypothesis that was taken back counts no longer. */
export function needsOf(plan: PlanParts, story: StoryId): readonly Need[] {
  // A panel's plan comes without the register.
  const needs = (plan as Partial<PlanParts>).dataSets?.needs[story] ?? NONE
  return needs.filter(({ hypothesis }) => hypothesis === null || plan.hypotheses.rows[hypothesis] !== undefined)
}

const NONE: readonly Need[] = []

export interface NeededSet {
  readonly id: LocalId
  readonly number: number
  readonly quality: DataQuality | null
}

/** The data sets that a story needs, each once, by number. */
export function dataOf(plan: PlanParts, story: StoryId): readonly NeededSet[] {
  const needs = needsOf(plan, story)
  if (needs.length === 0) return []
  return [...new Set(needs.map(({ dataSet }) => dataSet))]
    .flatMap((id) => {
      const set = plan.dataSets.byId[id]
      return set ? [{ id, number: set.number, quality: qualityOfSet(set) }] : []
    })
    .toSorted((a, b) => a.number - b.number)
}

export function qualityOfSet({ assessed }: DataSet): DataQuality | null {
  return qualityOf(Object.fromEntries(Object.entries(assessed).map(([dimension, { score }]) => [dimension, score])))
}

/** Factors on the spread of sizes, by story: 1 is left out (F7). */
export function dataWidenings(plan: PlanParts): Readonly<Record<StoryId, number>> {
  const widenings = Object.keys(plan.dataSets.needs).map((story) => [story, wideningBy(dataOf(plan, story).map(({ quality }) => quality))] as const)
  return Object.fromEntries(widenings.filter(([, factor]) => factor !== 1))
}

/** The data set that each hypothesis is tested on; of several the one registered first. */
export function dataSetByHypothesis(plan: PlanParts): Readonly<Record<LocalId, LocalId>> {
  const found: Record<LocalId, LocalId> = {}
  for (const needs of Object.values(plan.dataSets.needs))
    for (const { dataSet, hypothesis } of needs) {
      if (hypothesis === null) continue
      const before = found[hypothesis]
      if (before === undefined || numberOf(plan, dataSet) < numberOf(plan, before)) found[hypothesis] = dataSet
    }
  return found
}

const numberOf = (plan: PlanParts, id: LocalId): number => plan.dataSets.byId[id]?.number ?? Infinity

/** The stories that need a data set, each once. */
export function storiesNeeding(plan: PlanParts, dataSet: LocalId): readonly StoryId[] {
  return Object.keys(plan.dataSets.needs).filter((story) => plan.dataSets.needs[story]!.some((need) => need.dataSet === dataSet))
}
