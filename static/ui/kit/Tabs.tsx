import type { KeyboardEvent } from 'react'
import './Tabs.css'

interface TabsProps {
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly label: string }[]
  readonly current: string
  readonly onChoose: (id: string) => void
}

/** Arrow keys, Home and End move between the tabs, as everywhere. */
export function Tabs({ label, tabs, current, onChoose }: TabsProps) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const to = targetOf(event.key, tabs.findIndex((tab) => tab.id === current), tabs.length)
    const tab = to === null ? undefined : tabs[to]
    if (tab === undefined || to === null) return
    event.preventDefault()
    onChoose(tab.id)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  return (
    <div className="fl-tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === current}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
