import type { DragLocation } from '@atlaskit/pragmatic-drag-and-drop/types'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { StructurePart } from './structureActions'
import { insertionIndex } from './insertionIndex'
import type { DropLine } from './mapUi'
import type { Target } from './placing'
import { inMapOrder } from './placing'

/** What a drag on the map carries: stories, or a header. */
export type MapDrag =
  | { readonly kind: 'stories'; readonly stories: readonly StoryId[] }
  | { readonly kind: 'header'; readonly what: StructurePart['what']; readonly id: LocalId }

/** The selected cards if this one is among them, else this one alone. */
export function dragOf(map: StoryMap, selection: ReadonlySet<StoryId>, story: StoryId): MapDrag {
  return { kind: 'stories', stories: selection.has(story) ? inMapOrder(map, selection) : [story] }
}

/** The stories that a drag carries; none when it carries something else. */
export function storiesIn(data: Readonly<Record<string | symbol, unknown>>): readonly StoryId[] {
  return data['kind'] === 'stories' && Array.isArray(data['stories']) ? (data['stories'] as StoryId[]) : []
}

/** Where in a cell the pointer would drop: reads the cards' boxes once, all in one go. */
export function dropLineIn(
  cell: HTMLElement,
  at: { readonly column: string; readonly slice: string },
  pointer: { readonly clientX: number; readonly clientY: number },
  moving: ReadonlySet<StoryId>,
): DropLine {
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-story]')].filter((card) => !moving.has(card.dataset['story'] ?? ''))
  const boxes = cards.map((card) => card.getBoundingClientRect())
  const isWrapped = cards[0]?.dataset['zoom'] === 'dots' || (boxes[1] !== undefined && boxes[1].top === boxes[0]?.top)
  const index = insertionIndex(boxes, pointer.clientX, pointer.clientY, isWrapped ? 'wrap' : 'stack')
  const frame = cell.getBoundingClientRect()
  const target = { ...at, index }
  const next = boxes[index]
  const last = boxes.at(-1)
  if (isWrapped) {
    const box = next ?? last
    const left = next ? next.left - GAP / 2 : (last?.right ?? frame.left + GAP) + GAP / 2 - THICK
    return { target, left: Math.max(THICK, left - frame.left), top: (box?.top ?? frame.top + GAP) - frame.top, width: THICK, height: box?.height ?? 14 }
  }
  const top = next && last ? next.top - (GAP + THICK) / 2 : last ? last.bottom + THICK : frame.top + GAP
  return { target, left: GAP, top: Math.max(THICK, top - frame.top), width: frame.width - 2 * GAP, height: THICK }
}

/** What the pointer let go over: a place in a cell, the tray, or nothing. */
export function dropTargetAt(
  { dropTargets, input }: Pick<DragLocation, 'dropTargets' | 'input'>,
  stories: readonly StoryId[],
): Target | 'tray' | null {
  const element = dropTargets[0]?.element
  if (!(element instanceof HTMLElement)) return null
  const [slice, column] = element.dataset['cell']?.split('/') ?? []
  if (slice === undefined || column === undefined) return 'tray'
  return dropLineIn(element, { column, slice }, input, new Set(stories)).target
}

/** Between cards, and the line itself, in px. */
const GAP = 6
const THICK = 2

export function isSameLine(a: DropLine | 'tray' | null, b: DropLine): boolean {
  return (
    a !== null && a !== 'tray' && a.top === b.top && a.left === b.left && a.target.column === b.target.column && a.target.slice === b.target.slice
  )
}
