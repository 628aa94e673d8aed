import type { DataSet } from '../areas/dataSets/state'
import { needsOf, qualityOfSet } from '../dataNeeds'
import type { DataQuality } from '../dataQuality'
import { isPoor } from '../dataQuality'
import type { LocalId, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'
import { mapStories } from './storyMap/mapStory'

/** A story that needs a data set. */
export interface DataUse {
  readonly story: StoryId
  /** It needs it for its own work. */
  readonly isOwn: boolean
  /** Hypotheses stated on it that are tested on it. */
  readonly hypotheses: readonly { readonly id: LocalId; readonly number: number }[]
  /** Its work is not delivered yet, so its size range follows from the data. */
  readonly isOpen: boolean
}

export interface DataRow {
  readonly id: LocalId
  readonly set: DataSet
  readonly quality: DataQuality | null
  readonly uses: readonly DataUse[]
  /** Those in use that are made from it. */
  readonly makes: readonly LocalId[]
}

export interface DataRegister {
  /** By number. */
  readonly rows: readonly DataRow[]
  readonly retired: readonly DataRow[]
  /** Poor, and needed by open stories: the one that most of them need first. */
  readonly poor: readonly DataRow[]
  readonly unassessed: readonly DataRow[]
}

/** The register of data sets with who needs each and how good it is (D1, F7). */
export function dataRegister(plan: PlanParts): DataRegister {
  const { byId } = plan.dataSets
  const uses = usesBySet(plan)
  const all = Object.entries(byId)
    .map(([id, set]): DataRow => ({
      id,
      set,
      quality: qualityOfSet(set),
      uses: uses.get(id) ?? [],
      makes: Object.keys(byId).filter((other) => !byId[other]!.retired && byId[other]!.from.some(({ of }) => of === id)),
    }))
    .toSorted((a, b) => a.set.number - b.set.number)
  const rows = all.filter(({ set }) => !set.retired)
  return {
    rows,
    retired: all.filter(({ set }) => set.retired),
    poor: rows.filter((row) => isPoor(row.quality) && openUses(row) > 0).toSorted((a, b) => openUses(b) - openUses(a)),
    unassessed: rows.filter(({ quality }) => quality === null),
  }
}

export const openUses = ({ uses }: DataRow): number => uses.filter(({ isOpen }) => isOpen).length

function usesBySet(plan: PlanParts): ReadonlyMap<LocalId, readonly DataUse[]> {
  const stories = mapStories(plan)
  const bySet = new Map<LocalId, DataUse[]>()
  for (const story of Object.keys(plan.dataSets.needs)) {
    const needs = needsOf(plan, story)
    const state = stories[story]?.state
    if (state === undefined) continue
    for (const dataSet of new Set(needs.map((need) => need.dataSet))) {
      const own = needs.filter((need) => need.dataSet === dataSet)
      const hypotheses = own.flatMap(({ hypothesis: id }) => (id === null ? [] : [{ id, number: plan.hypotheses.rows[id]!.number }]))
      const use = { story, isOwn: own.some(({ hypothesis }) => hypothesis === null), hypotheses, isOpen: state === 'todo' || state === 'doing' }
      bySet.set(dataSet, [...(bySet.get(dataSet) ?? []), use])
    }
  }
  return bySet
}
