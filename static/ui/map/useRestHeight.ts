import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** Never less than this, in px: then the page scrolls instead. */
const LEAST = 420
const MARGIN = 16

/** The height from an element's top to the window's lower edge, in px; follows the window and what stands above. */
export function useRestHeight(ref: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(LEAST)
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = ref.current ? ref.current.getBoundingClientRect().top + window.scrollY : 0
      setHeight(Math.max(LEAST, Math.floor(window.innerHeight - top - MARGIN)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    const above = ref.current?.parentElement
    if (above) observer.observe(above)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [ref])
  return height
}
