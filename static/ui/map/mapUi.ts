import { useCallback, useSyncExternalStore } from 'react'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { ColumnKey } from '../../../src/plan/views/storyMap/backbone'
import type { Focus } from './moveFocus'
import type { Lift } from './moveLift'
import type { Target } from './placing'
import type { Selection } from './selectRange'
import { NO_SELECTION } from './selectRange'

/** What is being typed on the map, in place. */
export type Editing =
  | { readonly kind: 'rename'; readonly focus: Focus }
  | { readonly kind: 'addVertical'; readonly before: LocalId | null }
  | { readonly kind: 'addActivity'; readonly vertical: LocalId }
  | { readonly kind: 'addSlice' }
  | { readonly kind: 'addStory'; readonly column: ColumnKey; readonly slice: LocalId }
  | { readonly kind: 'retire'; readonly focus: Focus }

/** The menu of a card or a header, beside the thing it is about. */
export interface MapMenu {
  readonly focus: Focus
  readonly kind: 'actions' | 'size'
}

/** What needs a reason, asked for beside the card. */
export interface MapReason {
  readonly focus: Focus
  readonly kind: 'drop' | 'reinstate'
  readonly stories: readonly StoryId[]
}

/** A line between two cards: where it is drawn in its cell, in px. */
export interface DropLine {
  readonly target: Target
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Something that could not be done, shown beside what it concerns. */
export interface MapProblem {
  readonly focus: Focus | 'tray'
  readonly text: string
}

/** An issue on its way from a typed title into a cell. */
export interface Creation {
  readonly id: string
  readonly column: ColumnKey
  readonly slice: LocalId
  readonly title: string
  /** Its key, once Jira made it; then the plan still has to read it. */
  readonly key: string | null
  readonly problem: string | null
}

/** All of the map that no log holds: where the keyboard stands, what is selected, lifted, dragged, typed. */
export interface MapUi {
  readonly focus: Focus | null
  /** Counts up when the focus must go to its element, after the next drawing. */
  readonly focusAsked: number
  readonly selection: Selection
  readonly lift: Lift | null
  readonly dragged: ReadonlySet<StoryId>
  readonly drop: DropLine | 'tray' | null
  readonly editing: Editing | null
  readonly menu: MapMenu | MapReason | null
  readonly problem: MapProblem | null
  readonly creations: readonly Creation[]
  readonly isTrayOpen: boolean
  /** The story that is shown beside the map. */
  readonly opened: StoryId | null
}

const NOTHING: MapUi = {
  focus: null,
  focusAsked: 0,
  selection: NO_SELECTION,
  lift: null,
  dragged: new Set(),
  drop: null,
  editing: null,
  menu: null,
  problem: null,
  creations: [],
  isTrayOpen: false,
  opened: null,
}

export interface MapUiStore {
  readonly get: () => MapUi
  readonly set: (change: Partial<MapUi>) => void
  /** Puts the keyboard on a thing of the map and the browser's focus with it. */
  readonly focusOn: (focus: Focus, change?: Partial<MapUi>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createMapUi(initial: Partial<MapUi> = {}): MapUiStore {
  let ui: MapUi = { ...NOTHING, ...initial }
  const listeners = new Set<() => void>()
  const set = (change: Partial<MapUi>): void => {
    ui = { ...ui, ...change }
    for (const listener of listeners) listener()
  }
  return {
    get: () => ui,
    set,
    focusOn: (focus, change = {}) => set({ ...change, focus, focusAsked: ui.focusAsked + 1 }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A piece of it; `select` answers a plain value, or the same object as long as nothing changed. */
export function useMapUi<T>(store: MapUiStore, select: (ui: MapUi) => T): T {
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => select(store.get()), [store, select]),
  )
}
