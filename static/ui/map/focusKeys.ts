import type { KeyboardEvent } from 'react'
import type { StoryId } from '../../../src/plan/kernel/ids'
import { isMenuKey, stepOf } from './keySteps'
import type { MapScope } from './mapScope'
import { keyOf } from './mapScope'
import type { Focus } from './moveFocus'
import { moveFocus } from './moveFocus'
import { liftCards, othersAt } from './moveLift'
import { inMapOrder } from './placing'
import { NO_SELECTION, select } from './selectRange'
import { cellName, placeSentence } from './spoken'
import { nudging, partOf } from './structureActions'

/** Keys while nothing is lifted, by what the keyboard stands on. Answers whether it was one of the map's. */
export function focusKey(
  scope: MapScope,
  focus: Focus,
  event: KeyboardEvent,
  say: (text: string) => void,
  open: (story: StoryId) => void,
): boolean {
  const { ui, now } = scope
  const { map, grid, canStructure } = now()
  const part = partOf(map, focus)
  if (event.altKey && part && canStructure) {
    const isForth = event.key === (part.what === 'slice' ? 'ArrowDown' : 'ArrowRight')
    const isBack = event.key === (part.what === 'slice' ? 'ArrowUp' : 'ArrowLeft')
    const command = isForth || isBack ? nudging(map, part, isForth ? 1 : -1) : null
    if (command) void scope.actions.run(command, `Moved ${part.name}`, focus)
    if (command) ui.focusOn(focus)
    return isForth || isBack
  }
  const step = stepOf(event)
  if (step && !event.altKey) {
    const next = moveFocus(grid, focus, step)
    const { selection } = ui.get()
    const isExtending = event.shiftKey && next.at === 'card'
    const anchored = selection.anchor === null && focus.at === 'card' ? select(grid, selection, focus.story, 'only') : selection
    ui.focusOn(next, isExtending ? { selection: select(grid, anchored, next.story, 'range') } : {})
    return true
  }
  if (isMenuKey(event)) {
    if (focus.at !== 'cell') ui.set({ menu: { focus, kind: 'actions' } })
    return true
  }
  if (focus.at === 'card') return cardKey(scope, focus.story, event, say, open)
  if (focus.at === 'cell') return cellKeyDown(scope, focus, event)
  return headerKey(scope, focus, event)
}

function cardKey(scope: MapScope, story: StoryId, event: KeyboardEvent, say: (text: string) => void, open: (story: StoryId) => void): boolean {
  const { ui, now, actions } = scope
  const { map, grid, canPlan } = now()
  const { selection } = ui.get()
  const stories = selection.stories.has(story) ? inMapOrder(map, selection.stories) : [story]
  if (event.key === 'Escape' && selection.stories.size > 0) {
    ui.set({ selection: NO_SELECTION })
    return true
  }
  if (event.key === 'Enter') {
    open(story)
    return true
  }
  if (event.key === ' ' && (event.ctrlKey || event.metaKey)) {
    ui.set({ selection: select(grid, selection, story, 'toggle') })
    return true
  }
  if (!canPlan) return false
  switch (event.key) {
    case ' ': {
      const lift = liftCards(grid, stories, null)
      if (!lift) return true
      const keys = stories.map((id) => keyOf(now(), id))
      const place = placeSentence(keys, cellName(map, lift.spot.column, lift.spot.slice), lift.spot.index, othersAt(grid, stories, lift.spot.column, lift.spot.slice).length + stories.length)
      ui.focusOn({ at: 'card', story: stories[0] ?? story }, { lift, menu: null })
      say(`Lifted: ${place}. Arrows move, Enter drops, Escape puts back.`)
      return true
    }
    case 'e':
      ui.set({ menu: { focus: { at: 'card', story }, kind: 'size' } })
      return true
    case 'Delete':
    case 'Backspace': {
      const next = moveFocus(grid, { at: 'card', story }, 'down')
      void actions.unplace(stories)
      ui.focusOn(next, { selection: NO_SELECTION })
      return true
    }
    case 'c': {
      const spot = grid.spots.get(story)
      if (spot) ui.set({ editing: { kind: 'addStory', column: grid.columns[spot.column]?.key ?? '', slice: grid.slices[spot.slice] ?? '' } })
      return true
    }
    default:
      return false
  }
}

function cellKeyDown({ ui, now }: MapScope, focus: Extract<Focus, { at: 'cell' }>, event: KeyboardEvent): boolean {
  if ((event.key !== 'Enter' && event.key !== 'c') || !now().canPlan) return false
  ui.set({ editing: { kind: 'addStory', column: focus.column, slice: focus.slice } })
  return true
}

function headerKey({ ui, now }: MapScope, focus: Focus, event: KeyboardEvent): boolean {
  if (!now().canStructure || !partOf(now().map, focus)) return false
  if (event.key === 'Enter' || event.key === 'F2') {
    ui.set({ editing: { kind: 'rename', focus } })
    return true
  }
  if (event.key === 'Delete') {
    ui.set({ editing: { kind: 'retire', focus } })
    return true
  }
  return false
}
