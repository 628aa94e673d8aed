import type { DecisionWish } from './decisionWish'

/** The decision that an open form considers, for the map beside it; null while none is. */
let current: DecisionWish | null = null
const listeners = new Set<() => void>()

export const considered = {
  get: (): DecisionWish | null => current,
  set: (wish: DecisionWish | null): void => {
    current = wish
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
