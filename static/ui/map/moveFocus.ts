import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { ColumnKey } from '../../../src/plan/views/storyMap/backbone'
import type { MapGrid, Spot } from './mapGrid'
import { cardsAt } from './mapGrid'

/** The one thing of the map that the keyboard stands on. */
export type Focus =
  | { readonly at: 'card'; readonly story: StoryId }
  | { readonly at: 'cell'; readonly column: ColumnKey; readonly slice: LocalId }
  | { readonly at: 'vertical'; readonly vertical: LocalId }
  | { readonly at: 'column'; readonly column: ColumnKey }
  | { readonly at: 'slice'; readonly slice: LocalId }

export type Step = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last'

/** Where an arrow leads. At an edge of the map the focus stays where it is. */
export function moveFocus(grid: MapGrid, focus: Focus, step: Step): Focus {
  if (grid.columns.length === 0) return focus
  if (step === 'first') return intoCell(grid, 0, 0, 0)
  if (step === 'last') return intoCell(grid, grid.columns.length - 1, grid.slices.length - 1, Number.MAX_SAFE_INTEGER)
  switch (focus.at) {
    case 'card': {
      const spot = grid.spots.get(focus.story)
      return spot ? fromSpot(grid, spot, step) : focus
    }
    case 'cell':
      return fromSpot(grid, { column: columnNumber(grid, focus.column), slice: grid.slices.indexOf(focus.slice), index: 0 }, step)
    case 'column':
      return fromColumnHeader(grid, columnNumber(grid, focus.column), step)
    case 'vertical':
      return fromVerticalHeader(grid, focus.vertical, step)
    case 'slice':
      return fromSliceHeader(grid, grid.slices.indexOf(focus.slice), step)
  }
}

/** The same thing if it is still there, else what stands nearest to where it was: focus is never lost. */
export function standingFocus(grid: MapGrid, focus: Focus, lastSpot: Spot | null): Focus {
  switch (focus.at) {
    case 'card':
      if (grid.spots.has(focus.story)) return focus
      return intoCell(grid, lastSpot?.column ?? 0, lastSpot?.slice ?? 0, lastSpot?.index ?? 0)
    case 'cell':
      if (columnNumber(grid, focus.column) >= 0 && grid.slices.includes(focus.slice)) return focus
      return intoCell(grid, 0, 0, 0)
    case 'column':
      return columnNumber(grid, focus.column) >= 0 ? focus : intoCell(grid, 0, 0, 0)
    case 'vertical':
      return grid.columns.some((column) => column.vertical === focus.vertical) ? focus : intoCell(grid, 0, 0, 0)
    case 'slice':
      return grid.slices.includes(focus.slice) ? focus : intoCell(grid, 0, 0, 0)
  }
}

/** The card at this place of a cell, the last if there are fewer; the cell itself when it is empty. Numbers are clamped. */
export function intoCell(grid: MapGrid, column: number, slice: number, index: number): Focus {
  const x = Math.max(0, Math.min(column, grid.columns.length - 1))
  const y = Math.max(0, Math.min(slice, grid.slices.length - 1))
  const cards = cardsAt(grid, x, y)
  const story = cards[Math.min(index, cards.length - 1)]
  if (story !== undefined) return { at: 'card', story }
  const key = grid.columns[x]?.key
  const id = grid.slices[y]
  if (key === undefined) return { at: 'cell', column: '', slice: '' }
  return id === undefined ? headerOf(grid, x) : { at: 'cell', column: key, slice: id }
}

export function isSameFocus(a: Focus | null, b: Focus | null): boolean {
  return a === b || (a !== null && b !== null && focusId(a) === focusId(b))
}

/** Marks the element of a focus: `data-focus` on the screen. */
export function focusId(focus: Focus): string {
  switch (focus.at) {
    case 'card':
      return `card:${focus.story}`
    case 'cell':
      return `cell:${focus.slice}/${focus.column}`
    case 'vertical':
      return `vertical:${focus.vertical}`
    case 'column':
      return `column:${focus.column}`
    case 'slice':
      return `slice:${focus.slice}`
  }
}

function fromSpot(grid: MapGrid, { column, slice, index }: Spot, step: Step): Focus {
  const here = intoCell(grid, column, slice, index)
  switch (step) {
    case 'up':
      if (index > 0) return intoCell(grid, column, slice, index - 1)
      return slice > 0 ? intoCell(grid, column, slice - 1, Number.MAX_SAFE_INTEGER) : headerOf(grid, column)
    case 'down':
      if (index + 1 < cardsAt(grid, column, slice).length) return intoCell(grid, column, slice, index + 1)
      return slice + 1 < grid.slices.length ? intoCell(grid, column, slice + 1, 0) : here
    case 'left':
      return column > 0 ? intoCell(grid, column - 1, slice, index) : { at: 'slice', slice: grid.slices[slice] ?? '' }
    case 'right':
      return column + 1 < grid.columns.length ? intoCell(grid, column + 1, slice, index) : here
    case 'rowStart':
      return intoCell(grid, 0, slice, 0)
    case 'rowEnd':
      return intoCell(grid, grid.columns.length - 1, slice, 0)
    case 'first':
    case 'last':
      return here
  }
}

function fromColumnHeader(grid: MapGrid, column: number, step: Step): Focus {
  const here = headerOf(grid, column)
  switch (step) {
    case 'up':
      return { at: 'vertical', vertical: grid.columns[column]?.vertical ?? '' }
    case 'down':
      return intoCell(grid, column, 0, 0)
    case 'left':
      return column > 0 ? headerOf(grid, column - 1) : here
    case 'right':
      return column + 1 < grid.columns.length ? headerOf(grid, column + 1) : here
    case 'rowStart':
      return headerOf(grid, 0)
    case 'rowEnd':
      return headerOf(grid, grid.columns.length - 1)
    case 'first':
    case 'last':
      return here
  }
}

function fromVerticalHeader(grid: MapGrid, vertical: LocalId, step: Step): Focus {
  const here: Focus = { at: 'vertical', vertical }
  const verticals = [...new Set(grid.columns.map((column) => column.vertical))]
  const at = verticals.indexOf(vertical)
  const other = (index: number): Focus => ({ at: 'vertical', vertical: verticals[index] ?? vertical })
  const column = grid.columns.findIndex((entry) => entry.vertical === vertical)
  switch (step) {
    case 'up':
      return here
    case 'down':
      return grid.columns[column]?.isBare ? intoCell(grid, column, 0, 0) : headerOf(grid, column)
    case 'left':
      return other(Math.max(0, at - 1))
    case 'right':
      return other(Math.min(verticals.length - 1, at + 1))
    case 'rowStart':
      return other(0)
    case 'rowEnd':
      return other(verticals.length - 1)
    case 'first':
    case 'last':
      return here
  }
}

function fromSliceHeader(grid: MapGrid, slice: number, step: Step): Focus {
  const other = (index: number): Focus => ({ at: 'slice', slice: grid.slices[Math.max(0, Math.min(index, grid.slices.length - 1))] ?? '' })
  switch (step) {
    case 'up':
      return other(slice - 1)
    case 'down':
      return other(slice + 1)
    case 'right':
    case 'rowStart':
      return intoCell(grid, 0, slice, 0)
    case 'rowEnd':
      return intoCell(grid, grid.columns.length - 1, slice, 0)
    case 'left':
    case 'first':
    case 'last':
      return other(slice)
  }
}

function headerOf(grid: MapGrid, column: number): Focus {
  const entry = grid.columns[column]
  if (!entry) return { at: 'column', column: '' }
  return entry.isBare ? { at: 'vertical', vertical: entry.vertical } : { at: 'column', column: entry.key }
}

function columnNumber(grid: MapGrid, key: ColumnKey): number {
  return grid.columns.findIndex((column) => column.key === key)
}
