import type { MapCommand } from '../../../src/plan/areas/map/commands'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { ColumnKey } from '../../../src/plan/views/storyMap/backbone'
import { cellKey } from '../../../src/plan/views/storyMap/backbone'

/** A place between the cards that are on the screen: `index` counts those that are not being moved. */
export interface Target {
  readonly column: ColumnKey
  readonly slice: LocalId
  readonly index: number
}

/**
 * The command that puts stories at a place, or null when they stand there already. Where a filter hides cards,
 * "after the last one seen" is right after it, not behind those that nobody sees.
 */
export function placing(
  map: StoryMap,
  stories: readonly StoryId[],
  target: Target,
  isShown: (story: StoryId) => boolean,
): Extract<MapCommand, { type: 'PlaceStories' }> | null {
  const column = map.columns.find((entry) => entry.key === target.column)
  if (!column || column.isLeftover || stories.length === 0) return null
  const full = map.cells[cellKey(target.column, target.slice)]?.stories ?? []
  const others = full.filter((id) => !stories.includes(id))
  const seen = others.filter(isShown)
  const next = seen[target.index]
  const last = seen.at(-1)
  const before = next ?? (last === undefined ? null : (others[others.indexOf(last) + 1] ?? null))
  const at = before === null ? others.length : others.indexOf(before)
  const after = [...others.slice(0, at), ...stories, ...others.slice(at)]
  if (after.length === full.length && after.every((id, index) => id === full[index])) return null
  return { type: 'PlaceStories', stories: [...stories], vertical: column.vertical, activity: column.activity, slice: target.slice, before }
}

/** Stories in the order in which the map reads: column by column, from top to bottom; those of the tray last. */
export function inMapOrder(map: StoryMap, stories: Iterable<StoryId>): StoryId[] {
  const wanted = new Set(stories)
  const ordered: StoryId[] = []
  for (const column of map.columns)
    for (const slice of map.slices)
      for (const id of map.cells[cellKey(column.key, slice.id)]?.stories ?? []) if (wanted.delete(id)) ordered.push(id)
  return [...ordered, ...wanted]
}
