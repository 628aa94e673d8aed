import type { FocusEvent, MouseEvent } from 'react'
import { useMemo } from 'react'
import { usePage } from '../page/PageProvider'
import type { MapScope } from './mapScope'
import type { Focus } from './moveFocus'
import { select } from './selectRange'

interface PointerHandlers {
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

/** All clicks on the map, caught in one place: a thousand cards carry no handler of their own. */
export function useMapPointer(scope: MapScope): PointerHandlers {
  const { openStory } = usePage()
  return useMemo(() => {
    const { ui, now } = scope
    return {
      onClick(event) {
        if (ui.get().lift) ui.set({ lift: null })
        const more = attributeOf(event, 'more')
        const create = attributeOf(event, 'create')
        if (more !== null) return ui.set({ menu: { focus: toFocus(more), kind: 'actions' }, focus: toFocus(more) })
        if (create !== null) {
          const [slice = '', column = ''] = create.split('/')
          return ui.set({ editing: { kind: 'addStory', column, slice } })
        }
        const focus = focusUnder(event)
        if (focus?.at !== 'card') return
        const { grid } = now()
        const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'
        const { selection } = ui.get()
        ui.set({ focus, selection: how === 'only' ? { stories: new Set(), anchor: focus.story } : select(grid, selection, focus.story, how) })
        if (how === 'only') openStory(focus.story)
      },
      onDoubleClick(event) {
        const focus = focusUnder(event)
        if (focus && focus.at !== 'card' && focus.at !== 'cell' && now().canStructure) ui.set({ editing: { kind: 'rename', focus } })
      },
      onContextMenu(event) {
        const focus = focusUnder(event)
        if (!focus || focus.at === 'cell') return
        event.preventDefault()
        ui.set({ focus, menu: { focus, kind: 'actions' } })
      },
      onFocus(event) {
        const focus = focusUnder(event)
        if (focus && event.target instanceof HTMLElement && event.target.dataset['focus'] !== undefined) ui.set({ focus })
      },
    }
  }, [scope, openStory])
}

function attributeOf({ target }: { readonly target: EventTarget }, name: string): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? null) : null
}

function focusUnder(event: { readonly target: EventTarget }): Focus | null {
  const face = event.target instanceof Element ? event.target.closest('.fl-map-card') : null
  if (face instanceof HTMLElement && face.dataset['story'] !== undefined) return { at: 'card', story: face.dataset['story'] }
  const name = attributeOf(event, 'focus')
  return name === null ? null : toFocus(name)
}

/** The reverse of `focusId`. */
function toFocus(name: string): Focus {
  const at = name.slice(0, name.indexOf(':'))
  const id = name.slice(at.length + 1)
  switch (at) {
    case 'vertical':
      return { at, vertical: id }
    case 'column':
      return { at, column: id }
    case 'slice':
      return { at, slice: id }
    case 'cell':
      return { at, slice: id.slice(0, id.indexOf('/')), column: id.slice(id.indexOf('/') + 1) }
    default:
      return { at: 'card', story: id }
  }
}
