import type { RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface Opener<T extends string> {
  /** Which of the forms is open; one at a time. */
  readonly open: T | null
  readonly toggle: (which: T) => void
  /** With `which`: only if that one is still open; a form that was sent may end after another was opened. */
  readonly close: (which?: T) => void
  /** Give it to the part's heading: it takes the focus when the button that opened the form is gone. */
  readonly heading: RefObject<HTMLHeadingElement>
}

/** Remembers which form of a part is open, and gives the focus back to where it came from when it closes. */
export function useOpener<T extends string>(): Opener<T> {
  const [open, setOpen] = useState<T | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    // A form that was sent closes later; who went on meanwhile is left where they are.
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (wasOpen.current && open === null && isFree) {
      const back = cameFrom.current
      if (back instanceof HTMLElement && back.isConnected) back.focus()
      else heading.current?.focus()
    }
    wasOpen.current = open !== null
  }, [open])
  const toggle = useCallback((which: T) => {
    cameFrom.current = document.activeElement
    setOpen((now) => (now === which ? null : which))
  }, [])
  const close = useCallback((which?: T) => setOpen((now) => (which === undefined || now === which ? null : now)), [])
  return { open, toggle, close, heading }
}
