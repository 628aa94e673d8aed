import type { KeyboardEvent } from 'react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { SHEET_GROUPS, SHEETS } from '../ui/sheets/sheetList'

interface SheetMenuProps {
  readonly current: string
  readonly onChoose: (sheet: string) => void
  /** Back to where it was opened from. */
  readonly onClose: () => void
  /** Somebody went on elsewhere. */
  readonly onLeave: () => void
}

/** The sheets, grouped by question. Arrow keys go through them, Escape goes back to the tab. */
export function SheetMenu({ current, onChoose, onClose, onLeave }: SheetMenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState(0)
  useLayoutEffect(() => setStart(startBelow(menu.current)), [])
  useEffect(() => {
    const items = itemsOf(menu.current)
    ;(items.find((item) => item.getAttribute('aria-current') === 'page') ?? items[0])?.focus()
  }, [])
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      const bar = menu.current?.closest('.fl-view-bar')
      if (event.target instanceof Node && bar?.contains(event.target) === false) onLeave()
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [onLeave])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Tab') return onClose()
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onClose()
    }
    const items = itemsOf(menu.current)
    const to = targetOf(event.key, items.findIndex((item) => item === document.activeElement), items.length)
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }
  return (
    <div className="fl-sheet-menu" role="menu" aria-label="Sheets" tabIndex={-1} ref={menu} style={{ insetInlineStart: start }} onKeyDown={onKeyDown}>
      {SHEET_GROUPS.map((group) => {
        const sheets = SHEETS.filter((sheet) => sheet.group === group.id && sheet.within === undefined)
        if (sheets.length === 0) return null
        return (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <p className="fl-sheet-menu-title" id={`${id}-${group.id}`}>
              {group.label}
            </p>
            {sheets.map((sheet) => (
              <button
                key={sheet.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-current={sheet.id === current ? 'page' : undefined}
                onClick={() => onChoose(sheet.id)}
              >
                {sheet.label}
              </button>
            ))}
          </div>
        )
      })}
    </div>
  )
}

/** How far in it begins, px: under its tab where there is room, else as near to it as fits. */
function startBelow(menu: HTMLElement | null): number {
  const bar = menu?.parentElement
  const tab = bar?.querySelector('[aria-haspopup="menu"]')
  if (!menu || !bar || !tab) return 0
  const room = bar.getBoundingClientRect()
  return Math.max(0, Math.min(tab.getBoundingClientRect().left - room.left, room.width - menu.offsetWidth))
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
