import type { Reckoned } from './engine/useReckoned'

/** What is known: the value, or while it is reckoned anew the one before; null where there is none. */
export function latestOf<T>(reckoned: Reckoned<T>): T | null {
  switch (reckoned.status) {
    case 'ready':
      return reckoned.value
    case 'reckoning':
      return reckoned.last
    case 'failed':
      return null
  }
}
