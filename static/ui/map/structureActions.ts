import type { LocalId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../src/plan/planState'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { Focus } from './moveFocus'

/** A vertical, an activity or a slice: its name, its siblings in order, and the commands that concern it (S1). */
export interface StructurePart {
  readonly what: 'vertical' | 'activity' | 'slice'
  readonly id: LocalId
  readonly name: string
  readonly siblings: readonly LocalId[]
  readonly stories: number
  readonly focus: Focus
}

export function partOf(map: StoryMap, focus: Focus): StructurePart | null {
  switch (focus.at) {
    case 'vertical': {
      const vertical = map.verticals.find((entry) => entry.id === focus.vertical)
      if (!vertical) return null
      const columns = new Set(vertical.columns.map((column) => column.key))
      const siblings = map.verticals.map((entry) => entry.id)
      const stories = storiesWhere(map, (cell) => columns.has(cell.column))
      return { what: 'vertical', id: vertical.id, name: textOr(vertical.name, 'Hidden'), siblings, stories, focus }
    }
    case 'column': {
      const column = map.columns.find((entry) => entry.key === focus.column)
      if (!column || column.activity === null || column.name === null) return null
      const siblings = map.columns.flatMap((entry) => (entry.vertical === column.vertical ? (entry.activity ?? []) : []))
      const stories = storiesWhere(map, (cell) => cell.column === column.key)
      return { what: 'activity', id: column.activity, name: textOr(column.name, 'Hidden'), siblings, stories, focus }
    }
    case 'slice': {
      const slice = map.slices.find((entry) => entry.id === focus.slice)
      if (!slice) return null
      const siblings = map.slices.map((entry) => entry.id)
      const stories = storiesWhere(map, (cell) => cell.slice === slice.id)
      return { what: 'slice', id: slice.id, name: textOr(slice.name, 'Hidden'), siblings, stories, focus }
    }
    case 'card':
    case 'cell':
      return null
  }
}

export function renaming({ what, id }: StructurePart, name: string): PlanCommand {
  switch (what) {
    case 'vertical':
      return { type: 'RenameVertical', vertical: id, name }
    case 'activity':
      return { type: 'RenameActivity', activity: id, name }
    case 'slice':
      return { type: 'RenameSlice', slice: id, name }
  }
}

export function retiring({ what, id, stories }: StructurePart): PlanCommand {
  const confirmed = stories > 0 ? { confirmed: true } : {}
  switch (what) {
    case 'vertical':
      return { type: 'RetireVertical', vertical: id, ...confirmed }
    case 'activity':
      return { type: 'RetireActivity', activity: id, ...confirmed }
    case 'slice':
      return { type: 'RetireSlice', slice: id, ...confirmed }
  }
}

/** One place to the front (−1) or to the back (1) among its siblings; null at the end of the row. */
export function nudging(map: StoryMap, part: StructurePart, by: -1 | 1): PlanCommand | null {
  const at = part.siblings.indexOf(part.id)
  if (at + by < 0 || at + by >= part.siblings.length) return null
  return movingBefore(map, part, (by < 0 ? part.siblings[at - 1] : part.siblings[at + 2]) ?? null)
}

/** To stand before a sibling; null = last. An activity stays in its vertical. */
export function movingBefore(map: StoryMap, { what, id }: StructurePart, before: LocalId | null): PlanCommand {
  switch (what) {
    case 'vertical':
      return { type: 'MoveVertical', vertical: id, before }
    case 'activity': {
      const vertical = map.columns.find((column) => column.activity === id)?.vertical ?? ''
      return { type: 'MoveActivity', activity: id, vertical, before }
    }
    case 'slice':
      return { type: 'MoveSlice', slice: id, before }
  }
}

function storiesWhere(map: StoryMap, isIn: (cell: StoryMap['cells'][string]) => boolean): number {
  return Object.values(map.cells).reduce((sum, cell) => sum + (isIn(cell) ? cell.stories.length : 0), 0)
}
