import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { MapGrid, Spot } from './mapGrid'
import type { MapScope } from './mapScope'
import type { MapUi } from './mapUi'
import { useMapUi } from './mapUi'
import { focusId, intoCell, isSameFocus, standingFocus } from './moveFocus'

const askedOf = (ui: MapUi): number => ui.focusAsked
const focusOf = (ui: MapUi): MapUi['focus'] => ui.focus
const liftOf = (ui: MapUi): MapUi['lift'] => ui.lift

/**
 * Keeps one tab stop on the map and the browser's focus on it: where it was asked to go, and on the nearest thing
 * when the one it stood on goes away (moved by somebody else, filtered, retired).
 */
export function useFocusKeeper({ ui }: MapScope, scroller: RefObject<HTMLElement | null>, grid: MapGrid, drawn: unknown): void {
  const asked = useMapUi(ui, askedOf)
  const focus = useMapUi(ui, focusOf)
  const lift = useMapUi(ui, liftOf)
  const lastSpot = useRef<Spot | null>(null)
  const lastAsked = useRef(asked)
  const isInside = useRef(false)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onIn = (): void => void (isInside.current = true)
    const onOut = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) isInside.current = false
    }
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target)) isInside.current = false
    }
    element.addEventListener('focusin', onIn)
    element.addEventListener('focusout', onOut)
    document.addEventListener('pointerdown', onPress)
    return () => {
      element.removeEventListener('focusin', onIn)
      element.removeEventListener('focusout', onOut)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [scroller])

  useLayoutEffect(() => {
    if (lift) return
    const standing = focus === null ? intoCell(grid, 0, 0, 0) : standingFocus(grid, focus, lastSpot.current)
    if (!isSameFocus(standing, focus)) {
      ui.set({ focus: standing, ...(isInside.current ? { focusAsked: ui.get().focusAsked + 1 } : {}) })
      return
    }
    if (standing.at === 'card') lastSpot.current = grid.spots.get(standing.story) ?? null
  }, [focus, grid, lift, ui])

  useLayoutEffect(() => {
    const isLost = isInside.current && document.activeElement === document.body
    if ((asked === lastAsked.current && !isLost) || focus === null) return
    lastAsked.current = asked
    const element = scroller.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focusId(focus))}"]`)
    if (!element) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    isInside.current = true
    // Each drawing may have replaced the element that had the focus.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [asked, drawn, focus, scroller])
}
