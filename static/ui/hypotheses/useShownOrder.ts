import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'

const NONE: readonly LocalId[] = []

/**
 * The order in which a list stands: as it was known last until a new one is in, and not before the focus has left the
 * list. Rows never move under the hands of somebody who works in them. `place` names what the order is of.
 */
export function useShownOrder(place: string, order: readonly LocalId[] | null, list: RefObject<HTMLElement>): readonly LocalId[] {
  const [shown, setShown] = useState(() => order ?? recalled(place))
  const newest = useRef(order)
  newest.current = order
  const name = order?.join(' ')
  useEffect(() => {
    const apply = (): void => {
      const { current } = newest
      if (current === null || list.current?.contains(document.activeElement)) return
      setShown((was) => (was.join(' ') === current.join(' ') ? was : current))
    }
    apply()
    if (newest.current !== null) remember(place, newest.current)
    // The focus is on its way while it leaves: only then is it known where it goes.
    const later = (): void => void setTimeout(apply)
    document.addEventListener('focusout', later)
    return () => document.removeEventListener('focusout', later)
  }, [place, name, list])
  return shown
}

const keyOf = (place: string): string => `foldline.failFast.${place}`

/** Ids alone; where the browser keeps nothing, the order begins with the numbers. */
function recalled(place: string): readonly LocalId[] {
  try {
    return sessionStorage.getItem(keyOf(place))?.split(' ') ?? NONE
  } catch {
    return NONE
  }
}

function remember(place: string, order: readonly LocalId[]): void {
  try {
    sessionStorage.setItem(keyOf(place), order.join(' '))
  } catch {
    // A frame may be denied its storage.
  }
}
