import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { CardMenuItems } from './CardMenuItems'
import { HeaderMenuItems } from './HeaderMenuItems'
import { useMapScope } from './mapScope'
import type { MapMenu as Menu } from './mapUi'
import { focusId } from './moveFocus'
import { useBeside } from './useBeside'
import './MapMenu.css'

/** The menu of a card or header, beside it; the arrow keys go through it, Escape goes back to where it came from. */
export function MapMenu({ menu }: { readonly menu: Menu }) {
  const { ui } = useMapScope()
  const element = useRef<HTMLDivElement>(null)
  const place = useBeside(element, focusId(menu.focus))

  useEffect(() => {
    const first = menu.kind === 'size' ? '[role="menuitemradio"]' : '[role="menuitem"]'
    if (place) (element.current?.querySelector<HTMLElement>(`${first}[aria-checked="true"]`) ?? element.current?.querySelector<HTMLElement>(first))?.focus()
  }, [menu.kind, place])

  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && element.current?.contains(event.target) === false) ui.set({ menu: null })
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [ui])

  const close = (): void => ui.focusOn(menu.focus, { menu: null })
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    }
    const by = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const items = [...(element.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
    const at = items.findIndex((item) => item === document.activeElement)
    items[(at + by + items.length) % items.length]?.focus()
  }

  return (
    <div
      ref={element}
      role="menu"
      tabIndex={-1}
      className="fl-map-menu"
      aria-label="Actions"
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={onKeyDown}
    >
      {menu.focus.at === 'card' ? (
        <CardMenuItems story={menu.focus.story} close={close} />
      ) : (
        <HeaderMenuItems focus={menu.focus} close={close} />
      )}
    </div>
  )
}
