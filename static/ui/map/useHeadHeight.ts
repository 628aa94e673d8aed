import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'

/** Keeps `--fl-map-head`, the height of the sticky backbone, so that names and focus stay clear of it. */
export function useHeadHeight(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const head = element?.querySelector('.fl-map-head')
    if (!element || !head) return
    const measure = (): void => element.style.setProperty('--fl-map-head', `${head.getBoundingClientRect().height}px`)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(head)
    return () => observer.disconnect()
  }, [scroller])
}
