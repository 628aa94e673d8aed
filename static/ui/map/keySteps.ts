import type { KeyboardEvent } from 'react'
import type { Step } from './moveFocus'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
}

/** Where a key leads, if it leads anywhere. */
export function stepOf(event: KeyboardEvent): Step | undefined {
  if (event.ctrlKey || event.metaKey) return event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : undefined
  return STEPS[event.key]
}

export function isMenuKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || (event.key === 'm' && !event.ctrlKey && !event.metaKey)
}
