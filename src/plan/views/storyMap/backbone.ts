import type { InvestmentStage } from '../../../playbook/slices'
import type { MapState, Place } from '../../areas/map/state'
import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export type ColumnKey = string
export type CellKey = string

/** A column of the map: an activity, or a vertical that has none. */
export interface Column {
  readonly key: ColumnKey
  readonly vertical: LocalId
  readonly activity: LocalId | null
  /** Null: the vertical itself is the column. */
  readonly name: Text | null
  /** Stories of a vertical that stand in none of its activities: they can be moved out, none can be moved in. */
  readonly isLeftover: boolean
}

export interface Backbone {
  readonly verticals: readonly { readonly id: LocalId; readonly name: Text; readonly columns: readonly Column[] }[]
  readonly slices: readonly { readonly id: LocalId; readonly name: Text; readonly investment: InvestmentStage }[]
}

export function columnKey(vertical: LocalId, activity: LocalId | null): ColumnKey {
  return activity === null ? vertical : `${vertical}.${activity}`
}

export function cellKey(column: ColumnKey, slice: LocalId): CellKey {
  return `${slice}/${column}`
}

/** Verticals with their columns from left to right, slices from top to bottom; none that is retired. */
export function backboneOf(map: MapState, hasStories: (column: ColumnKey) => boolean): Backbone {
  const activities = inOrder(map.activities)
  return {
    verticals: inOrder(map.verticals).map(({ id, item }) => {
      const own = activities.filter((entry) => entry.item.vertical === id)
      const columns: Column[] = own.map((entry) => ({
        key: columnKey(id, entry.id),
        vertical: id,
        activity: entry.id,
        name: entry.item.name,
        isLeftover: false,
      }))
      const bare = columnKey(id, null)
      if (columns.length === 0 || hasStories(bare))
        columns.unshift({ key: bare, vertical: id, activity: null, name: null, isLeftover: columns.length > 0 })
      return { id, name: item.name, columns }
    }),
    slices: inOrder(map.slices).map(({ id, item }) => ({ id, name: item.name, investment: item.investment })),
  }
}

/** A place whose vertical, activity and slice all still stand. */
export function isStanding(map: MapState, place: Place): boolean {
  const vertical = map.verticals[place.vertical]
  const slice = map.slices[place.slice]
  if (!vertical || vertical.retired || !slice || slice.retired) return false
  if (place.activity === null) return true
  const activity = map.activities[place.activity]
  return activity !== undefined && !activity.retired && activity.vertical === place.vertical
}

interface Ranked {
  readonly rank: string
  readonly retired?: true
}

function inOrder<T extends Ranked>(byId: Readonly<Record<LocalId, T>>): { readonly id: LocalId; readonly item: T }[] {
  return Object.entries(byId)
    .filter(([, item]) => !item.retired)
    .map(([id, item]) => ({ id, item }))
    .toSorted((a, b) => byRank(a.item.rank, b.item.rank, a.id, b.id))
}

/** Ranks as plain strings; equal ranks, by two who moved at once, in the order of ids: the same for everyone. */
export function byRank(a: string, b: string, idOfA: string, idOfB: string): number {
  if (a !== b) return a < b ? -1 : 1
  return idOfA < idOfB ? -1 : idOfA > idOfB ? 1 : 0
}
