import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

export interface Beside {
  readonly left: number
  readonly top: number
}

/** Where to put `element` so that it stands below the thing with this focus id, or above it, inside the window; null before it is measured. */
export function useBeside(element: RefObject<HTMLElement | null>, id: string): Beside | null {
  const [place, setPlace] = useState<Beside | null>(null)
  useLayoutEffect(() => {
    const anchor = document.querySelector(`[data-focus="${CSS.escape(id)}"]`)?.getBoundingClientRect()
    const own = element.current?.getBoundingClientRect()
    if (!anchor || !own) return
    const below = anchor.bottom + 4
    const top = below + own.height < window.innerHeight ? below : Math.max(8, anchor.top - own.height - 4)
    setPlace({ left: Math.max(8, Math.min(anchor.left, window.innerWidth - own.width - 8)), top: Math.max(8, Math.min(top, window.innerHeight - own.height - 8)) })
  }, [element, id])
  return place
}
