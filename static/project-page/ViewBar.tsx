import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { SHEETS } from '../ui/sheets/sheetList'
import { SheetMenu } from './SheetMenu'
import type { AnyView } from './views'
import { isSheet, SHEETS_BEFORE, VIEWS } from './views'
import '../ui/kit/Tabs.css'
import './ViewBar.css'

interface ViewBarProps {
  readonly current: AnyView
  readonly onChoose: (view: string) => void
}

/** Stands for the menu of the sheets among the tabs. */
const SHEETS_TAB = 'sheets'

/** The views as tabs, the sheets as a menu among them. Arrow keys, Home and End move as everywhere; the menu opens when asked. */
export function ViewBar({ current, onChoose }: ViewBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isOnMenu, setOnMenu] = useState(false)
  const chosen = tabOf(current)
  const sheet = sheetLabel(current)
  const reachable = isOnMenu ? SHEETS_TAB : chosen
  useEffect(() => {
    // Where the tabs do not fit, the chosen one is the one to see.
    bar.current?.querySelector<HTMLElement>(`[data-view="${chosen}"]`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  const focus = (id: string): void => bar.current?.querySelector<HTMLElement>(`[data-view="${id}"]`)?.focus()

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const ids = TABS.map(({ id }) => id)
    const at = ids.indexOf(reachable)
    const to = event.key === 'ArrowDown' && reachable === SHEETS_TAB ? 'open' : targetOf(event.key, at, ids.length)
    if (to === null) return
    event.preventDefault()
    if (to === 'open') return setOpen(true)
    const id = ids[to]!
    setOnMenu(id === SHEETS_TAB)
    if (id !== SHEETS_TAB && id !== chosen) onChoose(id)
    focus(id)
  }

  const close = (): void => {
    setOpen(false)
    focus(SHEETS_TAB)
  }
  return (
    <div className="fl-view-bar" ref={bar}>
      <div className="fl-tabs" role="tablist" tabIndex={-1} aria-label="Views of the plan" onKeyDown={onKeyDown}>
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-view={id}
            aria-selected={id === chosen}
            tabIndex={id === reachable ? 0 : -1}
            {...(id === SHEETS_TAB ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': isOpen } : {})}
            onFocus={() => setOnMenu(id === SHEETS_TAB)}
            onClick={() => (id === SHEETS_TAB ? setOpen(!isOpen) : onChoose(id))}
          >
            {id === SHEETS_TAB && sheet !== null ? `${label}: ${sheet}` : label}
            {id === SHEETS_TAB && <span aria-hidden="true"> ▾</span>}
          </button>
        ))}
      </div>
      {isOpen && (
        <SheetMenu
          current={isSheet(current) ? (current.within ?? current.id) : current.id}
          onClose={close}
          onLeave={() => setOpen(false)}
          onChoose={(id) => {
            onChoose(id)
            close()
          }}
        />
      )}
    </div>
  )
}

const TABS = VIEWS.filter(({ under }) => under === undefined).flatMap(({ id, label }) =>
  id === SHEETS_BEFORE ? [{ id: SHEETS_TAB, label: 'Sheets' }, { id, label }] : [{ id, label }],
)

/** The name of the sheet that is looked at, or of the one that it is a part of. */
function sheetLabel(view: AnyView): string | null {
  if (!isSheet(view)) return null
  return SHEETS.find(({ id }) => id === view.within)?.label ?? view.label
}

const tabOf = (view: AnyView): string => (isSheet(view) ? SHEETS_TAB : (view.under ?? view.id))

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
